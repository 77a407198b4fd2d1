package io.heed.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What {@code POST /api/v1/plans} answers. */
public record PlanResponse(
        List<Assignment> assignments,
        double objective,
        double bound,
        double gap,
        List<Price> prices,
        double priceOfAttention,
        String policy,
        String solver,
        double millis,
        boolean optimal,
        boolean cutShort,
        List<Waiting> waiting) {

    /** @param runnerUp the agent who was second, or null; {@code margin} is how much less net worth that was */
    public record Assignment(JsonNode ticket, JsonNode agent, JsonNode runnerUp, double margin) {}

    public record Price(JsonNode agent, double price) {}

    public record Waiting(JsonNode ticket, WhyWaiting reason) {}

    static PlanResponse of(PlanRequest request, PlanPolicy policy, PlanProblem problem, Plan plan) {
        PlanExplanation explanation = PlanExplanation.of(problem, plan);
        List<Assignment> assignments = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < problem.tickets(); i++) {
            JsonNode ticket = request.tickets().get(i).id();
            if (plan.agentOf()[i] < 0) {
                waiting.add(new Waiting(ticket, explanation.why()[i]));
            } else {
                int second = explanation.runnerUp()[i];
                assignments.add(new Assignment(
                        ticket,
                        request.agents().get(plan.agentOf()[i]).id(),
                        second < 0 ? null : request.agents().get(second).id(),
                        explanation.margin()[i]));
            }
        }
        List<Price> prices = new ArrayList<>();
        for (int j = 0; j < problem.agents(); j++) {
            prices.add(new Price(request.agents().get(j).id(), plan.prices()[j]));
        }
        return new PlanResponse(
                assignments,
                plan.objective(),
                plan.bound(),
                plan.gap(),
                prices,
                plan.priceOfAttention(),
                policy.label(),
                plan.solver(),
                Math.round(plan.millis() * 1000) / 1000.0,
                plan.optimal(),
                plan.cutShort(),
                waiting);
    }
}
