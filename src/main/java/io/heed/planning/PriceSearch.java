package io.heed.planning;

/**
 * Finds the price of every agent's attention, and with it the core of the market: the few agents per ticket among which
 * the best plan is looked for, and a bound on what any plan can be worth.
 *
 * <p>Auctions run inside the core, coarse steps first; after each the core grows by the agents that its prices would
 * draw in, as in column generation, so that the prices end up right for the whole market.
 */
final class PriceSearch {
    /** Steps of the auctions, as shares of the typical price. Coarse ones find the level, fine ones the differences. */
    private static final double[] COLD = {0.1, 0.05, 0.05, 0.03, 0.02, 0.01, 0.003};

    private static final double[] WARM = {0.02, 0.007, 0.002};
    private static final double[] COLD_AND_LARGE = {0.1, 0.05, 0.05, 0.03, 0.015, 0.005};
    private static final double[] WARM_AND_LARGE = {0.02, 0.005};
    private static final int LARGE = 500_000;

    /** How far prices fall before the next auction, in steps of the last: too little, and unsold attention stays dear. */
    private static final double FALL = 5;

    /** How far prices may be off when the core is cut, and when it grows. */
    private static final double MUCH_DOUBT = 0.3;

    private static final double LITTLE_DOUBT = 0.04;

    /** Edges that descents may look at in all. */
    private static final long DESCENT = 1_000_000;

    /** Markets up to this size need no core where every ticket must go. */
    private static final int SMALL = 500_000;

    private final Market market;
    private final Effort effort;
    private final PriceBound bound;
    double[] price;
    double upper = Double.POSITIVE_INFINITY;
    Market core;

    PriceSearch(Market market, Effort effort) {
        this.market = market;
        this.effort = effort;
        bound = new PriceBound(market);
    }

    /** @param known prices per point of the last plan, or null */
    void run(double[] known) {
        boolean warm = known != null;
        if (market.mandatory) {
            price = warm ? StartPrices.known(market, known) : new double[market.m];
            descend(warm ? 60 : 300);
            core = market.edges() <= SMALL ? market : Core.cut(market, new Shortlist(market, price, LITTLE_DOUBT));
        } else {
            price = warm ? StartPrices.known(market, known) : StartPrices.from(Greedy.byDensity(market));
            cut(warm ? LITTLE_DOUBT : MUCH_DOUBT);
            boolean large = market.edges() > LARGE;
            auctions(large ? (warm ? WARM_AND_LARGE : COLD_AND_LARGE) : (warm ? WARM : COLD));
        }
    }

    /** Tightens the bound with whole knapsacks; worth its time only where the bound so far does not do. */
    void tighten() {
        upper = Math.min(upper, bound.at(price));
        upper = Math.min(upper, new KnapsackBound(market).at(bound.mu, effort));
    }

    /** Some steps of descent, where the market is small enough for many. */
    void polish() {
        if (!market.mandatory) {
            descend((int) Math.min(60, DESCENT / Math.max(1, market.edges())));
        }
    }

    private void cut(double doubt) {
        core = market;
        if (market.n > BranchAndBound.MOST_TICKETS) {
            core = Core.cut(market, new Shortlist(market, price, doubt));
            effort.spend(2L * market.edges());
        }
    }

    private void auctions(double[] steps) {
        double[] best = price;
        for (int k = 0; k < steps.length && !effort.late(); k++) {
            double typical = StartPrices.median(price);
            double epsilon = steps[k] * (typical > 0 ? typical : 1e-3);
            price = price.clone();
            Auction auction = new Auction(core, price, effort);
            auction.run(market.byDensity, epsilon, 20 * market.n);
            Core.Growth growth = Core.grow(market, core, price, Math.max(LITTLE_DOUBT, steps[k]));
            core = growth.core();
            effort.spend(market.edges());
            if (growth.bound() < upper) {
                upper = growth.bound();
                best = price.clone();
            }
            auction.lowerPrices(FALL * epsilon);
        }
        price = best;
    }

    private void descend(int steps) {
        if (steps > 0) {
            PriceDescent descent = new PriceDescent(market, price, effort);
            descent.run(steps, 1e-5 * Math.abs(descent.bestBound));
            price = descent.best;
            upper = Math.min(upper, descent.bestBound);
        }
    }
}
