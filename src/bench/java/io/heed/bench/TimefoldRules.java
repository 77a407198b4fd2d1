package io.heed.bench;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** Budgets hold, nobody who must go is left out, and worth counts. */
public class TimefoldRules implements ConstraintProvider {
    /** Dearer than any load can be over a budget. */
    private static final HardSoftLongScore LEFT_OUT = HardSoftLongScore.ofHard(1_000_000_000L);

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(TimefoldTicket.class)
                    .groupBy(TimefoldTicket::agent, ConstraintCollectors.sumLong(TimefoldTicket::attention))
                    .filter((agent, points) -> points > agent.budget())
                    .penalizeLong(HardSoftLongScore.ONE_HARD, (agent, points) -> points - agent.budget())
                    .asConstraint("budget"),
            factory.forEachIncludingUnassigned(TimefoldTicket.class)
                    .filter(TimefoldTicket::isLeftOut)
                    .penalize(LEFT_OUT)
                    .asConstraint("left out"),
            factory.forEach(TimefoldTicket.class)
                    .impactLong(HardSoftLongScore.ONE_SOFT, TimefoldTicket::worth)
                    .asConstraint("worth")
        };
    }
}
