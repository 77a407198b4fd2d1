package io.heed.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a promise stands, from what has happened in a ticket. While a ticket is closed none of its promises runs, and one
 * that was owed counts as answered by the closure; reopening lets it run on with the time it had left. A first reply is
 * promised from the first message to the first reply, the next from the oldest message without an answer, and neither
 * rests while the ticket is open. A resolution rests while the customer is the one to write and while the ticket is on
 * hold. With another queue, tier or calendar the same history is counted anew from the same start.
 */
public final class Reckoning {
    private final Promised promised;
    private Stopwatch watch;
    private boolean replied;
    private boolean answered;
    private boolean waitsForCustomer;
    private boolean held;
    private boolean closed;

    private Reckoning(Promised promised) {
        this.promised = promised;
    }

    /** @return empty while nothing of the kind has been owed */
    public static Optional<Reckoned> of(Promised promised, List<Happening> history, Instant now) {
        Reckoning reckoning = new Reckoning(promised);
        history.stream()
                .filter(one -> !one.at().isAfter(now))
                .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::what))
                .forEach(reckoning::happened);
        return Optional.ofNullable(reckoning.watch).map(watch -> watch.at(now));
    }

    private void happened(Happening one) {
        switch (promised.kind()) {
            case firstReply -> first(one);
            case nextReply -> next(one);
            case resolution -> resolution(one);
        }
    }

    private void first(Happening one) {
        if (answered) return;
        switch (one.what()) {
            case customerWrote -> start(one.at());
            case agentReplied -> answer(one.at());
            default -> door(one);
        }
    }

    private void next(Happening one) {
        switch (one.what()) {
            case customerWrote -> {
                if (!replied) return;
                if (answered) watch = null;
                answered = false;
                start(one.at());
            }
            case agentReplied -> {
                replied = true;
                if (!answered) answer(one.at());
            }
            default -> {
                if (!answered) door(one);
            }
        }
    }

    private void start(Instant at) {
        if (watch == null) watch = new Stopwatch(promised, at);
    }

    /** Whoever is written to before they have written is promised nothing. */
    private void answer(Instant at) {
        answered = true;
        if (watch != null && !closed) watch.end(at);
    }

    private void door(Happening one) {
        if (one.what() == Happening.What.closed) closed = true;
        else if (one.what() == Happening.What.reopened) closed = false;
        else return;
        if (watch == null) return;
        if (closed) watch.end(one.at());
        else watch.run(one.at());
    }

    private void resolution(Happening one) {
        switch (one.what()) {
            case customerWrote -> {
                start(one.at());
                waitsForCustomer = false;
            }
            case agentReplied -> waitsForCustomer = true;
            case held -> held = true;
            case released -> held = false;
            case closed -> closed = true;
            case reopened -> {
                closed = false;
                waitsForCustomer = false;
            }
        }
        if (watch == null) return;
        if (one.what() == Happening.What.closed) watch.end(one.at());
        else if (!closed) {
            watch.run(one.at());
            if (waitsForCustomer || held) watch.rest(one.at());
        }
    }
}
