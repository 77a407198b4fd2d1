package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When prices are to be worked out anew, and how long they are good for. Used by one thread. */
final class PriceClock {
    private static final Duration EVERY = Duration.ofMinutes(5);

    /** Even when everything changes all the time. */
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(20);

    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    /** A change by more than this share is a jump, ... */
    private static final double JUMP = 0.2;

    /** ... unless it is one of a few tickets or people. */
    private static final double TICKETS = 5;

    private static final double POINTS = 4;

    private Instant last = Instant.EPOCH;
    private double waiting;
    private double points;

    boolean due(double waitingNow, List<AgentFacts> agents, Instant now) {
        double pointsNow = agents.stream()
                .filter(AgentFacts::taking)
                .mapToDouble(AgentFacts::budget)
                .sum();
        Duration since = Duration.between(last, now);
        boolean jumped = far(waiting, waitingNow, TICKETS) || far(points, pointsNow, POINTS);
        if (since.compareTo(jumped ? AT_MOST_EVERY : EVERY) < 0) return false;
        last = now;
        waiting = waitingNow;
        points = pointsNow;
        return true;
    }

    private static boolean far(double before, double now, double few) {
        double change = Math.abs(now - before);
        return change >= few && change > JUMP * before;
    }

    /** The prices, or none and why. */
    static AttentionPrices stillGood(AttentionPrices prices, Instant now) {
        if (prices == null) return AttentionPrices.none(now, "Nobody has looked ahead yet.");
        if (prices.at().plus(GOOD_FOR).isBefore(now))
            return AttentionPrices.none(now, "The last look-ahead is older than 15 minutes.");
        return prices;
    }
}
