package io.heed.planning;

/**
 * Improves prices by a deflected subgradient whose step aims a little below the best bound met, the aim coming nearer
 * when it proves out of reach (path-based target, after Brännlund). Polishes what the auction found, and starts from
 * nothing where every ticket must go.
 */
final class PriceDescent {
    private static final double MEMORY = 0.6;
    /** First guess of how far the bound can fall, as a share of it. */
    private static final double FIRST_AIM = 0.02;

    private static final int PATIENCE = 5;

    private final Market market;
    private final PriceBound bound;
    private final Effort effort;
    private final double[] direction;
    private double aim;
    /** The best prices met and their bound. */
    double[] best;

    double bestBound;

    PriceDescent(Market market, double[] price, Effort effort) {
        this.market = market;
        this.effort = effort;
        bound = new PriceBound(market);
        direction = new double[market.m];
        best = price.clone();
        bestBound = bound.at(best);
        aim = FIRST_AIM * Math.abs(bestBound);
        effort.spend(market.edges());
    }

    /** Stops after these steps, or when the aim has shrunk to this share of the bound. */
    void run(int steps, double precision) {
        double[] price = best.clone();
        double value = bestBound;
        int failures = 0;
        bound.at(price);
        boolean fresh = true;
        for (int step = 0; step < steps && !effort.over() && aim > precision; step++) {
            double length = turn(price, fresh);
            fresh = false;
            if (length == 0) {
                return;
            }
            double stride = (value - bestBound + aim) / length;
            for (int j = 0; j < market.m; j++) {
                price[j] = Math.max(0, price[j] + stride * direction[j]);
            }
            value = bound.at(price);
            effort.spend(market.edges());
            if (value < bestBound) {
                failures = value < bestBound - 0.3 * aim ? 0 : failures;
                bestBound = value;
                best = price.clone();
            } else if (++failures >= PATIENCE) {
                failures = 0;
                aim *= 0.5;
                price = best.clone();
                value = bound.at(price);
                effort.spend(market.edges());
                fresh = true;
            }
        }
    }

    /** Turns the direction towards what is in too high demand now; returns its squared length. */
    private double turn(double[] price, boolean fresh) {
        double length = 0;
        for (int j = 0; j < market.m; j++) {
            double excess = bound.demand[j] - market.budget[j];
            direction[j] = fresh ? excess : MEMORY * direction[j] + (1 - MEMORY) * excess;
            if (price[j] <= 0 && direction[j] < 0) {
                direction[j] = 0;
            }
            length += direction[j] * direction[j];
        }
        return length;
    }
}
