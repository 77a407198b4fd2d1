package io.heed.planning;

import java.util.Arrays;

/**
 * Finds the price of every agent's attention, and with it the core of the market: the few agents per ticket among which
 * the best plan is looked for, and a bound on what any plan can be worth.
 *
 * <p>Auctions run inside the core, coarse steps first; after each the core grows by the agents that its prices would
 * draw in, as in column generation, so that the prices end up right for the whole market.
 */
final class PriceSearch {
    /** Steps of the auctions, as shares of the typical price. Coarse ones find the level, fine ones the differences. */
    private static final double[] COLD = {0.1, 0.05, 0.02, 0.005};

    private static final double[] WARM = {0.02, 0.007, 0.002};
    /** Steps inside a sample of the edges, which finds the level for little. */
    private static final double[] SOUNDING = {0.1, 0.05, 0.05};

    private static final double[] COLD_AND_LARGE = {0.03, 0.015, 0.005};
    private static final double[] WARM_AND_LARGE = {0.02, 0.005};
    private static final int LARGE = 500_000;

    /** How far prices fall before the next auction, in steps of the last: too little, and unsold attention stays dear. */
    private static final double FALL = 5;

    /** How far prices may be off when the core is cut, and when it grows. */
    private static final double MUCH_DOUBT = 0.3;

    private static final double LITTLE_DOUBT = 0.04;

    private static final double SOME_DOUBT = 0.1;

    /** Edges per ticket in the sample, and those that its prices then draw in; later rounds draw in fewer. */
    static final int SAMPLE = 16;

    private static final int FIRST_DRAWN = 8;
    private static final int DRAWN = 4;

    /** Steps of polishing, and edges they may look at in all. */
    private static final int POLISH = 60;

    private static final long DESCENT = 1_000_000;

    /** Of the descent where every ticket must go and the market is large. */
    private static final int ROUNDS_INSIDE = 5;

    private static final int STEPS_INSIDE = 60;

    /** Markets up to this size need no core where every ticket must go. */
    private static final int SMALL = 500_000;

    private final Market market;
    private final Effort effort;
    private final PriceBound bound;
    double[] price;
    double upper = Double.POSITIVE_INFINITY;
    Market core;
    /** Who bought from whom in the last auction, or -1. */
    int[] sales;

    PriceSearch(Market market, Effort effort) {
        this.market = market;
        this.effort = effort;
        bound = new PriceBound(market);
        sales = new int[market.n];
        Arrays.fill(sales, -1);
    }

    /** @param known prices per point of the last plan, or null */
    void run(double[] known) {
        boolean warm = known != null;
        if (market.mandatory) {
            price = warm ? StartPrices.known(market, known) : new double[market.m];
            if (!warm && market.edges() > SMALL) {
                descendInside();
            }
            descend((int) Math.min(warm ? 60 : 300, effort.left() / (2 * Math.max(1, market.edges()))));
            core = market.edges() <= SMALL ? market : Core.cut(market, new Shortlist(market, price, LITTLE_DOUBT));
        } else {
            boolean large = market.edges() > LARGE;
            if (warm) {
                price = StartPrices.known(market, known);
                cut(LITTLE_DOUBT);
                auctions(large ? WARM_AND_LARGE : WARM);
            } else if (large) {
                sound();
                auctions(COLD_AND_LARGE);
            } else {
                price = StartPrices.from(Greedy.byDensity(market));
                cut(MUCH_DOUBT);
                auctions(COLD);
            }
        }
    }

    /** Tightens the bound with whole knapsacks; worth its time only where the bound so far does not do. */
    void tighten() {
        upper = Math.min(upper, bound.at(price));
        effort.spend(market.edges());
        if (!effort.cannotAfford(market.edges())) {
            upper = Math.min(upper, new KnapsackBound(market).at(bound.mu, effort));
        }
    }

    /** Some steps of descent inside the core, whose few edges make them cheap. */
    void polish() {
        if (!market.mandatory) {
            PriceDescent descent = new PriceDescent(core, price, effort);
            descent.run(
                    (int) Math.min(POLISH, DESCENT / Math.max(1, core.edges())), 1e-5 * Math.abs(descent.bestBound));
            price = descent.best;
        }
    }

    private void cut(double doubt) {
        core = market;
        if (market.n > BranchAndBound.MOST_TICKETS) {
            core = Core.cut(market, new Shortlist(market, price, doubt));
            effort.spend(2L * market.edges());
        }
    }

    /** Finds the level of prices from a sample of the edges. */
    private void sound() {
        Market sample = Core.sample(market, SAMPLE);
        price = level(sample, effort);
        core = Core.grow(market, sample, price, SOME_DOUBT, FIRST_DRAWN).core();
        effort.spend(market.edges());
    }

    /** The level of prices in a market of few edges, by coarse auctions. */
    static double[] level(Market sample, Effort effort) {
        double[] price = StartPrices.from(Greedy.byDensity(sample));
        int[] order = sample.byDensity();
        effort.spend(3L * sample.edges() + 20L * sample.n);
        for (double step : SOUNDING) {
            double typical = StartPrices.median(price);
            double epsilon = step * (typical > 0 ? typical : 1e-3);
            Auction auction = new Auction(sample, price, effort);
            auction.run(order, epsilon, 20 * sample.n);
            if (effort.late()) {
                break;
            }
            auction.lowerPrices(FALL * epsilon);
        }
        return price;
    }

    private void auctions(double[] steps) {
        double[] best = price;
        int[] order = core.byDensity();
        for (int k = 0; k < steps.length && !effort.late(); k++) {
            double typical = StartPrices.median(price);
            double epsilon = steps[k] * (typical > 0 ? typical : 1e-3);
            price = price.clone();
            Auction auction = new Auction(core, price, effort);
            auction.run(order, epsilon, 20 * market.n);
            Core.Growth growth = Core.grow(market, core, price, Math.max(LITTLE_DOUBT, steps[k]), DRAWN);
            core = growth.core();
            effort.spend(market.edges());
            if (growth.bound() < upper) {
                upper = growth.bound();
                best = price.clone();
            }
            auction.lowerPrices(FALL * epsilon);
            sales = auction.sales();
        }
        price = best;
    }

    /**
     * Most steps of the descent where they are cheap: among a few edges of each ticket, to which those are added that
     * the prices found there would draw in.
     */
    private void descendInside() {
        Market inside = Core.sample(market, SAMPLE);
        for (int round = 0; round < ROUNDS_INSIDE && !effort.late(); round++) {
            PriceDescent descent = new PriceDescent(inside, price, effort);
            descent.run(STEPS_INSIDE, 1e-5 * Math.abs(descent.bestBound));
            price = descent.best;
            Core.Growth growth = Core.grow(market, inside, price, SOME_DOUBT, FIRST_DRAWN);
            inside = growth.core();
            upper = Math.min(upper, growth.bound());
            effort.spend(market.edges());
        }
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
