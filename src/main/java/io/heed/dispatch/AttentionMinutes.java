package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * The minutes a ticket really took: at every moment its share of the attention that its agent gave to all they held, so
 * that the minutes of tickets held side by side add up to the agent's own and none is counted twice.
 */
final class AttentionMinutes {
    private AttentionMinutes() {}

    /** Attention held from one moment to another; what an absence holds does not matter. */
    record Held(Instant from, Instant to, double attention) {
        boolean covers(Instant moment) {
            return !from.isAfter(moment) && to.isAfter(moment);
        }
    }

    /** @param away when the agent was not there: nobody works on a ticket then */
    static double of(Held ticket, List<Held> beside, List<Held> away) {
        TreeSet<Instant> cuts = new TreeSet<>(List.of(ticket.from, ticket.to));
        for (List<Held> all : List.of(beside, away)) for (Held one : all) cuts.addAll(List.of(one.from, one.to));
        double minutes = 0;
        Instant begin = null;
        for (Instant end : cuts.subSet(ticket.from, true, ticket.to, true)) {
            if (begin != null) minutes += share(ticket, beside, away, begin) * minutes(begin, end);
            begin = end;
        }
        return minutes;
    }

    private static double share(Held ticket, List<Held> beside, List<Held> away, Instant moment) {
        if (away.stream().anyMatch(absence -> absence.covers(moment))) return 0;
        double others = beside.stream()
                .filter(one -> one.covers(moment))
                .mapToDouble(Held::attention)
                .sum();
        return ticket.attention / (ticket.attention + others);
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }
}
