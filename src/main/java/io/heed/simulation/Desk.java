package io.heed.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Theory's desk as a scenario: agents alike, one ticket at a time, customers who wait as long as it takes. */
final class Desk {
    private Desk() {}

    static Scenario of(ErlangC theory, int customers, long seed) {
        Draws draws = new Draws(seed);
        List<Rostered> agents = new ArrayList<>();
        for (int j = 1; j <= theory.agents(); j++)
            agents.add(new Rostered("agent-" + j, 1, Map.of(), List.of(Duty.ALWAYS)));
        List<Arrival> arrivals = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < customers; i++) {
            at += draws.exponential(3600 / theory.perHour());
            double handle = draws.exponential(theory.handleSeconds());
            arrivals.add(new Arrival(at, "desk", 1, Double.POSITIVE_INFINITY, handle, 1, List.of(), 20, 0));
        }
        return new Scenario(agents, arrivals, Map.of("desk", theory.handleSeconds() / 60), seed);
    }
}
