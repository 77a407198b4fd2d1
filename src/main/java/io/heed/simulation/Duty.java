package io.heed.simulation;

/** A stretch in which an agent takes tickets, in seconds after the start; {@code to} may be infinite. */
public record Duty(double from, double to) {
    /** Somebody who is always there. */
    public static final Duty ALWAYS = new Duty(0, Double.POSITIVE_INFINITY);
}
