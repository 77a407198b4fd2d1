package io.heed.planning;

/**
 * Tickets that need the same people, as a fluid.
 *
 * @param backlog how many wait now
 * @param arrivals tickets per minute, one figure per bucket
 * @param delayCost what one of them costs per minute of waiting
 * @param patience mean minutes until a waiting customer gives up, infinite when they do not
 * @param abandonmentPenalty what giving up costs
 * @param work attention-minutes (points × minutes) one of them takes of an ordinary agent
 * @param leftover what one that still waits at the end of the last bucket costs from there on
 */
public record FluidClass(
        String name,
        double backlog,
        double[] arrivals,
        double delayCost,
        double patience,
        double abandonmentPenalty,
        double work,
        double leftover) {

    /** Customers who give up per waiting customer and minute. */
    double hazard() {
        return 1 / patience;
    }

    /** What a minute of waiting costs, with the penalties of those who give up in it. */
    public double costPerMinute() {
        return delayCost + abandonmentPenalty * hazard();
    }
}
