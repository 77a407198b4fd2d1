package io.heed.planning;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;
import org.ojalgo.structure.Mutate2D;
import org.ojalgo.type.CalendarDateDuration;
import org.ojalgo.type.CalendarDateUnit;

/**
 * Solves a fluid problem as a linear programme. Within a bucket waiting is the mean of its ends (trapezoidal rule), and
 * so is giving up. Same problem, same plan; milliseconds for two hours in five-minute buckets.
 */
public final class FluidSolver {
    private final Duration patience;

    /** @param patience after which it gives up */
    public FluidSolver(Duration patience) {
        this.patience = patience;
    }

    /** Empty when the solver found no optimum in time. */
    public Optional<FluidPlan> solve(FluidProblem problem) {
        long began = System.nanoTime();
        Optimisation.Options options = new Optimisation.Options();
        options.abort(new CalendarDateDuration(patience.toMillis(), CalendarDateUnit.MILLIS));
        Columns columns = new Columns(problem);
        Optimisation.Result result = programme(problem, columns).build(options).solve(null);
        Access1D<?> duals = result.getDualSolution().map(Supplier::get).orElse(null);
        if (!result.getState().isOptimal() || duals == null) return Optional.empty();
        return Optional.of(plan(problem, columns, result, duals, began));
    }

    /** Where the variables and the rows stand: backlogs by class and bucket, then starts; budgets before balances. */
    private static final class Columns {
        final int[][][] starts;
        final int buckets;
        final int count;

        Columns(FluidProblem problem) {
            buckets = problem.size();
            starts = new int[problem.pools().size()][problem.classes().size()][buckets];
            int next = problem.classes().size() * buckets;
            for (int g = 0; g < starts.length; g++)
                for (int k = 0; k < starts[g].length; k++)
                    for (int t = 0; t < buckets; t++)
                        starts[g][k][t] = problem.pools().get(g).serves()[k] ? next++ : -1;
            count = next;
        }

        int backlog(int k, int t) {
            return k * buckets + t;
        }
    }

    private static LinearSolver.Builder programme(FluidProblem problem, Columns columns) {
        LinearSolver.Builder programme = LinearSolver.newBuilder(costs(problem, columns));
        programme.lower(new double[columns.count]);
        double[] unlimited = new double[columns.count];
        Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
        programme.upper(unlimited);
        balances(problem, columns, programme);
        budgets(problem, columns, programme);
        return programme;
    }

    private static double[] costs(FluidProblem problem, Columns columns) {
        double[] costs = new double[columns.count];
        double[] minutes = problem.buckets();
        for (int k = 0; k < problem.classes().size(); k++) {
            FluidClass one = problem.classes().get(k);
            for (int t = 0; t < minutes.length; t++) {
                boolean last = t == minutes.length - 1;
                double around = last ? minutes[t] / 2 : (minutes[t] + minutes[t + 1]) / 2;
                costs[columns.backlog(k, t)] = one.costPerMinute() * around + (last ? one.leftover() : 0);
            }
        }
        return costs;
    }

    /** Who waits at the end waited before or came, and was neither served nor gave up. */
    private static void balances(FluidProblem problem, Columns columns, LinearSolver.Builder programme) {
        int buckets = columns.buckets;
        double[] coming = new double[problem.classes().size() * buckets];
        for (int k = 0; k < problem.classes().size(); k++) {
            FluidClass one = problem.classes().get(k);
            for (int t = 0; t < buckets; t++) coming[k * buckets + t] = one.arrivals()[t] * problem.buckets()[t];
            coming[k * buckets] += one.backlog() * staying(one, problem.buckets()[0]);
        }
        Mutate2D rows = programme.equalities(coming);
        for (int k = 0; k < problem.classes().size(); k++) {
            FluidClass one = problem.classes().get(k);
            for (int t = 0; t < buckets; t++) {
                double minutes = problem.buckets()[t];
                int row = k * buckets + t;
                rows.set(row, columns.backlog(k, t), 2 - staying(one, minutes));
                if (t > 0) rows.set(row, columns.backlog(k, t - 1), -staying(one, minutes));
                for (int[][] pool : columns.starts) if (pool[k][t] >= 0) rows.set(row, pool[k][t], 1.0);
            }
        }
    }

    private static double staying(FluidClass one, double minutes) {
        return 1 - one.hazard() * minutes / 2;
    }

    private static void budgets(FluidProblem problem, Columns columns, LinearSolver.Builder programme) {
        int buckets = columns.buckets;
        double[] capacity = new double[problem.pools().size() * buckets];
        for (int g = 0; g < problem.pools().size(); g++)
            System.arraycopy(problem.pools().get(g).capacity(), 0, capacity, g * buckets, buckets);
        Mutate2D rows = programme.inequalities(capacity);
        for (int g = 0; g < problem.pools().size(); g++)
            for (int k = 0; k < problem.classes().size(); k++)
                for (int t = 0; t < buckets; t++)
                    if (columns.starts[g][k][t] >= 0)
                        rows.set(
                                g * buckets + t,
                                columns.starts[g][k][t],
                                problem.classes().get(k).work());
    }

    private static FluidPlan plan(
            FluidProblem problem, Columns columns, Optimisation.Result result, Access1D<?> duals, long began) {
        int classes = problem.classes().size();
        int pools = problem.pools().size();
        int buckets = columns.buckets;
        double[][] value = new double[classes][buckets];
        double[][] backlog = new double[classes][buckets];
        double cost = result.getValue();
        for (int k = 0; k < classes; k++) {
            FluidClass one = problem.classes().get(k);
            cost += one.backlog() * one.costPerMinute() * problem.buckets()[0] / 2;
            for (int t = 0; t < buckets; t++) {
                backlog[k][t] = result.doubleValue(columns.backlog(k, t));
                value[k][t] = Math.max(0, -duals.doubleValue((pools + k) * buckets + t));
            }
        }
        double[][] price = new double[pools][buckets];
        for (int g = 0; g < pools; g++)
            for (int t = 0; t < buckets; t++) price[g][t] = Math.max(0, duals.doubleValue(g * buckets + t));
        return new FluidPlan(cost, value, price, backlog, (System.nanoTime() - began) / 1e6);
    }
}
