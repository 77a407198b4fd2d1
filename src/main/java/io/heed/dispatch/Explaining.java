package io.heed.dispatch;

import java.time.Duration;
import java.util.OptionalDouble;

/** Says of what a round gave why each ticket went to its agent and who would have got it otherwise. */
final class Explaining {
    /** Values closer than this are equal; nobody prefers one. */
    private static final double SAME = 1e-9;

    private final Situation situation;
    private final Matching.Round round;
    private final int waiting;
    private final Worth worth;

    Explaining(Situation situation, Matching.Round round) {
        this(situation, round, situation.waiting().size());
    }

    /** @param waiting how many waited in all, where the round planned only some of them */
    Explaining(Situation situation, Matching.Round round, int waiting) {
        this.situation = situation;
        this.waiting = waiting;
        this.round = round;
        this.worth = new Worth(situation.prices());
    }

    Decision decision(Matching.Given given, WeightSet weights, long weightsVersion) {
        AgentFacts agent = given.agent();
        TicketFacts ticket = given.ticket();
        int chosen = situation.agents().indexOf(agent);
        int second = runnerUp(given, chosen);
        Binding binding = binding(given, chosen);
        return new Decision(
                given.rule(),
                given.waiting().weight(),
                Weighing.factors(ticket, weights, situation.now()).points(weights),
                given.attention(),
                Fit.of(agent, ticket).orElse(1),
                value(given.waiting(), chosen),
                agent.budget(),
                agent.budget() - given.room(),
                price(chosen),
                second < 0 ? null : named(given.waiting(), second),
                second < 0 ? null : net(given.waiting(), chosen) - net(given.waiting(), second),
                binding.what,
                waiting,
                ticket.modelVersion(),
                weightsVersion,
                binding.whose < 0 ? null : who(binding.whose),
                terms(ticket, agent),
                poolPrice(ticket, agent),
                null);
    }

    private Decision.Terms terms(TicketFacts ticket, AgentFacts agent) {
        return new Decision.Terms(
                ticket.queue(),
                ticket.channel(),
                ticket.language(),
                ticket.skills(),
                ticket.terms().wished(),
                ticket.waited(situation.now()).toSeconds(),
                promised(ticket).toSeconds(),
                ticket.terms().wholeBudget(),
                ticket.effortMinutes(),
                agent.pace(ticket.queue()),
                agent.lean().of(ticket));
    }

    /** By the wall clock, however much of it lies in opening hours. */
    private static Duration promised(TicketFacts ticket) {
        if (ticket.deadline() == null || ticket.waitingSince() == null) return ticket.promise();
        return Duration.between(ticket.waitingSince(), ticket.due());
    }

    private Decision.PoolPrice poolPrice(TicketFacts ticket, AgentFacts agent) {
        AttentionPrices prices = situation.prices();
        return new Decision.PoolPrice(
                prices.source(),
                prices.pointMinute().getOrDefault(agent.id(), 0.0),
                prices.minutesSaved().getOrDefault(AttentionPrices.classOf(ticket), 1.0));
    }

    private Decision.Who who(int j) {
        return new Decision.Who(
                situation.agents().get(j).id(), situation.agents().get(j).name());
    }

    private Decision.RunnerUp named(Waiting waiting, int second) {
        AgentFacts agent = situation.agents().get(second);
        return new Decision.RunnerUp(agent.id(), agent.name(), value(waiting, second));
    }

    /** The next best after prices among those who had room for it at all; -1 when there was nobody else. */
    private int runnerUp(Matching.Given given, int chosen) {
        int best = -1;
        for (int j = 0; j < situation.agents().size(); j++) {
            if (j == chosen || !hasRoom(j, given.ticket()) || !may(j, given.waiting())) continue;
            if (best < 0 || net(given.waiting(), j) > net(given.waiting(), best)) best = j;
        }
        return best;
    }

    private record Binding(String what, int whose) {}

    /** Whose fullness kept the ticket from a better agent; else whose budget it fills; else what only they know. */
    private Binding binding(Matching.Given given, int chosen) {
        int dearest = chosen;
        double most = value(given.waiting(), chosen) + SAME;
        boolean othersCould = false;
        boolean othersFree = false;
        for (int j = 0; j < situation.agents().size(); j++) {
            if (!situation.agents().get(j).taking()) continue;
            OptionalDouble uncapped =
                    worth.of(given.waiting(), situation.agents().get(j).uncapped());
            if (uncapped.isPresent() && uncapped.getAsDouble() > most) {
                dearest = j;
                most = uncapped.getAsDouble();
            }
            othersCould |= uncapped.isPresent() && j != chosen;
            othersFree |= uncapped.isEmpty() && hasRoom(j, given.ticket());
        }
        if (dearest != chosen)
            return new Binding(atChannelCap(dearest, given.ticket()) ? "channelCap" : "attention", dearest);
        if (price(chosen) > 0) return new Binding("attention", chosen);
        if (othersFree && !othersCould) return new Binding("skills", -1);
        return new Binding("none", -1);
    }

    private boolean atChannelCap(int j, TicketFacts ticket) {
        Holding holding = situation.agents().get(j).holding();
        Integer cap = holding.channelCaps().get(ticket.channel());
        return cap != null && holding.byChannel().getOrDefault(ticket.channel(), 0) >= cap;
    }

    private boolean hasRoom(int j, TicketFacts ticket) {
        AgentFacts agent = situation.agents().get(j);
        return agent.taking() && agent.hasRoomFor(ticket);
    }

    private boolean may(int j, Waiting waiting) {
        return Fit.of(situation.agents().get(j), waiting.ticket()).isPresent();
    }

    private double value(Waiting waiting, int agent) {
        OptionalDouble value = worth.of(waiting, situation.agents().get(agent));
        return value.orElse(0);
    }

    private double price(int j) {
        return round.plan().prices()[j];
    }

    /** Value less what the attention costs at the agent's price. */
    private double net(Waiting waiting, int agent) {
        return value(waiting, agent)
                - price(agent) * situation.agents().get(agent).attentionFor(waiting.ticket());
    }
}
