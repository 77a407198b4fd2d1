package io.heed.bench;

import io.heed.planning.PlanCheck;
import io.heed.planning.PlanProblem;
import java.util.Locale;

/** How far plans are from a bound, in per cent of it, whichever way is better. */
final class Gaps {
    private Gaps() {}

    static double percent(PlanProblem problem, double objective, double bound) {
        return 100 * (problem.everyTicketMustGo() ? objective / bound - 1 : 1 - objective / bound);
    }

    /** The gap of a checked plan as it stands in a table; a dash where there is none. */
    static String shown(PlanProblem problem, int[] agentOf, double bound) {
        return agentOf == null
                ? "     –  "
                : String.format(Locale.ROOT, "%6.2f %%", percent(problem, PlanCheck.worth(problem, agentOf), bound));
    }
}
