package io.heed.planning;

import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Matches waiting tickets with the free attention of agents: prices by an eviction auction, a few starts, refills,
 * ejection search, and a Lagrangian bound that says how far from the best the plan can be at most. Values in, plan out;
 * no state is kept, so one planner may serve many threads.
 */
public final class Planner {
    /** Passes over the edges that a market costs. */
    private static final long READING = 3;

    private final LongUnaryOperator clock;

    public Planner() {
        this(System::nanoTime);
    }

    /** @param clock nanoseconds from anywhere, by which deadlines are kept: a thread's own where others crowd it */
    public Planner(LongSupplier clock) {
        this(spent -> clock.getAsLong());
    }

    /** @param clock nanoseconds, told how many edges were looked at */
    Planner(LongUnaryOperator clock) {
        this.clock = clock;
    }

    /** @throws Infeasible when every ticket must go and some cannot */
    public Plan plan(PlanProblem problem) {
        return plan(problem, PlanPolicy.HEED, new double[problem.tickets()]);
    }

    /**
     * Plans by Heed's matching or one of the rules it is compared with; bound and prices are Heed's own all the same.
     *
     * @param waited how long each ticket has waited, any unit: decides between equals, and is the order of the classic
     *     rules
     * @throws Infeasible when every ticket must go and some cannot
     */
    public Plan plan(PlanProblem problem, PlanPolicy policy, double[] waited) {
        Effort effort = new Effort(problem.deadline(), clock);
        if (policy == PlanPolicy.HEED && HurriedSearch.needed(problem, effort)) {
            return hurried(problem, waited, effort);
        }
        Market market = new Market(problem);
        refuseTicketsThatFitNobody(market);
        effort.spend(READING * market.edges());
        PriceSearch prices = new PriceSearch(market, effort);
        effort.reserve(Search.firstPlan(market));
        prices.run(problem.knownPrices());
        effort.reserve(0);
        boolean proven = false;
        Allocation found;
        if (policy == PlanPolicy.HEED) {
            Search search = new Search(market, prices, problem, effort);
            found = respectful(market, search.run(), waited, effort);
            proven = search.proven();
        } else {
            prices.tighten();
            found = new ClassicRule(policy).run(market, waited);
        }
        if (market.mandatory && found.placed < market.n && !proven) {
            found = found.in(market);
            new LastResort(found, effort).run();
        }
        refuseLeftOvers(market, found, proven);
        String solver = policy == PlanPolicy.HEED ? "auction+ejection" : policy.label();
        return plan(problem, prices.upper, prices.price, found, effort, solver);
    }

    private static Plan hurried(PlanProblem problem, double[] waited, Effort effort) {
        Market market = new Market(problem, true);
        effort.spend(market.edges() / 4);
        HurriedSearch search = new HurriedSearch(market, problem, effort);
        search.run();
        Allocation found = respectful(market, search.best, waited, effort);
        return plan(problem, search.upper, search.price, found, effort, "auction");
    }

    private static Allocation respectful(Market market, Allocation found, double[] waited, Effort effort) {
        boolean asked = !market.mandatory && Arrays.stream(waited).anyMatch(w -> w > 0);
        return asked && !effort.cannotAfford(Seniority.work(market))
                ? Seniority.respected(market, found, waited, effort)
                : found;
    }

    private static void refuseTicketsThatFitNobody(Market market) {
        int[] alone = IntStream.range(0, market.n)
                .filter(i -> market.mandatory && market.edgesOf(i) == 0)
                .toArray();
        if (alone.length > 0) {
            String message =
                    alone.length + " of " + market.n + " tickets fit nobody: no agent has the skills and the budget";
            throw new Infeasible(message, alone, true);
        }
    }

    private static void refuseLeftOvers(Market market, Allocation found, boolean proven) {
        if (market.mandatory && found.placed < market.n) {
            int[] out = IntStream.range(0, market.n)
                    .filter(i -> found.edgeOf[i] < 0)
                    .toArray();
            String message = (proven ? "No plan can give" : "No plan was found that gives") + " every ticket an agent; "
                    + out.length + " were left over";
            throw new Infeasible(message, out, proven);
        }
    }

    private static Plan plan(
            PlanProblem problem, double upper, double[] price, Allocation found, Effort effort, String solver) {
        Market market = found.market;
        int[] agentOf = new int[market.n];
        double objective = 0;
        for (int i = 0; i < market.n; i++) {
            agentOf[i] = found.agentOf(i);
            if (agentOf[i] >= 0) {
                objective +=
                        market.mandatory ? problem.worth(problem.edge(i, agentOf[i])) : market.profit[found.edgeOf[i]];
            }
        }
        double bound = market.objective(market.onGrid(upper));
        bound = market.mandatory ? Math.min(bound, objective) : Math.max(bound, objective);
        double gap = Plan.gap(objective, bound);
        double[] perPoint = market.perPoint(price);
        return new Plan(
                agentOf,
                objective,
                bound,
                gap <= Plan.CLOSED ? 0 : gap,
                perPoint,
                StartPrices.median(perPoint),
                solver,
                effort.millis(),
                gap <= Plan.CLOSED,
                effort.wasCutShort());
    }
}
