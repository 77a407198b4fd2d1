package io.heed.planning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Looks for a good plan in the core of a market: starts, refills, ejections, and shaking while there is time. */
final class Search {
    /** Edges the first round of ejections may look at, per edge of the core; each further one may look at twice that. */
    private static final long FIRST_ROUND = 4;

    private static final int ROUNDS = 6;
    /** Shares of what effort is left: for the rounds where annealing follows, and for annealing. */
    private static final double ROUNDS_SHARE = 0.4;

    private static final double ANNEALING = 0.6;
    /** With less effort left than this per edge of the core, annealing comes first: it is quicker, rounds go further. */
    private static final long HASTE = 2500;

    /** Edges that splitting anew may look at in one go, per edge of the core, and attempts between two goes. */
    private static final long RESPLIT = 60;

    private static final int RESPLIT_EVERY = 100;

    /** Edges the exact search may look at. */
    private static final long EXACT_FIRST = 3_000_000;

    /**
     * By how much attention gets dearer while tickets are left over; in the end also where nobody asked for it, until
     * hardly anything but attention counts.
     */
    private static final double[] RISES = {1.15, 1.15, 1.15, 1.15, 1.15, 1.15, 2, 4, 8};

    /** Times every agent raids before the prices are polished: it is the cheapest way to a plan good enough. */
    private static final int SWEEPS = 2;

    /** Of so many attempts one shakes; the others are raids, where they are possible. */
    private static final int RAIDS = 4;

    private final Market market;
    private final PriceSearch prices;
    private final PlanProblem problem;
    private final Effort effort;
    private Allocation allocation;
    private final Shortlist shortlist;
    private boolean proven;
    private int pair;

    Search(Market market, PriceSearch prices, PlanProblem problem, Effort effort) {
        this.market = market;
        this.prices = prices;
        this.problem = problem;
        this.effort = effort;
        Allocation start = market.mandatory
                ? byRegret(market, prices.price, effort)
                : Greedy.after(prices.sales, market, prices.core, prices.price);
        prices.core = prices.core == market ? market : Core.include(market, prices.core, start);
        allocation = start.in(prices.core);
        shortlist = new Shortlist(prices.core, prices.price);
        effort.spend(firstPlan(market));
    }

    /** Edges looked at on the way from prices to the first plan. */
    static long firstPlan(Market market) {
        return market.edges() / 2 + 50L * market.n;
    }

    /**
     * Dearer attention packs tighter: tried until every ticket has found a place, or never will this way. A deadline
     * does not stop it, because a plan that leaves somebody out is none.
     */
    private static Allocation byRegret(Market market, double[] price, Effort effort) {
        Allocation best = Greedy.byPriceRegret(market, price);
        double[] dearer = price.clone();
        long work = 2L * market.edges() + 10L * market.n;
        effort.spend(work);
        for (int round = 0; round < RISES.length && best.placed < market.n; round++) {
            effort.spend(work);
            double mean = Arrays.stream(dearer).average().orElse(0);
            for (int j = 0; j < market.m; j++) {
                dearer[j] = RISES[round] * (RISES[round] < 2 ? dearer[j] : Math.max(mean, dearer[j]));
            }
            Allocation other = Greedy.byPriceRegret(market, dearer);
            best = other.profit > best.profit ? other : best;
        }
        return best;
    }

    Allocation run() {
        RefillRound refills = new RefillRound(allocation, shortlist, effort);
        refill(refills);
        Raid raids = new Raid(allocation, refills, prices.price, effort, problem.seed());
        for (int round = 0; round < SWEEPS && !market.mandatory && !contented(); round++) {
            raid(raids, refills);
        }
        if (contented()) {
            return allocation;
        }
        prices.polish();
        prices.tighten();
        boolean hasty = effort.left() < HASTE * prices.core.edges();
        if (hasty) {
            anneal();
        }
        EjectionSearch search = new EjectionSearch(allocation, shortlist, prices.price, effort);
        search.enqueueAll();
        long pause = hasty ? Long.MAX_VALUE : effort.spent() + (long) (ROUNDS_SHARE * effort.left());
        for (int round = 0; round < ROUNDS && effort.spent() < pause && !contented(); round++) {
            search.drain(FIRST_ROUND * prices.core.edges() << round);
            refill(refills);
            raid(raids, refills);
            resplit();
        }
        if (contented()) {
            return allocation;
        }
        if (!hasty) {
            anneal();
        }
        resplit();
        if (market.n <= BranchAndBound.MOST_TICKETS && !contented() && branchAndBound(EXACT_FIRST)) {
            return allocation;
        }
        shake();
        return allocation;
    }

    /** Every agent once. */
    private void raid(Raid raids, RefillRound refills) {
        for (int j = 0; j < market.m && !market.mandatory && !effort.over(); j++) {
            if (refills.tickets(j).length > 0 && raids.possible(j)) {
                raids.by(j);
            }
        }
    }

    private void anneal() {
        if (!market.mandatory || market.m < 2) {
            return;
        }
        Annealing annealing = new Annealing(allocation, shortlist, prices.price, effort, problem.seed());
        int[] better = annealing.run((long) (ANNEALING * effort.left()));
        if (better != null) {
            allocation.adopt(better);
        }
    }

    /** Some pairs of agents, going on where it stopped the last time. */
    private void resplit() {
        if (!market.mandatory || market.m < 2) {
            return;
        }
        Resplit resplit = new Resplit(allocation, effort);
        long stop = effort.spent() + RESPLIT * prices.core.edges();
        for (int tried = 0; tried < market.m * market.m && effort.spent() < stop && !effort.over(); tried++) {
            pair = (pair + 1) % (market.m * market.m);
            if (pair / market.m != pair % market.m) {
                resplit.between(pair / market.m, pair % market.m);
            }
        }
    }

    private void shake() {
        EjectionSearch search = new EjectionSearch(allocation, shortlist, prices.price, effort);
        Shake shake = new Shake(allocation, shortlist, search, prices.price, effort, problem.seed());
        RefillRound refills = new RefillRound(allocation, shortlist, effort);
        Raid raids = new Raid(allocation, refills, prices.price, effort, ~problem.seed());
        int[] raiders = IntStream.range(0, market.m)
                .filter(j -> !market.mandatory && refills.tickets(j).length > 0 && raids.possible(j))
                .toArray();
        SplittableRandom random = new SplittableRandom(problem.seed());
        if (raiders.length > 0) {
            search.goNoDeeperThan(1);
        }
        int patience = 300 + 30 * market.n;
        for (int failed = 0; failed < patience && !effort.over() && !contented(); failed++) {
            boolean raid = raiders.length > 0 && random.nextInt(RAIDS) > 0;
            if (raid ? raids.by(raiders[random.nextInt(raiders.length)]) : shake.attempt()) {
                failed = 0;
            } else if (failed % RESPLIT_EVERY == RESPLIT_EVERY - 1) {
                resplit();
            }
        }
    }

    /** True when this settled the matter. */
    private boolean branchAndBound(long edges) {
        boolean complete = !market.mandatory || allocation.placed == market.n;
        double incumbent = complete ? allocation.profit : -1e300;
        BranchAndBound exact = new BranchAndBound(market, prices.price, incumbent, effort, edges);
        proven = exact.run(new PriceBound(market).at(prices.price));
        if (exact.better() != null) {
            allocation = Allocation.of(market, exact.better());
        }
        if (proven && (complete || exact.better() != null)) {
            prices.upper = Math.min(prices.upper, allocation.profit);
        }
        return proven;
    }

    /** Everything was searched. */
    boolean proven() {
        return proven;
    }

    private void refill(RefillRound refills) {
        for (int round = 0; round < 3 && !effort.late(); round++) {
            if (!refills.run()) {
                return;
            }
        }
    }

    private boolean contented() {
        boolean complete = !market.mandatory || allocation.placed == market.n;
        double gap = Plan.gap(market.objective(allocation.profit), market.objective(market.onGrid(prices.upper)));
        return complete && gap <= Math.max(problem.gapGoal(), Plan.CLOSED);
    }
}
