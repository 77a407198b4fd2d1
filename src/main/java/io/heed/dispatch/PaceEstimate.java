package io.heed.dispatch;

/**
 * How long an agent takes for a ticket of a queue, relative to what its reading expects: first how long the queue's
 * tickets take for everybody, then how this agent compares with everybody in that queue.
 *
 * <p>Log-normal times with a conjugate normal prior on the mean of their logarithms: an agent is the queue's mean until
 * their own closures say otherwise, and a queue is as expected until its closures say otherwise.
 */
final class PaceEstimate {
    static final double LEAST = 0.5;
    static final double MOST = 2;

    /**
     * Closures at which an agent's own count as much as everybody's: times vary by σ² = 0.9 in logarithms (coefficient
     * of variation 1.2), people among each other by τ² = 0.0625 (a quarter faster or slower), and σ²/τ² ≈ 14.
     */
    private static final double PRIOR_CLOSURES = 14;

    /** Minutes as expected that a queue starts with: twenty ordinary tickets. */
    private static final double PRIOR_MINUTES = 120;

    private PaceEstimate() {}

    /** Minutes a queue's tickets take over minutes expected, for everybody. */
    static double ofQueue(PaceEvidence queue) {
        return ofQueue(queue, 1);
    }

    /** @param known what readings of the queue are multiplied by already: that much is no news */
    static double ofQueue(PaceEvidence queue, double known) {
        return bounded(taken(queue) / known);
    }

    /** Of the queue's factor and the agent's own standing in it; without evidence of their own, the queue's. */
    static double of(PaceEvidence agent, PaceEvidence queue) {
        return of(agent, queue, 1);
    }

    static double of(PaceEvidence agent, PaceEvidence queue, double known) {
        return bounded(ofQueue(queue, known) * againstOthers(agent, queue));
    }

    private static double taken(PaceEvidence queue) {
        return (queue.minutes() + PRIOR_MINUTES) / (queue.expected() + PRIOR_MINUTES);
    }

    /** Below 1 faster than the queue's mean. */
    static double againstOthers(PaceEvidence agent, PaceEvidence queue) {
        if (agent.n() <= 0 || queue.n() <= 0) return 1;
        double ahead = agent.logs() / agent.n() - queue.logs() / queue.n();
        return Math.exp(ahead * agent.n() / (agent.n() + PRIOR_CLOSURES));
    }

    private static double bounded(double ratio) {
        return Math.max(LEAST, Math.min(MOST, ratio));
    }
}
