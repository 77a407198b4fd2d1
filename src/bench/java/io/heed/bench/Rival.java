package io.heed.bench;

import io.heed.planning.PlanProblem;
import java.time.Duration;

/** Another way to plan, for comparison. */
interface Rival {
    /** Who gets which ticket, or null when it found nothing in its time or the problem is too large for it. */
    int[] plan(PlanProblem problem, Duration limit);
}
