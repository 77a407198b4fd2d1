package io.heed.planning;

/** The best objective of a small problem by trying everything; NaN when a ticket that must go cannot. */
final class BruteForce {
    private final PlanProblem problem;
    private final double[] left;
    private double best = Double.NaN;

    private BruteForce(PlanProblem problem) {
        this.problem = problem;
        left = problem.budget().clone();
    }

    static double best(PlanProblem problem) {
        BruteForce search = new BruteForce(problem);
        search.place(0, 0);
        return search.best;
    }

    private void place(int i, double objective) {
        if (i == problem.tickets()) {
            boolean better = problem.everyTicketMustGo() ? objective < best : objective > best;
            best = Double.isNaN(best) || better ? objective : best;
            return;
        }
        if (!problem.everyTicketMustGo()) {
            place(i + 1, objective);
        }
        for (int e = problem.start()[i]; e < problem.start()[i + 1]; e++) {
            int j = problem.agent()[e];
            double before = left[j];
            if (problem.attention()[e] <= before + 1e-9) {
                left[j] = before - problem.attention()[e];
                place(i + 1, objective + problem.worth(e));
                left[j] = before;
            }
        }
    }
}
