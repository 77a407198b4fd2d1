package io.heed.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Turns a scenario back into the request that asks for it. */
final class SimulationWriter {
    private SimulationWriter() {}

    static SimulationRequest request(Scenario scenario, List<String> policies) {
        return new SimulationRequest(
                scenario.agents().stream().map(SimulationWriter::agent).toList(),
                scenario.arrivals().stream().map(SimulationWriter::arrival).toList(),
                policies,
                scenario.seed());
    }

    private static SimulationRequest.Agent agent(Rostered agent) {
        return new SimulationRequest.Agent(
                agent.id(),
                agent.budget(),
                levels(agent.skills()),
                agent.duties().stream()
                        .map(duty -> new SimulationRequest.Shift(duty.from(), duty.to()))
                        .toList());
    }

    private static ObjectNode levels(Map<String, Integer> skills) {
        ObjectNode levels = JsonNodeFactory.instance.objectNode();
        skills.forEach(levels::put);
        return levels;
    }

    private static SimulationRequest.Arrival arrival(Arrival arrival) {
        return new SimulationRequest.Arrival(
                arrival.at(),
                arrival.queue(),
                arrival.weight(),
                Double.isInfinite(arrival.patienceSeconds()) ? null : arrival.patienceSeconds(),
                arrival.handleSeconds(),
                arrival.attention(),
                arrival.skills(),
                arrival.promiseSeconds(),
                arrival.abandonmentPenalty());
    }
}
