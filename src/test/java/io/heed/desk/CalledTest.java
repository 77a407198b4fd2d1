package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalledTest {
    private static final Called CALLED = new Called(List.of(
            new Called.Colleague(1, "ines", "Ines Duarte"),
            new Called.Colleague(2, "theo", "Theo Lind"),
            new Called.Colleague(3, "theo.b", "Theo Brandt"),
            new Called.Colleague(4, "wang", "王芳")));

    private static List<Long> in(String text) {
        return CALLED.in(text).stream().map(Called.Call::id).toList();
    }

    @Test
    void a_username_a_first_name_or_a_whole_name_calls() {
        assertThat(in("@ines please, @Ines Duarte knows. @INES!")).containsExactly(1L, 1L, 1L);
        assertThat(in("请 @王芳看一下")).containsExactly(4L);
    }

    @Test
    void a_first_name_that_two_share_calls_only_whose_username_it_is() {
        assertThat(in("@Theo")).containsExactly(2L);
        assertThat(in("@Theo Brandt and @theo.b")).containsExactly(3L, 3L);
    }

    @Test
    void an_address_or_a_longer_word_calls_nobody() {
        assertThat(in("mail me@ines.example, @inessa, @ ines")).isEmpty();
    }

    @Test
    void a_call_knows_where_it_stands() {
        Called.Call call = CALLED.in("ask @Ines Duarte.").get(0);
        assertThat("ask @Ines Duarte.".substring(call.start(), call.end())).isEqualTo("@Ines Duarte");
    }
}
