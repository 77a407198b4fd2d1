package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Remembers by when each aged ticket was to be served. Promises are worked out anew at every look; the earliest one
 * stands, because all of them hold as long as what they assume does.
 */
final class PromiseBook {
    /** Handling times are expectations here, not limits: what is promised in earnest is twice as long, and a bit. */
    private static final int HANDLING_VARIES = 2;

    /** Offers are answered within a minute or come back, and a round comes every few seconds. */
    private static final Duration OFFERS_TAKE = Duration.ofMinutes(5);

    /** The lane is in order: whoever comes later than these is not the oldest. */
    private static final int LOOKED_AT = 100;

    private final Map<Long, Instant> promised = new HashMap<>();

    /** A ticket that has waited longer than this bound. */
    record Late(TicketFacts ticket, Duration waited, Duration bound) {}

    /**
     * What a look found.
     *
     * @param oldestToBound the largest wait relative to its bound: the queue's limit until that has passed
     */
    record Look(double oldestToBound, List<Late> late) {}

    Look look(Situation situation) {
        Instant now = situation.now();
        promise(situation);
        double most = 0;
        List<Late> late = new ArrayList<>();
        for (Waiting waiting : situation.waiting()) {
            TicketFacts ticket = waiting.ticket();
            if (ticket.waitingSince() == null) continue;
            Instant limit = promised.get(ticket.id());
            if (limit == null && AgedLane.aged(ticket, now)) continue;
            Duration bound =
                    limit == null ? ticket.terms().agedAfter() : Duration.between(ticket.waitingSince(), limit);
            most = Math.max(most, ticket.waited(now).toMillis() / (double) Math.max(1, bound.toMillis()));
            if (limit != null && now.isAfter(limit)) late.add(new Late(ticket, ticket.waited(now), bound));
        }
        return new Look(most, late);
    }

    private void promise(Situation situation) {
        Set<Long> aged = new HashSet<>();
        for (WaitBound.Promise promise : WaitBound.promises(situation, LOOKED_AT)) {
            long id = promise.ticket().id();
            aged.add(id);
            if (nobodyEver(promise.ticket(), situation.agents())) {
                Instant limit = promise.ticket()
                        .waitingSince()
                        .plus(promise.ticket().terms().agedAfter());
                promised.put(id, limit);
            } else if (!promise.servable()) {
                // whoever could take it has gone home; the promise starts anew when somebody comes
                promised.remove(id);
            } else if (promise.within() != null) {
                Duration within = promise.within().multipliedBy(HANDLING_VARIES).plus(OFFERS_TAKE);
                promised.merge(id, situation.now().plus(within), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        promised.keySet().retainAll(aged);
    }

    /** Then it waits for ever, and the queue's own limit is all that can be held against it. */
    private static boolean nobodyEver(TicketFacts ticket, List<AgentFacts> everybody) {
        return everybody.stream()
                .noneMatch(agent -> Fit.knows(agent, ticket) && agent.budget() >= agent.attentionFor(ticket));
    }
}
