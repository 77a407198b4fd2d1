package io.heed.simulation;

/**
 * What queueing theory says of a desk that takes customers strictly in turn: arrivals at random (Poisson), handling
 * times exponential, one ticket at a time, nobody gives up (M/M/c; Erlang 1917).
 *
 * @param perHour customers an hour
 * @param handleSeconds mean handling time
 * @throws IllegalArgumentException when the agents cannot keep up, for then there is no steady state
 */
public record ErlangC(double perHour, double handleSeconds, int agents) {
    public ErlangC {
        if (perHour * handleSeconds / 3600 >= agents)
            throw new IllegalArgumentException("The load must be less than the number of agents");
    }

    /** Agents that would be busy all the time. */
    public double load() {
        return perHour * handleSeconds / 3600;
    }

    public double occupancy() {
        return load() / agents;
    }

    /** The chance that a customer waits at all. */
    public double waits() {
        double blocked = 1;
        for (int c = 1; c <= agents; c++) blocked = load() * blocked / (c + load() * blocked);
        return blocked / (1 - occupancy() * (1 - blocked));
    }

    public double meanWaitSeconds() {
        return waits() * handleSeconds / (agents - load());
    }

    /** The share answered within so many seconds. */
    public double within(double seconds) {
        return 1 - waits() * Math.exp(-(agents - load()) * seconds / handleSeconds);
    }

    /** A stretch of such a desk, to be held against these figures. */
    public Scenario scenario(int customers, long seed) {
        return Desk.of(this, customers, seed);
    }
}
