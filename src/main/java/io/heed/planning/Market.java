package io.heed.planning;

import java.util.Arrays;

/**
 * The problem as the search sees it: always a maximisation in which a ticket may stay out for nothing. Edges that can
 * never be chosen are gone, attention is whole numbers where a factor makes it so, and costs are turned around and
 * lifted so high that leaving a ticket out never pays.
 */
final class Market {
    final int n;
    final int m;
    final int[] start;
    final int[] agent;
    final double[] profit;
    final double[] attention;
    final double[] budget;
    final boolean mandatory;
    /** What was added to every turned-around cost; 0 when tickets may stay out. */
    final double lift;
    /** Attention units per point. */
    final double unitsPerPoint;
    /** Attention is in whole units. */
    final boolean whole;
    /** Profits are multiples of this, or 0 when no step was found. */
    final double profitStep;

    Market(PlanProblem problem) {
        this(problem, false);
    }

    /** @param hurried attention stays as it is, whole or not, and profits are not looked at for a step */
    Market(PlanProblem problem, boolean hurried) {
        n = problem.tickets();
        m = problem.agents();
        mandatory = problem.everyTicketMustGo();
        int all = problem.start()[n];
        int factor = hurried ? 0 : Grid.of(problem.attention(), all);
        whole = factor > 0;
        unitsPerPoint = whole ? factor : 1;
        budget = budgets(problem.budget());
        lift = mandatory ? lift(problem.value(), all) : 0;
        double[] units = units(problem.attention(), all);
        double[] worth = worth(problem, all);
        int kept = possible(problem, units, worth);
        if (kept == all) {
            start = problem.start();
            agent = problem.agent();
            profit = worth;
            attention = units;
        } else {
            start = new int[n + 1];
            agent = new int[kept];
            profit = new double[kept];
            attention = new double[kept];
            keepPossible(problem, units, worth);
        }
        int step = kept == 0 ? 1 : hurried ? 0 : Grid.of(profit, kept);
        profitStep = step == 0 ? 0 : 1.0 / step;
    }

    private double[] units(double[] points, int count) {
        if (!whole) {
            return points;
        }
        double[] units = new double[count];
        for (int e = 0; e < count; e++) {
            units[e] = Math.rint(points[e] * unitsPerPoint);
        }
        return units;
    }

    private double[] worth(PlanProblem problem, int count) {
        if (!mandatory && problem.attentionPrice() == 0) {
            return problem.value();
        }
        double[] worth = new double[count];
        for (int e = 0; e < count; e++) {
            worth[e] = mandatory ? lift - problem.value()[e] : problem.worth(e);
        }
        return worth;
    }

    /** How many edges could be chosen at all. */
    private int possible(PlanProblem problem, double[] units, double[] worth) {
        int many = 0;
        for (int e = 0; e < problem.start()[n]; e++) {
            many += units[e] <= budget[problem.agent()[e]] && worth[e] > 0 ? 1 : 0;
        }
        return many;
    }

    private void keepPossible(PlanProblem problem, double[] units, double[] worth) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            for (int e = problem.start()[i]; e < problem.start()[i + 1]; e++) {
                if (units[e] <= budget[problem.agent()[e]] && worth[e] > 0) {
                    agent[kept] = problem.agent()[e];
                    profit[kept] = worth[e];
                    attention[kept++] = units[e];
                }
            }
            start[i + 1] = kept;
        }
    }

    /** Tickets by the most value they have per attention with any agent. O(edges). */
    int[] byDensity() {
        double[] density = new double[n];
        for (int i = 0; i < n; i++) {
            double most = 0;
            for (int e = start[i]; e < start[i + 1]; e++) {
                // dividing is dear, and most edges are not the ticket's best
                most = profit[e] > most * attention[e] ? profit[e] / attention[e] : most;
            }
            density[i] = most;
        }
        return Order.descending(density, n);
    }

    /** The same market with fewer edges. */
    Market(Market whole, int[] start, int[] agent, double[] profit, double[] attention) {
        this(whole, whole.budget, start, agent, profit, attention);
    }

    /** Other budgets and fewer tickets. */
    Market(Market whole, double[] budget, int[] start, int[] agent, double[] profit, double[] attention) {
        n = start.length - 1;
        m = whole.m;
        this.budget = budget;
        mandatory = whole.mandatory;
        lift = whole.lift;
        unitsPerPoint = whole.unitsPerPoint;
        this.whole = whole.whole;
        profitStep = whole.profitStep;
        this.start = start;
        this.agent = agent;
        this.profit = profit;
        this.attention = attention;
    }

    /** The edge that joins this ticket and agent, or -1. */
    int edge(int ticket, int ofAgent) {
        for (int e = start[ticket]; e < start[ticket + 1]; e++) {
            if (agent[e] == ofAgent) {
                return e;
            }
        }
        return -1;
    }

    private double[] budgets(double[] points) {
        double[] units = new double[points.length];
        for (int j = 0; j < units.length; j++) {
            double free = points[j] * unitsPerPoint;
            units[j] = whole ? Math.floor(free + 1e-9) : free + 1e-12 * Math.max(1, free);
        }
        return units;
    }

    /** High enough that any chain of three moves that places one more ticket is a gain. */
    private static double lift(double[] cost, int count) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int e = 0; e < count; e++) {
            least = Math.min(least, cost[e]);
            most = Math.max(most, cost[e]);
        }
        return count == 0 ? 0 : Math.ceil(most + 4 * (most - least) + 1);
    }

    int edges() {
        return start[n];
    }

    int edgesOf(int ticket) {
        return start[ticket + 1] - start[ticket];
    }

    /** The objective as its owner counts it, from the profit of a search that placed every ticket it had to. */
    double objective(double profitSum) {
        return mandatory ? n * lift - profitSum : profitSum;
    }

    /** A bound may be rounded down to the step the profits lie on. */
    double onGrid(double upper) {
        return profitStep > 0 ? Math.floor(upper / profitStep + 1e-6) * profitStep : upper;
    }

    /** Prices per point from prices per unit. */
    double[] perPoint(double[] perUnit) {
        double[] prices = Arrays.copyOf(perUnit, m);
        for (int j = 0; j < m; j++) {
            prices[j] *= unitsPerPoint;
        }
        return prices;
    }
}
