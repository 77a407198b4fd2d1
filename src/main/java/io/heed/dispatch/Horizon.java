package io.heed.dispatch;

import io.heed.planning.FluidClass;
import io.heed.planning.FluidPlan;
import io.heed.planning.FluidPool;
import io.heed.planning.FluidProblem;
import io.heed.planning.FluidSolver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Solves the next two hours as they are expected and as luck may have them: with fewer and with more arrivals, by the
 * deviation of a Poisson stream whose pace was counted in the trailing quarter of an hour.
 */
final class Horizon {
    /** Eight in ten lie within so many deviations. */
    private static final double BAND = 1.28;

    /** An hour more, in buckets. */
    private static final int HOUR = 60 / Outlook.BUCKET_MINUTES;

    private final FluidFloor floor;
    private final FluidSolver solver;
    private final Instant now;

    Horizon(FluidFloor floor, FluidSolver solver, Instant now) {
        this.floor = floor;
        this.solver = solver;
        this.now = now;
    }

    /** @param hours whether what an hour more is worth is worked out too, which takes three solutions a pool */
    Outlook outlook(boolean hours) {
        Optional<FluidPlan> mid = solver.solve(scaled(0));
        Optional<FluidPlan> low = solver.solve(scaled(-BAND));
        Optional<FluidPlan> high = solver.solve(scaled(BAND));
        if (mid.isEmpty() || low.isEmpty() || high.isEmpty())
            return Outlook.none(now, "The look-ahead found no optimum in time.");
        FluidPlan[] plans = {mid.get(), low.get(), high.get()};
        List<Outlook.Pool> pools = new ArrayList<>();
        int g = 0;
        for (List<AgentFacts> members : floor.pools().values()) {
            List<AgentFacts> taking =
                    members.stream().filter(AgentFacts::taking).toList();
            double points = taking.stream().mapToDouble(AgentFacts::budget).sum();
            pools.add(new Outlook.Pool(
                    FluidFloor.skills(members.get(0)),
                    taking.size(),
                    points,
                    plans[0].price()[g],
                    least(plans, g),
                    most(plans, g),
                    hours ? hour(g, plans, mean(members)) : null));
            g++;
        }
        return new Outlook(
                now,
                "",
                plans[0].cost(),
                Math.min(plans[1].cost(), plans[2].cost()),
                Math.max(plans[1].cost(), plans[2].cost()),
                pools,
                queues(plans[0]));
    }

    private static double mean(List<AgentFacts> members) {
        return members.stream().mapToDouble(AgentFacts::budget).average().orElse(0);
    }

    private static double[] least(FluidPlan[] plans, int g) {
        double[] least = plans[0].price()[g].clone();
        for (FluidPlan plan : plans)
            for (int t = 0; t < least.length; t++) least[t] = Math.min(least[t], plan.price()[g][t]);
        return least;
    }

    private static double[] most(FluidPlan[] plans, int g) {
        double[] most = plans[0].price()[g].clone();
        for (FluidPlan plan : plans)
            for (int t = 0; t < most.length; t++) most[t] = Math.max(most[t], plan.price()[g][t]);
        return most;
    }

    /** Solved anew with the hour, because a price only holds for the next minute of it. */
    private Outlook.Hour hour(int pool, FluidPlan[] plans, double budget) {
        double weight = meanWeight();
        double[] saved = new double[plans.length];
        double[] scale = {0, -BAND, BAND};
        for (int i = 0; i < plans.length; i++) {
            FluidPlan before = plans[i];
            saved[i] = solver.solve(more(scaled(scale[i]), pool, budget))
                    .map(after -> Math.max(0, before.cost() - after.cost()) / weight)
                    .orElse(0.0);
        }
        double[] sorted = saved.clone();
        Arrays.sort(sorted);
        return new Outlook.Hour(saved[0], sorted[0], sorted[2]);
    }

    private double meanWeight() {
        double weight = 0;
        double tickets = 0;
        for (FluidClass one : floor.problem().classes()) {
            double coming = one.backlog() + Arrays.stream(one.arrivals()).sum() * Outlook.BUCKET_MINUTES;
            weight += one.delayCost() * coming;
            tickets += coming;
        }
        return tickets == 0 || weight == 0 ? 1 : weight / tickets;
    }

    private FluidProblem more(FluidProblem problem, int pool, double budget) {
        List<FluidPool> pools = new ArrayList<>(problem.pools());
        FluidPool one = pools.get(pool);
        double[] capacity = one.capacity().clone();
        for (int t = 0; t < HOUR; t++) capacity[t] += budget * Outlook.BUCKET_MINUTES;
        pools.set(pool, new FluidPool(one.name(), capacity, one.serves()));
        return new FluidProblem(problem.buckets(), problem.classes(), pools);
    }

    private FluidProblem scaled(double deviations) {
        FluidProblem problem = floor.problem();
        List<FluidClass> classes = new ArrayList<>();
        for (int k = 0; k < problem.classes().size(); k++) {
            FluidClass one = problem.classes().get(k);
            double counted = Math.max(1, floor.classes().get(k).pace() * Forecast.TRAILING.toMinutes());
            double factor = Math.max(0, 1 + deviations / Math.sqrt(counted));
            double[] arrivals =
                    Arrays.stream(one.arrivals()).map(rate -> rate * factor).toArray();
            classes.add(new FluidClass(
                    one.name(),
                    one.backlog(),
                    arrivals,
                    one.delayCost(),
                    one.patience(),
                    one.abandonmentPenalty(),
                    one.work(),
                    one.leftover()));
        }
        return new FluidProblem(problem.buckets(), classes, problem.pools());
    }

    /** By Little's law: who waits at a moment, over who comes. */
    private List<Outlook.Queue> queues(FluidPlan plan) {
        List<Outlook.Queue> queues = new ArrayList<>();
        for (int k = 0; k < floor.classes().size(); k++) {
            ClassBook.Seen seen = floor.classes().get(k);
            FluidClass one = floor.problem().classes().get(k);
            double comes = Arrays.stream(one.arrivals()).sum() * Outlook.BUCKET_MINUTES;
            double waiting = Arrays.stream(plan.backlog()[k]).sum() * Outlook.BUCKET_MINUTES;
            double all = one.backlog() + comes;
            queues.add(new Outlook.Queue(
                    seen.like().queue(),
                    "zh".equals(seen.like().language()) ? "zh" : "",
                    seen.backlog(),
                    comes,
                    all == 0 ? 0 : waiting / all,
                    plan.backlog()[k][plan.backlog()[k].length - 1],
                    seen.like().promise().toMinutes()));
        }
        return queues;
    }

    static FluidFloor floor(
            ClassBook book, List<Waiting> waiting, List<AgentFacts> agents, Usual usual, Roster roster, Instant now) {
        return new FluidFloor(book.seen(waiting, now), agents, Map.of(), usual, roster, now);
    }
}
