package io.heed.simulation;

import io.heed.dispatch.ClassTerms;
import io.heed.dispatch.FluidLookAhead;
import io.heed.dispatch.LookAhead;
import io.heed.dispatch.PriceTuning;
import io.heed.dispatch.Roster;
import io.heed.dispatch.Usual;
import io.heed.planning.FluidSolver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The look-ahead of the live program, which knows the roster and what has come so far. */
public final class FluidPricing implements Pricing {
    /** A day ends by its work, not by this, so that a slow machine decides no other way. */
    private static final Duration NO_DEADLINE = Duration.ofMinutes(10);

    private final PriceTuning tuning;
    private final Usual usual;

    public FluidPricing() {
        this(PriceTuning.USUAL, List.of());
    }

    /** @param past the same day of past weeks, as the live program would know it from its history */
    public FluidPricing(PriceTuning tuning, List<Scenario> past) {
        this.tuning = tuning;
        this.usual = past.isEmpty() ? Usual.UNKNOWN : new PastDays(past);
    }

    @Override
    public LookAhead of(Scenario scenario, Map<String, ClassTerms> terms) {
        Roster roster = (agent, from, length) -> share(scenario.agents().get((int) agent.id()), from, length);
        return new FluidLookAhead(terms, usual, roster, new FluidSolver(NO_DEADLINE), tuning);
    }

    private static double share(Rostered agent, Instant from, Duration length) {
        double start = Duration.between(SimClock.instant(0), from).toMillis() / 1000.0;
        double end = start + length.toSeconds();
        double there = 0;
        for (Duty duty : agent.duties()) there += Math.max(0, Math.min(end, duty.to()) - Math.max(start, duty.from()));
        return Math.min(1, there / length.toSeconds());
    }
}
