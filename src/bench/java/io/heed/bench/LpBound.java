package io.heed.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import io.heed.planning.PlanProblem;
import java.util.Arrays;

/**
 * The bound of the linear relaxation by CLP with column generation: only pairs that its prices draw in are in the
 * programme. The bound is evaluated from those prices over all pairs, so it holds whatever the solver did.
 */
final class LpBound {
    private static final int ROUNDS = 60;
    private static final double CLOSED = 1e-5;

    private final PlanProblem problem;
    /** 1 when value is sought, -1 when cost is avoided. */
    private final int sign;

    private final MPSolver solver = MPSolver.createSolver("CLP");
    private final MPConstraint[] once;
    private final MPConstraint[] budget;
    private final boolean[] taken;
    private final double[] price;
    private double bound;

    private LpBound(PlanProblem problem) {
        this.problem = problem;
        sign = problem.everyTicketMustGo() ? -1 : 1;
        once = new MPConstraint[problem.tickets()];
        budget = new MPConstraint[problem.agents()];
        taken = new boolean[problem.start()[problem.tickets()]];
        price = new double[problem.agents()];
        bound = sign * Double.POSITIVE_INFINITY;
    }

    /** No plan is better than this. @param prices per point, to start from */
    static double of(PlanProblem problem, double[] prices, long millis) {
        LpBound bound = new LpBound(problem);
        System.arraycopy(prices, 0, bound.price, 0, prices.length);
        return bound.run(System.nanoTime() + millis * 1_000_000);
    }

    private double run(long stop) {
        Arrays.setAll(budget, j -> solver.makeConstraint(Double.NEGATIVE_INFINITY, problem.budget()[j]));
        double least = sign > 0 ? 0 : 1;
        Arrays.setAll(once, i -> solver.makeConstraint(least, 1));
        solver.objective().setMaximization();
        if (sign < 0) {
            for (MPConstraint ticket : once) {
                MPVariable nobody = solver.makeNumVar(0, 1, "");
                ticket.setCoefficient(nobody, 1);
                solver.objective().setCoefficient(nobody, -1e5);
            }
        }
        double inside = Double.NEGATIVE_INFINITY;
        MPSolverParameters warm = new MPSolverParameters();
        for (int round = 0; round < ROUNDS && System.nanoTime() < stop; round++) {
            double above = addColumns(round == 0 ? 12 : 4);
            if (above - inside < CLOSED * Math.abs(above)) {
                break;
            }
            solver.setTimeLimit(Math.max(1, (stop - System.nanoTime()) / 1_000_000));
            if (solver.solve(warm) != MPSolver.ResultStatus.OPTIMAL) {
                break;
            }
            inside = solver.objective().value();
            Arrays.setAll(price, j -> Math.max(0, budget[j].dualValue()));
        }
        return bound;
    }

    /** Adds each ticket's best pairs at the prices; returns the Lagrangian bound there. */
    private double addColumns(int each) {
        double sum = 0;
        for (int j = 0; j < price.length; j++) {
            sum += price[j] * problem.budget()[j];
        }
        for (int i = 0; i < problem.tickets(); i++) {
            double best = sign > 0 ? 0 : Double.NEGATIVE_INFINITY;
            for (int k = 0; k < each; k++) {
                int e = bestOutside(i);
                if (e >= 0 && (k == 0 || net(e) > -1e-9 || sign < 0)) {
                    add(i, e);
                }
            }
            for (int e = problem.start()[i]; e < problem.start()[i + 1]; e++) {
                best = Math.max(best, net(e));
            }
            sum += best;
        }
        bound = sign > 0 ? Math.min(bound, sum) : Math.max(bound, -sum);
        return sum;
    }

    private double net(int e) {
        return sign * problem.worth(e) - price[problem.agent()[e]] * problem.attention()[e];
    }

    private int bestOutside(int i) {
        int best = -1;
        for (int e = problem.start()[i]; e < problem.start()[i + 1]; e++) {
            best = !taken[e] && (best < 0 || net(e) > net(best)) ? e : best;
        }
        return best;
    }

    private void add(int i, int e) {
        taken[e] = true;
        MPVariable pair = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        once[i].setCoefficient(pair, 1);
        budget[problem.agent()[e]].setCoefficient(pair, problem.attention()[e]);
        solver.objective().setCoefficient(pair, sign * problem.worth(e));
    }
}
