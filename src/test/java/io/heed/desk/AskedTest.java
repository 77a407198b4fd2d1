package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static Asked asked(String typed) {
        return Asked.of(typed, List.of("order"));
    }

    @Test
    void words_are_all_wanted_and_a_phrase_in_its_order() {
        assertThat(asked("Refund card").tsquery()).isEqualTo("('refund') & ('card')");
        assertThat(asked("\"paid twice\" today").tsquery()).isEqualTo("('paid' <-> 'twice') & ('today')");
        assertThat(asked("double-charge").tsquery()).isEqualTo("('double' & 'charge')");
    }

    @Test
    void chinese_stands_as_it_was_typed_and_a_single_character_begins_pairs() {
        assertThat(asked("我要退款").tsquery()).isEqualTo("('我要' <-> '要退' <-> '退款')");
        assertThat(asked("款").tsquery()).isEqualTo("('款':*)");
        assertThat(asked("退款 订单").tsquery()).isEqualTo("('退款') & ('订单')");
        assertThat(asked("\"退款 订单\"").tsquery()).isEqualTo("('退款' & '订单')");
    }

    @Test
    void a_star_leaves_the_end_open_and_a_minus_leaves_out() {
        assertThat(asked("termin*").tsquery()).isEqualTo("('termin':*)");
        assertThat(asked("te*").tsquery()).isEqualTo("('te')");
        assertThat(asked("refund -card").tsquery()).isEqualTo("('refund') & !('card')");
        assertThat(asked("-card").nothing()).isTrue();
    }

    @Test
    void filters_are_taken_out_of_the_words() {
        Asked asked = asked("refund status:open queue:\"Card payments\" -tag:vip ORDER:88210");
        assertThat(asked.tsquery()).isEqualTo("('refund')");
        assertThat(asked.filters())
                .containsExactly(
                        new Asked.Filter(Asked.Kind.status, "status", "open", false),
                        new Asked.Filter(Asked.Kind.queue, "queue", "Card payments", false),
                        new Asked.Filter(Asked.Kind.tag, "tag", "vip", true),
                        new Asked.Filter(Asked.Kind.field, "order", "88210", false));
        assertThat(asked("from:marisol@harbor.example").tsquery())
                .isEqualTo("('marisol':B & 'harbor':B & 'example':B)");
    }

    @Test
    void what_looks_like_a_filter_and_is_none_is_looked_for() {
        assertThat(asked("error:51").tsquery()).isEqualTo("('error' <-> '51')");
        assertThat(asked("it's 09:30").filters()).isEmpty();
    }

    @Test
    void what_cannot_be_meant_is_said() {
        assertThat(asked("before:yesterday").faults())
                .extracting(Asked.Fault::filter)
                .containsExactly("before");
        assertThat(asked("after:2026-02-30").faults()).hasSize(1);
        assertThat(asked("tag:\"\"").faults()).hasSize(1);
        assertThat(asked("status:sleepy").faults())
                .extracting(Asked.Fault::filter)
                .containsExactly("status");
        assertThat(asked("w ".repeat(200)).faults()).isNotEmpty();
    }

    @Test
    void nothing_typed_can_break_the_query() {
        for (String odd : List.of(
                "'", "''' | !", "a' & 'b", "(((", "\"", "\"\"", ":*", "-", "--", "\\", "a\\'b", "&&&", "status:"))
            assertThat(asked(odd).tsquery()).doesNotContain("''").matches("(?s)[^\\\\]*");
    }
}
