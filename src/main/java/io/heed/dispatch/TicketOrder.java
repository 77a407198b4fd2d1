package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/** The order in which a classic rule looks at what waits: the ticket with the highest rank first, the older of equals. */
final class TicketOrder {
    private final RoutingRule rule;
    private final Instant now;

    TicketOrder(RoutingRule rule, Instant now) {
        this.rule = rule;
        this.now = now;
    }

    double rank(Waiting waiting) {
        TicketFacts ticket = waiting.ticket();
        return switch (rule) {
            case STRICT_PRIORITY -> waiting.weight();
            case EARLIEST_DUE -> ticket.due() == null ? Double.NEGATIVE_INFINITY : -minutes(now, ticket.due());
            case AGED_SCORE -> agedScore(minutesWaited(ticket), waiting.weight());
            case GC_MU -> waiting.weight() / (ticket.attention() * Worth.minutes(ticket));
            default -> 0;
        };
    }

    static double agedScore(double minutesWaited, double headStart) {
        return minutesWaited + headStart;
    }

    private double minutesWaited(TicketFacts ticket) {
        return ticket.waitingSince() == null ? 0 : Math.max(0, minutes(ticket.waitingSince(), now));
    }

    private static double minutes(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return (between.getSeconds() + between.getNano() / 1e9) / 60;
    }
}
