package io.heed.dispatch;

import static io.heed.dispatch.Terms.atLeast;
import static io.heed.dispatch.Terms.overflowing;
import static io.heed.dispatch.Terms.skilled;
import static io.heed.dispatch.Terms.sticky;
import static io.heed.dispatch.Terms.waiting;
import static io.heed.dispatch.Terms.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final AgentFacts PLAIN = skilled(1, Map.of("payments", 5));
    private static final AgentFacts GERMAN = skilled(2, Map.of("payments", 5, "german", 4));

    @Test
    void wishes_are_given_up_one_by_one_the_last_one_first() {
        QueueTerms terms = wishing("german", "refunds");
        assertThat(waiting(1, terms, Duration.ofSeconds(119)).standing().wished())
                .containsExactly("german", "refunds");
        assertThat(waiting(1, terms, Duration.ofSeconds(120)).standing().wished())
                .containsExactly("german");
        assertThat(waiting(1, terms, Duration.ofSeconds(240)).standing().wished())
                .isEmpty();
        assertThat(waiting(1, terms, Duration.ofDays(900)).standing().wished()).isEmpty();
    }

    @Test
    void a_wish_that_stands_keeps_others_out_and_what_was_given_up_is_told() {
        TicketFacts fresh = waiting(1, wishing("german"), Duration.ZERO);
        assertThat(Fit.of(PLAIN, fresh)).isEmpty();
        assertThat(Fit.of(GERMAN, fresh)).isPresent();
        assertThat(Fit.relaxed(GERMAN, fresh)).isEmpty();
        assertThat(WaitReason.of(fresh, List.of(PLAIN))).isEqualTo(WaitReason.wishing);
        TicketFacts later = waiting(1, wishing("german"), Duration.ofMinutes(2));
        assertThat(Fit.of(PLAIN, later)).isPresent();
        assertThat(Fit.relaxed(PLAIN, later)).containsExactly("german");
        assertThat(Fit.relaxed(GERMAN, later)).isEmpty();
    }

    @Test
    void a_required_level_is_never_given_up() {
        TicketFacts ticket = waiting(1, atLeast("payments", 6), Duration.ofDays(2));
        assertThat(Fit.of(PLAIN, ticket)).isEmpty();
        assertThat(Fit.of(skilled(3, Map.of("payments", 6)), ticket)).isPresent();
    }

    @Test
    void a_ticket_holds_out_for_the_agent_who_knows_it_while_they_are_full_and_no_longer_than_its_patience() {
        AgentFacts known = new AgentFacts(1, "Noor", true, 4, 4, 0, Map.of("payments", 5), Set.of());
        List<AgentFacts> both = List.of(known, GERMAN);
        TicketFacts early = waiting(1, sticky(Duration.ofSeconds(90)), Duration.ofSeconds(89), 1L);
        TicketFacts waits = Terms.situation(both, early).waiting().get(0).ticket();
        assertThat(waits.standing().holdsOutFor()).isEqualTo(1L);
        assertThat(Fit.of(GERMAN, waits)).isEmpty();
        assertThat(WaitReason.of(early, both)).isEqualTo(WaitReason.loyal);
        TicketFacts late = waiting(1, sticky(Duration.ofSeconds(90)), Duration.ofSeconds(90), 1L);
        assertThat(Fit.of(GERMAN, Terms.situation(both, late).waiting().get(0).ticket()))
                .isPresent();
    }

    @Test
    void nobody_holds_out_for_somebody_who_has_left_or_has_declined() {
        TicketFacts ticket = waiting(1, sticky(Duration.ofMinutes(5)), Duration.ZERO, 1L);
        AgentFacts left = new AgentFacts(1, "Noor", false, 4, 4, 0, Map.of("payments", 5), Set.of());
        AgentFacts declined = new AgentFacts(1, "Noor", true, 4, 0, 0, Map.of("payments", 5), Set.of(1L));
        for (AgentFacts known : List.of(left, declined)) {
            TicketFacts then = Terms.situation(List.of(known, GERMAN), ticket)
                    .waiting()
                    .get(0)
                    .ticket();
            assertThat(Fit.of(GERMAN, then)).as(known.toString()).isPresent();
        }
    }

    @Test
    void a_neighbouring_queue_helps_out_only_after_the_time_for_ones_own() {
        QueueTerms terms = overflowing("general", List.of("general"), Duration.ofMinutes(10));
        AgentFacts helper = skilled(4, Map.of("general", 3));
        assertThat(Fit.of(helper, waiting(1, terms, Duration.ofMinutes(9)))).isEmpty();
        TicketFacts long10 = waiting(1, terms, Duration.ofMinutes(10));
        assertThat(Fit.of(helper, long10)).isPresent();
        assertThat(Fit.relaxed(helper, long10)).containsExactly("overflow:general");
        assertThat(Fit.relaxed(PLAIN, long10)).isEmpty();
        assertThat(Fit.of(skilled(5, Map.of("orders", 9)), long10)).isEmpty();
    }

    @Test
    void a_queue_is_helped_at_once_only_while_nobody_of_its_own_takes_tickets() {
        QueueTerms terms = Terms.overflowing("orders", List.of("orders"), Duration.ofHours(10), true);
        TicketFacts ticket = Terms.waiting(1, terms, Duration.ofMinutes(1));
        AgentFacts helper = Terms.skilled(1, Map.of("orders", 6));
        AgentFacts own = Terms.skilled(2, Map.of("payments", 6));
        assertThat(given(ticket, helper)).isEqualTo(List.of("orders"));
        assertThat(given(ticket, helper, own)).isNull();
        TicketFacts patient = Terms.waiting(
                1, Terms.overflowing("orders", List.of("orders"), Duration.ofHours(10)), Duration.ofMinutes(1));
        assertThat(given(patient, helper)).isNull();
    }

    /** The skills that also do, as a round with these people sees it. */
    private static List<String> given(TicketFacts ticket, AgentFacts... agents) {
        return Terms.situation(List.of(agents), ticket)
                .waiting()
                .get(0)
                .ticket()
                .standing()
                .overflow();
    }
}
