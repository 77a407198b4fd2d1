package io.heed.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The agents who may have tickets of the same needs, and how many such tickets wait. */
final class Pool {
    final double attention;
    /** Kinds of which something waits. */
    final Set<Kind> active = new LinkedHashSet<>();

    private final List<SimAgent> agents;
    int waiting;

    Pool(Needs needs, List<SimAgent> everybody) {
        attention = needs.attention();
        agents = everybody.stream()
                .filter(agent -> agent.rostered.skills().keySet().containsAll(needs.skills()))
                .toList();
    }

    /** How many more of its tickets fit into the room there is. */
    int places() {
        int places = 0;
        for (SimAgent agent : agents) if (agent.onDuty) places += (int) ((agent.free() + 1e-9) / attention);
        return places;
    }

    List<SimAgent> agents() {
        return agents;
    }
}
