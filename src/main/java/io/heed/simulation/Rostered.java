package io.heed.simulation;

import java.util.List;
import java.util.Map;

/**
 * An agent of a scenario.
 *
 * @param budget points of attention for tickets at the same time
 * @param skills level 1..10 by name
 * @param duties when they are there, in order and not overlapping; what they hold at the end of one they finish
 */
public record Rostered(String id, double budget, Map<String, Integer> skills, List<Duty> duties) {
    public Rostered {
        skills = Map.copyOf(skills);
        duties = List.copyOf(duties);
    }
}
