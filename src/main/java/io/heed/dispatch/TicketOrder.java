package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** The order in which a classic rule looks at what waits: the ticket with the highest rank first, the older of equals. */
final class TicketOrder {
    private static final double LEAST_WEIGHT = 0.01;

    private final RoutingRule rule;
    private final Instant now;
    private final long seed;

    TicketOrder(RoutingRule rule, Instant now, long seed) {
        this.rule = rule;
        this.now = now;
        this.seed = seed;
    }

    double rank(Waiting waiting) {
        TicketFacts ticket = waiting.ticket();
        return switch (rule) {
            case STRICT_PRIORITY -> waiting.weight();
            case EARLIEST_DUE -> ticket.due() == null ? Double.NEGATIVE_INFINITY : -minutes(now, ticket.due());
            case AGED_SCORE -> agedScore(minutesWaited(ticket), waiting.weight());
            case GC_MU -> waiting.weight() / (ticket.attention() * Worth.minutes(ticket));
            case LOTTERY -> lot(waiting);
            default -> 0;
        };
    }

    static double agedScore(double minutesWaited, double headStart) {
        return minutesWaited + headStart;
    }

    /** The largest of u^(1/w) is a draw with chances in proportion to w (Efraimidis and Spirakis 2006); here its log. */
    private double lot(Waiting waiting) {
        double chances =
                Math.max(LEAST_WEIGHT, waiting.weight()) / waiting.ticket().attention();
        double u = new SplittableRandom(seed * 31 + waiting.ticket().id()).nextDouble();
        return Math.log(1 - u) / chances;
    }

    private double minutesWaited(TicketFacts ticket) {
        return ticket.waitingSince() == null ? 0 : Math.max(0, minutes(ticket.waitingSince(), now));
    }

    private static double minutes(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return (between.getSeconds() + between.getNano() / 1e9) / 60;
    }
}
