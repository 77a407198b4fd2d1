package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The moments at which the dispatcher has something to do although no bell rings. Between them it sleeps.
 */
final class Agenda {
    /** While tickets wait for somebody who is there, prices move, because waiting itself is a factor. */
    static final Duration ROUND_WHILE_BUSY = Duration.ofSeconds(5);

    /** With nothing to decide a round only leaves a row, so that the board's past hour has no holes. */
    static final Duration ROUND_WHILE_IDLE = Duration.ofMinutes(1);

    /** A bell that was not heard costs no more than this. */
    static final Duration LOOK_FOR_TIMERS = Duration.ofSeconds(30);

    /** What is due and cannot be ended now is tried again, but not without a breath. */
    private static final Duration BREATH = Duration.ofSeconds(1);

    /** What is not needed for offers lets them pass: many rounds share one look at the timers, ... */
    private static final Duration TIMERS_AFTER = Duration.ofMillis(100);

    /** ... and at who has waited too long. */
    private static final Duration ALARMS_AFTER = Duration.ofSeconds(2);

    private final Duration renewEvery;
    private final Soon timers = new Soon(TIMERS_AFTER);
    private final Soon alarms = new Soon(ALARMS_AFTER);
    private Instant renewal = Instant.EPOCH;
    private Instant timer = Instant.EPOCH;
    private boolean timerKnown;
    private Instant lastRound = Instant.EPOCH;
    private Instant round = Instant.EPOCH;

    /** @param lease how long a lease lasts; holders renew it and others try for it four times in that time */
    Agenda(Duration lease) {
        renewEvery = lease.dividedBy(4);
    }

    Duration renewEvery() {
        return renewEvery;
    }

    boolean renewalIsDue(Instant now) {
        return !now.isBefore(renewal);
    }

    void renewed(Instant now) {
        renewal = now.plus(renewEvery);
    }

    /** Who takes over knows nothing of what is due. */
    void startAfresh() {
        timer = Instant.EPOCH;
        round = Instant.EPOCH;
    }

    boolean timersAreDue(Instant now) {
        return !now.isBefore(timer);
    }

    /** Whether something was to happen then, such as the end of a hold, and it was not only time to look. */
    boolean timerWasKnown() {
        return timerKnown;
    }

    void nextTimer(Optional<Instant> next, Instant now) {
        timers.done();
        Instant latest = now.plus(LOOK_FOR_TIMERS);
        timerKnown = next.isPresent() && next.get().isBefore(latest);
        timer = timerKnown ? next.get() : latest;
        if (!timer.isAfter(now)) timer = now.plus(BREATH);
    }

    boolean roundIsDue(Instant now) {
        return !now.isBefore(round);
    }

    /** Something has changed and nobody has room: the price may wait, but not as long as when nothing happens. */
    void roundSoon() {
        Instant soon = lastRound.plus(ROUND_WHILE_BUSY);
        if (soon.isBefore(round)) round = soon;
    }

    /**
     * @param busy whether tickets wait for somebody who is there
     * @param change when one of these tickets next insists on less
     * @param release when the first held ticket is let go, which nothing rings for: a hold may be shorter than the time
     *     after which the timers are asked
     */
    void roundDone(Instant at, boolean busy, Instant change, Instant release) {
        lastRound = at;
        round = at.plus(busy ? ROUND_WHILE_BUSY : ROUND_WHILE_IDLE);
        if (busy && change.isBefore(round)) round = change;
        if (release.isBefore(round)) round = release;
    }

    /** Something has changed: who has waited too long is to be looked at. */
    void askForAlarms(Instant now) {
        alarms.ask(now);
    }

    boolean alarmsAreDue(Instant now) {
        return alarms.isDue(now);
    }

    void alarmsSeen() {
        alarms.done();
    }

    /** Something has changed: when the next timer is due has to be asked anew. */
    void askForTimers(Instant now) {
        timers.ask(now);
    }

    boolean timersAreToBeAsked(Instant now) {
        return timersAreDue(now) || timers.isDue(now);
    }

    /** How long there is nothing to do; who does not lead only tries for the lease. */
    Duration pause(Instant now, boolean leading) {
        Instant next = renewal;
        if (leading && timer.isBefore(next)) next = timer;
        if (leading && round.isBefore(next)) next = round;
        if (leading && timers.at().isBefore(next)) next = timers.at();
        if (leading && alarms.at().isBefore(next)) next = alarms.at();
        return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
    }
}
