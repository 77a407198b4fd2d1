package io.heed.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.dispatch.RoutingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns a checked request into a scenario and the policies to try on it. */
final class SimulationReader {
    /** Whoever names a skill without a level means that they can do it. */
    private static final int PLAIN = 10;

    /** Where nobody says what a customer who gives up costs: as much as so many minutes of their waiting. */
    private static final double LOST_MINUTES = 10;

    private SimulationReader() {}

    static Scenario scenario(SimulationRequest request) {
        return new Scenario(
                request.agents().stream().map(SimulationReader::agent).toList(),
                request.arrivals().stream().map(SimulationReader::arrival).toList(),
                Map.of(),
                Objects.requireNonNullElse(request.seed(), 0L));
    }

    static List<Policy> policies(SimulationRequest request) {
        List<Policy> policies = new ArrayList<>();
        for (String label : Objects.requireNonNullElse(request.policies(), List.<String>of()))
            policies.add(Policy.of(RoutingRule.named(label).orElseThrow()));
        for (SimulationRequest.Weighed one :
                Objects.requireNonNullElse(request.weights(), List.<SimulationRequest.Weighed>of()))
            policies.add(Policy.under(one.name(), one.set()));
        return policies;
    }

    private static Rostered agent(SimulationRequest.Agent agent) {
        List<Duty> duties = agent.shifts() == null || agent.shifts().isEmpty()
                ? List.of(Duty.ALWAYS)
                : agent.shifts().stream()
                        .map(shift -> new Duty(shift.from(), shift.to()))
                        .sorted(Comparator.comparingDouble(Duty::from))
                        .toList();
        return new Rostered(agent.id(), agent.budget(), levels(agent.skills()), duties);
    }

    private static Arrival arrival(SimulationRequest.Arrival arrival) {
        return new Arrival(
                arrival.at(),
                arrival.queue(),
                Objects.requireNonNullElse(arrival.weight(), 1.0),
                Objects.requireNonNullElse(arrival.patienceSeconds(), Double.POSITIVE_INFINITY),
                arrival.handleSeconds(),
                Objects.requireNonNullElse(arrival.attentionPoints(), 1.0),
                Objects.requireNonNullElse(arrival.skills(), List.of()),
                arrival.promiseSeconds(),
                penalty(arrival),
                traits(arrival));
    }

    private static Arrival.Traits traits(SimulationRequest.Arrival arrival) {
        return new Arrival.Traits(
                Objects.requireNonNullElse(arrival.urgency(), 0.0),
                Objects.requireNonNullElse(arrival.tier(), "standard"),
                Objects.requireNonNullElse(arrival.heat(), 0.0));
    }

    private static double penalty(SimulationRequest.Arrival arrival) {
        if (arrival.abandonmentPenalty() != null) return arrival.abandonmentPenalty();
        return LOST_MINUTES * Objects.requireNonNullElse(arrival.weight(), 1.0);
    }

    /** Level 1..10 by name; a level of 0 is none. */
    static Map<String, Integer> levels(JsonNode skills) {
        Map<String, Integer> levels = new HashMap<>();
        if (skills == null) return levels;
        if (skills.isArray()) skills.forEach(name -> levels.put(name.asText(), PLAIN));
        else
            skills.properties().forEach(skill -> {
                double level = skill.getValue().asDouble();
                if (level > 0) levels.put(skill.getKey(), (int) Math.max(1, Math.round(level)));
            });
        return levels;
    }
}
