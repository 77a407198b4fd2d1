package io.heed.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupMapTest {
    private static final List<String> ORDER = List.of("agent", "lead", "admin");

    @Test
    void the_highest_of_several_roles_counts() {
        GroupMap map = GroupMap.read("support=agent, it = admin");
        assertThat(map.highest(List.of("support", "it", "football"), ORDER)).contains("admin");
        assertThat(map.highest(List.of("support"), ORDER)).contains("agent");
        assertThat(map.highest(List.of("football"), ORDER)).isEmpty();
    }

    @Test
    void names_as_directories_have_them_are_parted_by_semicolons() {
        GroupMap map = GroupMap.read("CN=heed,OU=support,DC=example=agent; CN=it,DC=example=admin");
        assertThat(map.meanings())
                .isEqualTo(Map.of("CN=heed,OU=support,DC=example", "agent", "CN=it,DC=example", "admin"));
    }

    @Test
    void what_is_no_pair_means_nothing_and_is_told() {
        assertThat(GroupMap.read("support, =agent, it=").meanings()).isEmpty();
        assertThat(GroupMap.faults("support, =agent, it=, a=agent")).containsExactly("support", "=agent", "it=");
    }

    @Test
    void groups_may_stand_deeper_or_alone() {
        Claims claims =
                new Claims(Map.of("sub", "1", "realm_access", Map.of("roles", List.of("a", "b")), "team", "emea"));
        assertThat(claims.groups("realm_access.roles")).containsExactly("a", "b");
        assertThat(claims.groups("team")).containsExactly("emea");
        assertThat(claims.groups("nothing.there")).isEmpty();
    }
}
