package io.heed.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a report says; each has a name, a definition and tickets behind it. */
public enum Figure {
    arrived(Unit.tickets, 0, Measure.arrived),
    closed(Unit.tickets, 0, Measure.closed),
    firstReply(Unit.seconds, -1, Measure.firstReply),
    nextReply(Unit.seconds, -1, Measure.nextReply),
    resolution(Unit.seconds, -1, Measure.resolution),
    promiseKept(Unit.percent, 1, Measure.promised),
    backlog(Unit.tickets, -1, null),
    oldest(Unit.seconds, -1, null),
    handleTime(Unit.seconds, -1, Measure.handled),
    occupancy(Unit.percent, 0, null),
    utilisation(Unit.percent, 0, null),
    reopened(Unit.percent, -1, Measure.closed),
    firstContact(Unit.percent, 1, Measure.firstContact),
    abandoned(Unit.percent, -1, Measure.abandoned);

    public enum Unit {
        tickets,
        seconds,
        percent
    }

    final Unit unit;

    /** 1 if more is better, -1 if less is, 0 if neither. */
    final int better;

    /** Whose facts are the tickets behind it; null where it is no sum of facts of tickets. */
    final Measure measure;

    Figure(Unit unit, int better, Measure measure) {
        this.unit = unit;
        this.better = better;
        this.measure = measure;
    }

    static Optional<Figure> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    static String known() {
        return String.join(", ", Arrays.stream(values()).map(Enum::name).toList());
    }

    /** Whether it makes sense of a queue, a channel, an agent, a team or a topic. */
    boolean of(Dimension by) {
        return switch (this) {
            case arrived, backlog, oldest -> !by.ofPeople();
            case occupancy, utilisation -> by == Dimension.all || by.ofPeople();
            default -> true;
        };
    }

    /** Whether there are tickets to look at behind it. */
    boolean hasTickets() {
        return this != occupancy && this != utilisation;
    }

    static List<Figure> of(Dimension by, List<Figure> among) {
        return among.stream().filter(one -> one.of(by)).toList();
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
