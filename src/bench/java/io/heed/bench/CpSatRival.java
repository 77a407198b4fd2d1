package io.heed.bench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.heed.planning.PlanProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** OR-Tools' constraint solver on the whole problem: one truth value per pair, budgets as linear constraints. */
final class CpSatRival implements Rival {
    /** Beyond this many pairs building the model alone takes longer than it may think. */
    private static final int MOST_PAIRS = 300_000;

    private static final double SCALE = 10_000;

    @Override
    public int[] plan(PlanProblem problem, Duration limit) {
        if (problem.start()[problem.tickets()] > MOST_PAIRS) {
            return null;
        }
        CpModel model = new CpModel();
        BoolVar[] pair = new BoolVar[problem.start()[problem.tickets()]];
        Arrays.setAll(pair, e -> model.newBoolVar(""));
        LinearExprBuilder worth = LinearExpr.newBuilder();
        LinearExprBuilder[] load =
                Stream.generate(LinearExpr::newBuilder).limit(problem.agents()).toArray(LinearExprBuilder[]::new);
        for (int i = 0; i < problem.tickets(); i++) {
            List<Literal> own = new ArrayList<>();
            for (int e = problem.start()[i]; e < problem.start()[i + 1]; e++) {
                own.add(pair[e]);
                worth.addTerm(pair[e], Math.round(SCALE * problem.worth(e)));
                load[problem.agent()[e]].addTerm(pair[e], Math.round(SCALE * problem.attention()[e]));
            }
            if (problem.everyTicketMustGo()) {
                model.addExactlyOne(own);
            } else {
                model.addAtMostOne(own);
            }
        }
        for (int j = 0; j < load.length; j++) {
            model.addLessOrEqual(load[j], Math.round(SCALE * problem.budget()[j]));
        }
        if (problem.everyTicketMustGo()) {
            model.minimize(worth);
        } else {
            model.maximize(worth);
        }
        return solve(problem, model, pair, limit);
    }

    private static int[] solve(PlanProblem problem, CpModel model, BoolVar[] pair, Duration limit) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(limit.toMillis() / 1000.0);
        solver.getParameters().setNumWorkers(Runtime.getRuntime().availableProcessors());
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return null;
        }
        int[] agentOf = new int[problem.tickets()];
        Arrays.fill(agentOf, -1);
        for (int i = 0; i < agentOf.length; i++) {
            for (int e = problem.start()[i]; e < problem.start()[i + 1]; e++) {
                agentOf[i] = solver.booleanValue(pair[e]) ? problem.agent()[e] : agentOf[i];
            }
        }
        return agentOf;
    }
}
