package io.heed.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When the next customer writes. A first batch fills everybody's desk; from then on the gaps are random around a usual
 * one, longer when more wait than the tide allows and shorter when fewer do, so the backlog rises and falls in waves
 * whatever the colleagues and the visitor do.
 */
final class Flow {
    /** Ten tickets above the tide double the gap, ten below halve it … */
    private static final double TICKETS_PER_DOUBLING = 10;

    /** … but never more than this, so that it neither floods nor dries up. */
    private static final double AT_MOST = 6;

    private static final int A_MOMENT = 6;

    private final DemoConfig config;
    private final RandomGenerator random;
    private final Instant start;
    private int sent;
    private Instant next;

    Flow(DemoConfig config, RandomGenerator random, Instant start) {
        this.config = config;
        this.random = random;
        this.start = start;
        this.next = start;
    }

    /** Some have been left open by the last run and count as part of the first batch. */
    void alreadyThere(int tickets) {
        sent = Math.min(config.firstBatch(), tickets);
    }

    /**
     * How many customers write at this moment.
     *
     * @param waiting tickets nobody has been offered
     * @param attention points of everybody on duty
     */
    int due(Instant now, int waiting, double attention) {
        int due = 0;
        while (!next.isAfter(now) && due < A_MOMENT) {
            due++;
            sent++;
            next = next.plus(gap(now, waiting + due, attention));
        }
        // after a pause of the whole machine nothing has to be caught up
        if (next.isBefore(now)) next = now;
        return due;
    }

    private Duration gap(Instant now, int waiting, double attention) {
        if (sent < config.firstBatch())
            return seconds(config.firstBatchWithin().toMillis() / 1000.0 / config.firstBatch());
        double above = (waiting - tide(now) * attention) / TICKETS_PER_DOUBLING;
        double slower = Math.min(AT_MOST, Math.max(1 / AT_MOST, Math.pow(2, above)));
        return seconds(-Math.log(1 - random.nextDouble()) * config.usualGap().toMillis() / 1000.0 * slower);
    }

    /** Begins in the middle and rises: the first thing a visitor sees is a price that climbs. */
    double tide(Instant now) {
        double turns = Duration.between(start, now).toMillis()
                * config.speed()
                / config.wave().toMillis();
        double height = (1 + Math.sin(2 * Math.PI * turns)) / 2;
        return config.lowTide() + height * (config.highTide() - config.lowTide());
    }

    private Duration seconds(double seconds) {
        return Duration.ofMillis((long) (1000 * seconds / config.speed()));
    }
}
