package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/** How a ticket's facts become its six factors. One method, one rule, one name. */
public final class Weighing {
    /** An hour of waiting fills the waiting factor; it goes on growing, so that nobody is forgotten. */
    static final Duration FULL_WAIT = Duration.ofMinutes(60);

    /** Three messages without an answer are as bad as it gets. */
    private static final double MOST_AGAIN = 3;

    private Weighing() {}

    public static Factors factors(TicketFacts ticket, WeightSet weights, Instant now) {
        return new Factors(
                ticket.urgency(),
                waiting(ticket, now),
                promiseAtRisk(ticket, now),
                weights.classes().standing(ticket.tier()),
                weights.classes().heat(ticket.queue(), ticket.heat()),
                wroteAgain(ticket.unanswered()));
    }

    /** Rises with every minute and has no end: among equals, who came first goes first, and in the end anybody does. */
    static double waiting(TicketFacts ticket, Instant now) {
        return minutes(ticket.waited(now)) / minutes(FULL_WAIT);
    }

    /** Nothing in the first half of the promised time, then steeply up to 1 when it is broken. */
    static double promiseAtRisk(TicketFacts ticket, Instant now) {
        double late = secondHalf(ticket, now);
        return late * late;
    }

    private static double secondHalf(TicketFacts ticket, Instant now) {
        if (ticket.deadline() != null) return ticket.deadline().spent(now);
        double used = minutes(ticket.waited(now)) / minutes(ticket.promise());
        return Math.max(0, Math.min(1, (used - 0.5) / 0.5));
    }

    static double wroteAgain(int unanswered) {
        return Math.max(0, Math.min(1, (unanswered - 1) / MOST_AGAIN));
    }

    private static double minutes(Duration duration) {
        return duration.toMillis() / 60_000.0;
    }
}
