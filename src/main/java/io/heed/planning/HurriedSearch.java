package io.heed.planning;

/**
 * What can be done about a problem too large for its deadline: prices from a few of the tickets, then auctions over all
 * of them in the order they came, and what room is left to whoever fits. Nothing is sorted and nothing is looked at
 * twice unless there is time for it; reading every edge once, for the bound, is the least it does.
 */
final class HurriedSearch {
    /** What the unhurried way looks at before it has its first plan, per edge and per ticket. */
    private static final long PER_EDGE = 6;

    private static final long PER_TICKET = 250;

    /** The same for closing a round: filling up and the bound. */
    private static final long CLOSING_PER_TICKET = 10;

    /** Step of the first auction as a share of the typical price, and what each further one is of the last. */
    private static final double FIRST_STEP = 0.05;

    private static final double FINER = 0.4;
    private static final double FINEST = 0.002;

    private static final double FALL = 5;

    /** Of so many edges that may still be looked at, one is asked about the level of prices. */
    private static final long PER_ASKED = 60;

    /** Share of what it has to pay by which a ticket may miss the price of room that would stay empty. */
    private static final double CLOSE = 0.25;

    private final Market market;
    private final PlanProblem problem;
    private final Effort effort;
    private final int[] order;
    private final int[] close;
    double[] price;
    double upper = Double.POSITIVE_INFINITY;
    Allocation best;

    HurriedSearch(Market market, PlanProblem problem, Effort effort) {
        this.market = market;
        this.problem = problem;
        this.effort = effort;
        order = new int[market.n];
        for (int i = 0; i < market.n; i++) {
            order[i] = i;
        }
        close = new int[market.n];
    }

    static boolean needed(PlanProblem problem, Effort effort) {
        long edges = problem.start()[problem.tickets()];
        return !problem.everyTicketMustGo() && effort.left() < PER_EDGE * edges + PER_TICKET * problem.tickets();
    }

    void run() {
        long closing = market.edges() / 2 + CLOSING_PER_TICKET * market.n;
        effort.reserve(closing);
        double[] asked = start();
        double typical = StartPrices.median(asked);
        double scale = typical > 0 ? typical : new Thinned(market, 0).meanDensity();
        long round = 0;
        for (double step = FIRST_STEP; best == null || step > FINEST; step *= FINER) {
            if (best != null && (contented() || effort.cannotAfford(round))) {
                return;
            }
            long before = effort.spent();
            Auction auction = new Auction(market, asked, effort);
            auction.run(order, step * scale, 20 * market.n);
            close(auction.sold(), asked);
            asked = asked.clone();
            auction.lowerPrices(asked, FALL * step * scale);
            round = effort.spent() - before;
        }
    }

    private double[] start() {
        if (problem.knownPrices() != null) {
            return StartPrices.known(market, problem.knownPrices());
        }
        return new Thinned(market, effort.left() / PER_ASKED).prices(effort);
    }

    /** Makes a plan of what was sold, fills it up, and takes the bound on the way. */
    private void close(int[] sold, double[] asked) {
        Allocation plan = Allocation.of(market, sold);
        double bound = 0;
        for (int j = 0; j < market.m; j++) {
            bound += market.budget[j] * asked[j];
        }
        int closeOnes = 0;
        for (int i = 0; i < market.n; i++) {
            double mu = 0;
            double fitting = 0;
            int chosen = -1;
            boolean nearly = false;
            boolean out = sold[i] < 0;
            for (int e = market.start[i]; e < market.start[i + 1]; e++) {
                double due = asked[market.agent[e]] * market.attention[e];
                double net = market.profit[e] - due;
                mu = Math.max(mu, net);
                nearly |= net > -CLOSE * due;
                if (out && net > fitting && plan.fits(e)) {
                    fitting = net;
                    chosen = e;
                }
            }
            bound += mu;
            if (chosen >= 0) {
                plan.put(i, chosen);
            } else if (out && nearly) {
                close[closeOnes++] = i;
            }
        }
        effort.spend(market.edges() / 2 + CLOSING_PER_TICKET * market.n / 2);
        fillUp(plan, closeOnes, asked);
        if (best == null || plan.profit > best.profit) {
            best = plan;
        }
        if (bound < upper) {
            upper = bound;
            price = asked;
        }
    }

    private void fillUp(Allocation plan, int closeOnes, double[] asked) {
        for (int k = 0; k < closeOnes; k++) {
            Greedy.placeAtBestNet(plan, close[k], asked, Double.NEGATIVE_INFINITY);
            effort.spend(market.edgesOf(close[k]));
        }
    }

    private boolean contented() {
        return Plan.gap(best.profit, upper) <= Math.max(problem.gapGoal(), Plan.CLOSED);
    }
}
