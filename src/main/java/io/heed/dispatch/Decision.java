package io.heed.dispatch;

import java.util.Map;

/**
 * Why this ticket went to this agent at that moment, kept with the offer.
 *
 * @param weight the ticket's weight, and points what each factor gave to it
 * @param fit how well the agent suits the ticket; value is weight times fit
 * @param budget the agent's attention points, of which used were taken before this offer
 * @param price the shadow price of a point of this agent's attention, in weight
 * @param runnerUp who would have got it otherwise, null when nobody else could
 * @param margin value here less value there, in weight
 * @param binding what held the plan back: "attention" when a budget was full, "none" when there was room for all
 */
public record Decision(
        String policy,
        double weight,
        Map<Factor, Double> points,
        double attention,
        double fit,
        double value,
        double budget,
        double used,
        double price,
        RunnerUp runnerUp,
        Double margin,
        String binding,
        int waiting,
        String modelVersion,
        long weightsVersion) {

    /** Somebody who could have taken the ticket too. */
    public record RunnerUp(long agentId, String name, double value) {}
}
