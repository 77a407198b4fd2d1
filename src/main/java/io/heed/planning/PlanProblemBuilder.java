package io.heed.planning;

import java.time.Duration;
import java.util.Arrays;

/** Collects tickets and the agents each may go to, in flat arrays that grow. */
public final class PlanProblemBuilder {
    private final double[] budget;
    private int tickets;
    private int edges;
    private int[] start = new int[64];
    private int[] agent = new int[1024];
    private double[] value = new double[1024];
    private double[] attention = new double[1024];
    private Objective objective = Objective.MAXIMISE_VALUE;
    private double attentionPrice;
    private Duration deadline = Duration.ofSeconds(1);
    private double gapGoal;
    private long seed;
    private double[] knownPrices;

    /** @param budget free attention points of each agent */
    public PlanProblemBuilder(double... budget) {
        this.budget = budget;
    }

    /** Opens the next ticket; edges added from now on are its own. Returns its index. */
    public int ticket() {
        if (tickets + 1 == start.length) {
            start = Arrays.copyOf(start, start.length * 2);
        }
        start[++tickets] = edges;
        return tickets - 1;
    }

    /** The ticket opened last may go to this agent, for this value (or cost) and these attention points. */
    public PlanProblemBuilder mayGoTo(int toAgent, double itsValue, double itsAttention) {
        if (edges == agent.length) {
            int larger = edges + (edges >> 1);
            agent = Arrays.copyOf(agent, larger);
            value = Arrays.copyOf(value, larger);
            attention = Arrays.copyOf(attention, larger);
        }
        agent[edges] = toAgent;
        value[edges] = itsValue;
        attention[edges] = itsAttention;
        start[tickets] = ++edges;
        return this;
    }

    public PlanProblemBuilder objective(Objective what) {
        objective = what;
        return this;
    }

    public PlanProblemBuilder attentionPrice(double lambda) {
        attentionPrice = lambda;
        return this;
    }

    public PlanProblemBuilder deadline(Duration limit) {
        deadline = limit;
        return this;
    }

    public PlanProblemBuilder gapGoal(double relative) {
        gapGoal = relative;
        return this;
    }

    public PlanProblemBuilder seed(long number) {
        seed = number;
        return this;
    }

    public PlanProblemBuilder knownPrices(double[] prices) {
        knownPrices = prices;
        return this;
    }

    public PlanProblem build() {
        return new PlanProblem(
                Arrays.copyOf(start, tickets + 1),
                agent,
                value,
                attention,
                budget,
                objective,
                attentionPrice,
                deadline,
                gapGoal,
                seed,
                knownPrices);
    }
}
