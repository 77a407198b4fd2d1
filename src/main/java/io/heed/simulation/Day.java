package io.heed.simulation;

import io.heed.dispatch.AgentFacts;
import io.heed.dispatch.AttentionPrices;
import io.heed.dispatch.LookAhead;
import io.heed.dispatch.Matching;
import io.heed.dispatch.Situation;
import io.heed.dispatch.Waiting;
import io.heed.planning.Planner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.DoubleConsumer;

/**
 * One day under one policy: what happens, in order, and after each moment a decision round of dispatch's own kind. Same
 * scenario and policy, same day.
 */
public final class Day {
    /** A round ends by its work, not by this, so that a slow machine decides no other way. */
    private static final Duration NO_DEADLINE = Duration.ofMinutes(10);

    private final Scenario scenario;
    private final Policy policy;
    private final double lookEvery;
    private final Terms terms;
    private final List<SimAgent> agents = new ArrayList<>();
    private final List<SimTicket> tickets = new ArrayList<>();
    private final Backlog backlog;
    private final Carrying carrying;
    private final LookAhead ahead;
    private final Matching matching = new Matching(new Planner(), NO_DEADLINE);
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private AttentionPrices prices = AttentionPrices.none(SimClock.instant(0), "");
    private long scheduled;
    private long rounds;
    private double now;

    public Day(Scenario scenario, Policy policy) {
        this(scenario, policy, Duration.ofMinutes(5));
    }

    /** One of several days, between which people carry over. */
    public Day(Scenario scenario, Policy policy, Carrying carrying) {
        this(scenario, policy, Duration.ofMinutes(5), carrying);
    }

    /** @param lookEvery how often prices are worked out anew */
    public Day(Scenario scenario, Policy policy, Duration lookEvery) {
        this(scenario, policy, lookEvery, new Carrying(0));
    }

    private Day(Scenario scenario, Policy policy, Duration lookEvery, Carrying carrying) {
        this.carrying = carrying;
        this.scenario = scenario;
        this.policy = policy;
        this.lookEvery = lookEvery.toMillis() / 1000.0;
        terms = new Terms(scenario, policy.rule());
        for (Rostered rostered : scenario.agents()) agents.add(new SimAgent(agents.size(), rostered));
        backlog = new Backlog(policy.rule(), agents, policy.weights() == null ? null : this::weight);
        ahead = policy.pricing().of(scenario, terms.byClass());
    }

    public Outcome run() {
        return run(share -> {});
    }

    /** @param progress hears now and then which share of the arrivals has come, 0..1 */
    public Outcome run(DoubleConsumer progress) {
        for (SimAgent agent : agents)
            for (Duty duty : agent.rostered.duties()) {
                schedule(duty.from(), Event.What.dutyStart, null, agent);
                if (Double.isFinite(duty.to())) schedule(duty.to(), Event.What.dutyEnd, null, agent);
            }
        nextArrival();
        if (ahead != LookAhead.NONE) schedule(0, Event.What.look, null, null);
        int told = 0;
        double close = scenario.close();
        while (!events.isEmpty() && !(events.peek().at() > close)) {
            now = events.peek().at();
            boolean changed = false;
            while (!events.isEmpty() && events.peek().at() == now) changed |= happens(events.poll());
            if (changed) round();
            if (tickets.size() >= told + 500) {
                told = tickets.size();
                progress.accept(told / (double) scenario.arrivals().size());
            }
        }
        now = Double.isFinite(close) ? close : now;
        carrying.close(agents, now);
        return new Outcome(scenario, policy.label(), tickets, agents, now, rounds);
    }

    /** Says whether somebody might now be given something. */
    private boolean happens(Event event) {
        switch (event.what()) {
            case arrival -> arrives(event.ticket());
            case completion -> event.ticket().agent.finishes(complete(event.ticket()), now);
            case giveUp -> givesUp(event.ticket());
            case dutyStart -> event.agent().comes(now);
            case dutyEnd -> event.agent().goes();
            case look -> look();
        }
        return event.what() != Event.What.giveUp && event.what() != Event.What.dutyEnd;
    }

    private static SimTicket complete(SimTicket ticket) {
        ticket.state = SimTicket.State.served;
        return ticket;
    }

    private void arrives(SimTicket ticket) {
        backlog.join(ticket);
        ahead.arrived(waiting(ticket), SimClock.instant(now));
        if (Double.isFinite(ticket.arrival.patienceSeconds()))
            schedule(now + ticket.arrival.patienceSeconds(), Event.What.giveUp, ticket, null);
        nextArrival();
    }

    private void nextArrival() {
        if (tickets.size() == scenario.arrivals().size()) return;
        Arrival arrival = scenario.arrivals().get(tickets.size());
        SimTicket next =
                new SimTicket(tickets.size(), arrival, terms.waiting(tickets.size(), arrival), backlog.kindOf(arrival));
        tickets.add(next);
        schedule(arrival.at(), Event.What.arrival, next, null);
    }

    private void givesUp(SimTicket ticket) {
        if (ticket.state != SimTicket.State.waiting) return;
        ticket.state = SimTicket.State.abandoned;
        ticket.until = now;
        backlog.left(ticket);
    }

    private void look() {
        List<Waiting> waiting = backlog.all().stream().map(this::waiting).toList();
        List<AgentFacts> facts = agents.stream().map(agent -> agent.build(now)).toList();
        carrying.apply(agents, now);
        prices = ahead.look(waiting, facts, SimClock.instant(now));
        if (!events.isEmpty()) schedule(now + lookEvery, Event.What.look, null, null);
    }

    private void round() {
        List<SimTicket> found = backlog.placeable();
        if (found.isEmpty()) return;
        boolean aged = backlog.holdsFrom(now - terms.agedAfter());
        if (aged) found = backlog.placeableAndAged(now - terms.agedAfter());
        List<AgentFacts> taking = new ArrayList<>();
        for (SimAgent agent : agents) if (agent.onDuty && (aged || agent.free() > 0)) taking.add(agent.facts(now));
        List<Waiting> waiting = new ArrayList<>(found.size());
        for (SimTicket ticket : found) waiting.add(waiting(ticket));
        Situation situation = new Situation(waiting, taking, prices, SimClock.instant(now), scenario.seed() + ++rounds);
        for (Matching.Given given : matching.round(situation).given()) give(given);
    }

    private Waiting waiting(SimTicket ticket) {
        if (policy.weights() == null) return ticket.waiting;
        return new Waiting(ticket.waiting.ticket(), weight(ticket));
    }

    /** As the live program weighs it at this moment. */
    private double weight(SimTicket ticket) {
        return ticket.weigher(policy.weights()).at(now);
    }

    private void give(Matching.Given given) {
        SimTicket ticket = tickets.get((int) given.ticket().id() - 1);
        SimAgent agent = agents.get((int) given.agent().id());
        ticket.state = SimTicket.State.live;
        ticket.until = now;
        ticket.agent = agent;
        ticket.keptFree = given.kept();
        backlog.left(ticket);
        agent.takes(ticket, now);
        schedule(now + ticket.arrival.handleSeconds(), Event.What.completion, ticket, null);
    }

    private void schedule(double at, Event.What what, SimTicket ticket, SimAgent agent) {
        events.add(new Event(at, what, scheduled++, ticket, agent));
    }
}
