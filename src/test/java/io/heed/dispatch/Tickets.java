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
        Draft draft = new Draft(id);
        draft.urgency = urgency;
        draft.waited = waited;
        draft.tier = tier;
        draft.skills = skills;
        return draft.facts();
    }

    static TicketFacts chinese(long id) {
        Draft draft = new Draft(id);
        draft.language = "zh";
        return draft.facts();
    }

    static TicketFacts large(long id, double attention) {
        return aged(id, Duration.ZERO, attention);
    }

    /** Takes so much attention and has waited so long. */
    static TicketFacts aged(long id, Duration waited, double attention) {
        Draft draft = new Draft(id);
        draft.waited = waited;
        draft.attention = attention;
        return draft.facts();
    }

    /** Somebody has had it before. */
    static TicketFacts known(long id, Duration waited, Long previousAgent) {
        Draft draft = new Draft(id);
        draft.waited = waited;
        draft.previousAgent = previousAgent;
        return draft.facts();
    }

    /** The same ticket in a queue that follows this rule. */
    static TicketFacts under(RoutingRule rule, TicketFacts one) {
        return one.under(QueueTerms.following(rule));
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
                Double.POSITIVE_INFINITY,
                List.of(work));
    }

    /** An ordinary ticket of the payments queue until something is changed. */
    private static final class Draft {
        private final long id;
        private List<String> skills = List.of("payments");
        private String tier = "standard";
        private String language = "en";
        private double urgency = 0.5;
        private double attention = 1;
        private Duration waited = Duration.ZERO;
        private Long previousAgent;

        Draft(long id) {
            this.id = id;
        }

        TicketFacts facts() {
            return new TicketFacts(
                    id,
                    "chat",
                    "payments",
                    skills,
                    tier,
                    language,
                    urgency,
                    attention,
                    6,
                    NOW.minus(waited),
                    NOW.minus(waited),
                    1,
                    Duration.ofMinutes(60),
                    0,
                    "prior-en-1",
                    previousAgent,
                    QueueTerms.USUAL,
                    Standing.NOTHING,
                    null);
        }
    }
}
