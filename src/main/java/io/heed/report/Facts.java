package io.heed.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What of a ticket's past is counted, and where. One measure, one method. */
final class Facts {
    private final TicketPast past;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(TicketPast past) {
        this.past = past;
    }

    static List<Fact> of(TicketPast past) {
        Facts facts = new Facts(past);
        facts.add(Measure.arrived, past.openedAt(), 1, null);
        facts.firstReply();
        facts.nextReplies();
        facts.closures();
        facts.handled();
        facts.promises();
        return facts.facts;
    }

    private void firstReply() {
        past.said().stream()
                .filter(TicketPast.Said::reply)
                .findFirst()
                .ifPresent(
                        reply -> add(Measure.firstReply, reply.at(), seconds(past.openedAt(), reply.at()), reply.by()));
    }

    /** From the oldest message without an answer to its answer, each time after the first. */
    private void nextReplies() {
        boolean answered = false;
        Instant waiting = null;
        for (TicketPast.Said one : past.said()) {
            if (!one.reply()) {
                if (answered && waiting == null) waiting = one.at();
                continue;
            }
            if (waiting != null) add(Measure.nextReply, one.at(), seconds(waiting, one.at()), one.by());
            waiting = null;
            answered = true;
        }
    }

    private void closures() {
        for (TicketPast.Closed closure : past.closures()) {
            add(Measure.shut, closure.at(), 1, null);
            if (closure.reopened() != null) add(Measure.back, closure.reopened(), 1, null);
            if (closure.merge()) continue;
            add(Measure.closed, closure.at(), closure.reopened() == null ? 0 : 1, closure.by());
            if (closure.reopened() == null)
                add(Measure.resolution, closure.at(), seconds(past.openedAt(), closure.at()), closure.by());
            contacts(closure);
        }
    }

    private void contacts(TicketPast.Closed closure) {
        List<TicketPast.Said> before = past.said().stream()
                .filter(one -> !one.at().isAfter(closure.at()))
                .toList();
        long replies = before.stream().filter(TicketPast.Said::reply).count();
        add(Measure.abandoned, closure.at(), replies == 0 ? 1 : 0, closure.by());
        if (replies == 0) return;
        boolean lastWord = before.get(before.size() - 1).reply();
        boolean enough = replies == 1 && lastWord && closure.reopened() == null;
        add(Measure.firstContact, closure.at(), enough ? 1 : 0, closure.by());
    }

    private void handled() {
        for (TicketPast.Held one : past.held())
            if (one.until() != null) add(Measure.handled, one.until(), seconds(one.from(), one.until()), one.agent());
    }

    private void promises() {
        for (TicketPast.Ended one : past.promises())
            add(Measure.promised, one.at(), one.kept() ? 1 : 0, answerer(one.at()));
    }

    private Long answerer(Instant at) {
        return past.said().stream()
                .filter(one -> one.reply() && one.at().equals(at))
                .map(TicketPast.Said::by)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> past.closures().stream()
                        .filter(one -> one.at().equals(at))
                        .map(TicketPast.Closed::by)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private void add(Measure measure, Instant at, long value, Long agent) {
        facts.add(new Fact(past.id(), measure, at, value, agent, past.queue(), past.channel(), past.topics()));
    }

    /** Clocks of other systems may run ahead: nothing takes less than no time. */
    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }
}
