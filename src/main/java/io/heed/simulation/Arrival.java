package io.heed.simulation;

import java.util.List;

/**
 * A customer who writes, and what only the simulated world knows of them: how long they stay and how long they take.
 *
 * @param at seconds after the start
 * @param weight what a minute of their waiting costs
 * @param patienceSeconds when they give up if nobody has begun; infinite when they never do
 * @param handleSeconds how long an agent is at it in truth; decisions only know the queue's mean
 * @param attention points it takes of the agent while it lasts
 * @param skills an agent needs all of them
 * @param abandonmentPenalty what it costs when they give up, in the unit of weight times minutes
 * @param traits what a weight set weighs them by, null where only the weight is known
 */
public record Arrival(
        double at,
        String queue,
        double weight,
        double patienceSeconds,
        double handleSeconds,
        double attention,
        List<String> skills,
        double promiseSeconds,
        double abandonmentPenalty,
        Traits traits) {
    public Arrival {
        skills = List.copyOf(skills);
    }

    public Arrival(
            double at,
            String queue,
            double weight,
            double patienceSeconds,
            double handleSeconds,
            double attention,
            List<String> skills,
            double promiseSeconds,
            double abandonmentPenalty) {
        this(
                at,
                queue,
                weight,
                patienceSeconds,
                handleSeconds,
                attention,
                skills,
                promiseSeconds,
                abandonmentPenalty,
                null);
    }

    /**
     * What the six factors are made of.
     *
     * @param urgency 0..1 of the words
     * @param tier of the customer
     * @param heat 0..1 of the queue
     */
    public record Traits(double urgency, String tier, double heat) {}
}
