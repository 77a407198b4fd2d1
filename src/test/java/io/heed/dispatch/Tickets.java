package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts that start valid; a test says only what it is about. */
final class Tickets {
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    /** The weights a new workspace starts with. */
    static final WeightSet SHIPPED = new WeightSet(35, 15, 20, 8, 12, 10);

    private Tickets() {}

    static TicketFacts ticket(long id, double urgency) {
        return ticket(id, urgency, Duration.ZERO, "standard", List.of("payments"));
    }

    static TicketFacts ticket(long id, double urgency, Duration waited, String tier, List<String> skills) {
        return new TicketFacts(
                id,
                "chat",
                "payments",
                skills,
                tier,
                "en",
                urgency,
                1,
                6,
                NOW.minus(waited),
                NOW.minus(waited),
                1,
                Duration.ofMinutes(60),
                0,
                "prior-en-1",
                null);
    }

    static TicketFacts chinese(long id) {
        TicketFacts one = ticket(id, 0.5);
        return new TicketFacts(
                id,
                one.channel(),
                one.queue(),
                one.skills(),
                one.tier(),
                "zh",
                one.urgency(),
                one.attention(),
                one.effortMinutes(),
                one.openedAt(),
                one.waitingSince(),
                one.unanswered(),
                one.promise(),
                one.heat(),
                one.modelVersion(),
                null);
    }

    static TicketFacts large(long id, double attention) {
        TicketFacts one = ticket(id, 0.5);
        return new TicketFacts(
                id,
                one.channel(),
                one.queue(),
                one.skills(),
                one.tier(),
                one.language(),
                one.urgency(),
                attention,
                one.effortMinutes(),
                one.openedAt(),
                one.waitingSince(),
                one.unanswered(),
                one.promise(),
                one.heat(),
                one.modelVersion(),
                null);
    }

    /** Takes so much attention and has waited so long. */
    static TicketFacts aged(long id, Duration waited, double attention) {
        TicketFacts one = ticket(id, 0.5, waited, "standard", List.of("payments"));
        return new TicketFacts(
                id,
                one.channel(),
                one.queue(),
                one.skills(),
                one.tier(),
                one.language(),
                one.urgency(),
                attention,
                one.effortMinutes(),
                one.openedAt(),
                one.waitingSince(),
                one.unanswered(),
                one.promise(),
                one.heat(),
                one.modelVersion(),
                null);
    }

    /** The same ticket in a queue that follows this rule. */
    static TicketFacts under(RoutingRule rule, TicketFacts one) {
        QueueTerms usual = QueueTerms.USUAL;
        QueueTerms terms = new QueueTerms(
                rule, usual.wished(), usual.relaxAfter(), usual.agedAfter(), usual.wholeBudget(), usual.stickyFor());
        return under(terms, one);
    }

    static TicketFacts under(QueueTerms terms, TicketFacts one) {
        return new TicketFacts(
                one.id(),
                one.channel(),
                one.queue(),
                one.skills(),
                one.tier(),
                one.language(),
                one.urgency(),
                one.attention(),
                one.effortMinutes(),
                one.openedAt(),
                one.waitingSince(),
                one.unanswered(),
                one.promise(),
                one.heat(),
                one.modelVersion(),
                one.previousAgent(),
                terms);
    }

    static AgentFacts agent(long id, double budget, double used) {
        return new AgentFacts(id, "Agent " + id, true, budget, used, 0, Map.of("payments", 8), Set.of());
    }

    /** Who has this in hand. */
    static AgentFacts holding(long id, double budget, Work... work) {
        double used = List.of(work).stream().mapToDouble(Work::attention).sum();
        return new AgentFacts(
                id,
                "Agent " + id,
                true,
                budget,
                used,
                0,
                Map.of("payments", 8),
                Set.of(),
                Holding.NOTHING,
                Map.of(),
                1,
                List.of(work));
    }
}
