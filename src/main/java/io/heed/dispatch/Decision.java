package io.heed.dispatch;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why this ticket went to this agent at that moment, kept with the offer. What was decided before a field existed has
 * null there.
 *
 * @param policy the rule that gave the ticket out
 * @param weight the ticket's weight, and points what each factor gave to it
 * @param fit how well the agent suits the ticket
 * @param value what giving it to them was worth, in weight
 * @param budget the agent's attention points, of which used were taken before this offer
 * @param price the shadow price of a point of this agent's attention, in weight
 * @param runnerUp who would have got it otherwise, null when nobody else could
 * @param margin value here less value there, prices included
 * @param binding what held the plan back: "attention", "channelCap", "skills", or "none" when there was room for all
 * @param bindingOf whose attention or whose channel, null where nobody is meant
 * @param terms what the ticket asked for
 * @param attentionPrice what the look-ahead said of the agent's pool
 * @param hindsight which slider would have changed it; null until worked out, a moment after the offer
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

        @Schema(examples = "attention") String binding,

        int waiting,
        String modelVersion,
        long weightsVersion,
        Who bindingOf,
        Terms terms,
        PoolPrice attentionPrice,
        Hindsight hindsight) {

    /** Somebody who could have taken the ticket too. */
    public record RunnerUp(long agentId, String name, double value) {}

    @Schema(name = "DecisionAgent")
    public record Who(long agentId, String name) {}

    /**
     * What the ticket asked for at that moment.
     *
     * @param wished what the queue wishes besides the required skills
     * @param lean what the agent had carried over made of the worth; null where it was not kept
     * @param pace the time this agent was expected to take, relative to what the reading expects
     */
    @Schema(name = "DecisionTerms")
    public record Terms(
            String queue,
            String channel,
            String language,
            List<String> required,
            List<String> wished,
            long waitedSeconds,
            long promiseSeconds,
            boolean wholeBudget,
            double effortMinutes,
            double pace,
            @Schema(examples = "0.98") Double lean) {}

    /**
     * @param source "fluid" or "gcmu", as {@link AttentionPrices}
     * @param pointMinute the price of a minute of a point of attention in the agent's pool, in weight
     * @param minutesSaved what serving one more of this class was worth, per unit of weight
     */
    @Schema(name = "PoolPrice")
    public record PoolPrice(String source, double pointMinute, double minutesSaved) {}

    /** Decided by hand: no round weighed it, so there is nothing to say of values, terms and prices. */
    static Decision byHand(double attention, double budget, long weightsVersion) {
        return new Decision(
                "by hand",
                0,
                Map.of(),
                attention,
                1,
                0,
                budget,
                0,
                0,
                null,
                null,
                "none",
                0,
                "none",
                weightsVersion,
                null,
                null,
                null,
                null);
    }

    Decision in(Hindsight later) {
        return new Decision(
                policy,
                weight,
                points,
                attention,
                fit,
                value,
                budget,
                used,
                price,
                runnerUp,
                margin,
                binding,
                waiting,
                modelVersion,
                weightsVersion,
                bindingOf,
                terms,
                attentionPrice,
                later);
    }
}
