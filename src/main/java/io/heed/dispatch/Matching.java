package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * One decision round: which waiting tickets go to whom now, and what attention is worth. Plain: facts in, offers out.
 *
 * <p>Two plans are made. The first gives the attention that is free now to the tickets worth most of it. The second
 * looks a little ahead, with the attention that is expected to free up within the outlook, for the tickets still
 * waiting: it says who comes next to whom, and its price is the price of attention.
 */
public final class Matching {
    private static final double GOOD_ENOUGH = 0.01;

    private final Planner planner;
    private final Duration deadline;

    public Matching(Planner planner, Duration deadline) {
        this.planner = planner;
        this.deadline = deadline;
    }

    /** A ticket given to an agent, with what decided it. */
    public record Given(TicketFacts ticket, AgentFacts agent, Decision decision) {}

    /** What is planned when attention frees up: a ticket and the agent it will probably go to. */
    public record Next(long ticketId, long agentId) {}

    /** The outcome of a round; price is the weight a ticket of one point needs to get a person. */
    public record Round(List<Given> given, List<Next> next, Plan plan, double price) {
        public Round {
            given = List.copyOf(given);
            next = List.copyOf(next);
        }
    }

    public Round round(
            List<TicketFacts> waiting, List<AgentFacts> agents, WeightSet weights, long weightsVersion, Instant now) {
        double[] weight = waiting.stream()
                .mapToDouble(ticket -> Weighing.factors(ticket, now).weight(weights))
                .toArray();
        Plan plan = plan(waiting, agents, weight, AgentFacts::free);
        List<Given> given = new ArrayList<>();
        List<TicketFacts> left = new ArrayList<>();
        List<Double> leftWeight = new ArrayList<>();
        double[] remaining = agents.stream().mapToDouble(AgentFacts::free).toArray();
        double[] soon = agents.stream().mapToDouble(AgentFacts::freeSoon).toArray();
        for (int i = 0; i < waiting.size(); i++) {
            int j = plan.agentOf()[i];
            if (j < 0) {
                left.add(waiting.get(i));
                leftWeight.add(weight[i]);
                continue;
            }
            Explaining explaining = new Explaining(waiting.get(i), weight[i], agents, plan);
            Decision decision = explaining.decision(j, weights, weightsVersion, remaining[j], waiting.size(), now);
            given.add(new Given(waiting.get(i), agents.get(j), decision));
            remaining[j] -= waiting.get(i).attention();
            soon[j] = Math.max(0, soon[j] - waiting.get(i).attention());
        }
        Plan outlook = plan(
                left,
                agents,
                leftWeight.stream().mapToDouble(Double::doubleValue).toArray(),
                soon);
        return new Round(given, next(left, agents, outlook), plan, price(left, leftWeight, outlook));
    }

    private static List<Next> next(List<TicketFacts> left, List<AgentFacts> agents, Plan outlook) {
        List<Next> next = new ArrayList<>();
        for (int i = 0; i < left.size(); i++)
            if (outlook.agentOf()[i] >= 0)
                next.add(new Next(
                        left.get(i).id(), agents.get(outlook.agentOf()[i]).id()));
        return next;
    }

    /**
     * The price that clears the outlook: what the median full budget would pay for one more point. When nothing can be
     * placed at all, the dearest ticket sets it; when everything finds room, attention is free.
     */
    private static double price(List<TicketFacts> left, List<Double> weight, Plan outlook) {
        if (left.isEmpty() || outlook.assigned() == left.size()) return 0;
        if (outlook.assigned() > 0) return outlook.priceOfAttention();
        double dearest = 0;
        for (int i = 0; i < left.size(); i++)
            dearest = Math.max(dearest, weight.get(i) / left.get(i).attention());
        return dearest;
    }

    private Plan plan(
            List<TicketFacts> tickets, List<AgentFacts> agents, double[] weight, ToDoubleFunction<AgentFacts> room) {
        return plan(tickets, agents, weight, agents.stream().mapToDouble(room).toArray());
    }

    private Plan plan(List<TicketFacts> tickets, List<AgentFacts> agents, double[] weight, double[] room) {
        PlanProblemBuilder problem = new PlanProblemBuilder(room)
                .objective(Objective.MAXIMISE_VALUE)
                .deadline(deadline)
                .gapGoal(GOOD_ENOUGH)
                .seed(1);
        for (int i = 0; i < tickets.size(); i++) {
            problem.ticket();
            TicketFacts ticket = tickets.get(i);
            for (int j = 0; j < agents.size(); j++) {
                AgentFacts agent = agents.get(j);
                if (!agent.taking() || room[j] < ticket.attention()) continue;
                OptionalDouble fit = Fit.of(agent, ticket);
                // even a ticket that weighs nothing should find its way when there is room
                if (fit.isPresent())
                    problem.mayGoTo(j, Math.max(0.01, weight[i]) * fit.getAsDouble(), ticket.attention());
            }
        }
        return planner.plan(problem.build());
    }
}
