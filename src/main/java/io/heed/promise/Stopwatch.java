package io.heed.promise;

import java.time.Duration;
import java.time.Instant;

/** Counts one promise: runs, rests, ends, and goes on when an end was not the end. */
final class Stopwatch {
    private final Promised promised;
    private final Instant started;
    private Duration used = Duration.ZERO;
    private Instant running;
    private Instant due;
    private Instant half;
    private Instant broken;
    private Instant ended;

    Stopwatch(Promised promised, Instant started) {
        this.promised = promised;
        this.started = started;
        run(started);
    }

    void run(Instant at) {
        ended = null;
        if (running != null) return;
        running = at;
        if (broken != null) return;
        due = promised.time().after(at, promised.within().minus(used));
        half = half(at);
    }

    /** Where more than half was used before, as far back as the rest of the promise is ahead in proportion. */
    private Instant half(Instant at) {
        Duration middle = promised.within().dividedBy(2);
        if (used.compareTo(middle) <= 0) return promised.time().after(at, middle.minus(used));
        double spent = millis(used.minus(middle)) / millis(promised.within().minus(used));
        return at.minusMillis(Math.round(spent * millis(Duration.between(at, due))));
    }

    private static double millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }

    void rest(Instant at) {
        if (running == null) return;
        used = used.plus(promised.time().between(running, at));
        if (broken == null && at.isAfter(due)) broken = due;
        running = null;
    }

    void end(Instant at) {
        rest(at);
        ended = at;
    }

    /** How it stands now, which is not before anything that has happened. */
    Reckoned at(Instant now) {
        Duration so = running == null ? used : used.plus(promised.time().between(running, now));
        Instant ran = broken == null && running != null && now.isAfter(due) ? due : broken;
        Reckoned.State state = ran != null
                ? Reckoned.State.broken
                : ended != null ? Reckoned.State.met : running == null ? Reckoned.State.paused : Reckoned.State.running;
        boolean rests = state == Reckoned.State.paused;
        return new Reckoned(promised, state, started, rests ? null : due, rests ? null : half, ended, ran, so);
    }
}
