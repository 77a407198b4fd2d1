package io.heed.demo;

import java.time.Duration;

/** The demo's pace as shipped, or with the numbers a test is about. */
record Pace(long seed, double speed, int firstBatch) implements DemoConfig {
    static final Pace SHIPPED = new Pace(7, 1, 50);

    @Override
    public boolean active() {
        return true;
    }

    @Override
    public Duration firstBatchWithin() {
        return Duration.ofSeconds(25);
    }

    @Override
    public Duration usualGap() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration wave() {
        return Duration.ofMinutes(8);
    }

    @Override
    public double lowTide() {
        return 0.6;
    }

    @Override
    public double highTide() {
        return 1.25;
    }

    @Override
    public Duration incidents() {
        return Duration.ofMinutes(9);
    }

    @Override
    public Duration effortMinute() {
        return Duration.ofSeconds(9);
    }

    @Override
    public Duration humanFor() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration dayEndsAfter() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration keepPlans() {
        return Duration.ofHours(24);
    }
}
