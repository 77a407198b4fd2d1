package io.heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurviewsTest {
    private static final Team PAYMENTS = team(1, Set.of(1L, 2L), Set.of("payments", "billing"));
    private static final Team SECURITY = team(2, Set.of(3L), Set.of("security", "billing"));

    @Test
    void while_there_are_no_teams_everybody_sees_everything() {
        Purview all = Purviews.of(1, List.of());
        assertThat(all.everything()).isTrue();
        assertThat(all.leads(99)).isTrue();
        assertThat(all.wholeHouse()).isTrue();
    }

    @Test
    void queues_of_other_teams_are_hidden_and_those_of_no_team_are_everybodys() {
        Purview own = Purviews.of(1, List.of(PAYMENTS, SECURITY));
        assertThat(own.sees("payments")).isTrue();
        assertThat(own.sees("security")).isFalse();
        assertThat(own.sees("orders")).isTrue();
        assertThat(own.sees(null)).isTrue();
    }

    @Test
    void a_queue_of_two_teams_is_seen_by_both() {
        assertThat(Purviews.of(1, List.of(PAYMENTS, SECURITY)).sees("billing")).isTrue();
        assertThat(Purviews.of(3, List.of(PAYMENTS, SECURITY)).sees("billing")).isTrue();
    }

    @Test
    void somebody_of_no_team_sees_what_is_nobodys_and_leads_nobody() {
        Purview own = Purviews.of(9, List.of(PAYMENTS, SECURITY));
        assertThat(own.sees("payments")).isFalse();
        assertThat(own.sees("orders")).isTrue();
        assertThat(own.leads(1)).isFalse();
        assertThat(Purviews.of(1, List.of(PAYMENTS, SECURITY)).leads(2)).isTrue();
        assertThat(Purviews.of(1, List.of(PAYMENTS, SECURITY)).leads(3)).isFalse();
    }

    @Test
    void whoever_leads_a_team_sees_no_figures_of_the_whole_house() {
        Purview own = Purviews.of(1, List.of(PAYMENTS));
        assertThat(own.everything()).isTrue();
        assertThat(own.wholeHouse()).isFalse();
        assertThat(own.isIn(1)).isTrue();
        assertThat(own.isIn(2)).isFalse();
        assertThat(Purviews.of(3, List.of(PAYMENTS, SECURITY)).hiddenQueues()).containsExactly("payments");
    }

    private static Team team(long id, Set<Long> members, Set<String> queues) {
        Team team = new Team();
        team.id = id;
        team.members = new HashSet<>(members);
        team.queues = new HashSet<>(queues);
        return team;
    }
}
