package io.heed.simulation;

import io.heed.dispatch.AgentFacts;
import io.heed.dispatch.Holding;
import io.heed.dispatch.Lean;
import io.heed.dispatch.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An agent during the simulated day. */
final class SimAgent {
    /** As the live desk looks ahead. */
    private static final double OUTLOOK_SECONDS = 600;

    final int index;
    final Rostered rostered;
    boolean onDuty;
    double effortMinutes;

    /** As a ledger counts it: expected minutes, and conversations that sound urgent. */
    double expectedMinutes;

    int taken;
    int hard;
    double busyPointSeconds;
    private final List<SimTicket> live = new ArrayList<>();
    private double used;
    private double lastGiven = Double.NaN;
    private double idleSince = Double.NaN;
    private AgentFacts facts;
    private Lean lean = Lean.EVEN;

    SimAgent(int index, Rostered rostered) {
        this.index = index;
        this.rostered = rostered;
    }

    double free() {
        return rostered.budget() - used;
    }

    void comes(double now) {
        onDuty = true;
        if (live.isEmpty()) idleSince = now;
        facts = null;
    }

    void goes() {
        onDuty = false;
        facts = null;
    }

    void takes(SimTicket ticket, double now) {
        live.add(ticket);
        used += ticket.arrival.attention();
        lastGiven = now;
        idleSince = Double.NaN;
        effortMinutes += ticket.arrival.handleSeconds() / 60 * ticket.arrival.attention();
        expectedMinutes += ticket.waiting.ticket().effortMinutes() * ticket.arrival.attention();
        taken++;
        if (Carrying.isHard(ticket)) hard++;
        facts = null;
    }

    void leans(Lean other) {
        lean = other;
        facts = null;
    }

    void finishes(SimTicket ticket, double now) {
        live.remove(ticket);
        used = live.isEmpty() ? 0 : used - ticket.arrival.attention();
        if (live.isEmpty()) idleSince = now;
        facts = null;
    }

    /** As a round sees them; built anew only when something about them has changed. */
    AgentFacts facts(double now) {
        if (facts == null) facts = build(now);
        return facts;
    }

    AgentFacts build(double now) {
        Holding holding = new Holding(
                live.size(),
                Map.of(),
                Map.of(),
                Double.isNaN(lastGiven) ? null : SimClock.instant(lastGiven),
                Double.isNaN(idleSince) ? null : SimClock.instant(idleSince));
        return new AgentFacts(
                index,
                rostered.id(),
                onDuty,
                rostered.budget(),
                used,
                soonFree(now),
                rostered.skills(),
                Set.of(),
                holding,
                Map.of(),
                1,
                Double.POSITIVE_INFINITY,
                live.stream().map(SimAgent::inHand).toList(),
                lean);
    }

    private static Work inHand(SimTicket ticket) {
        return new Work(ticket.arrival.attention(), SimClock.instant(expectedDone(ticket)), ticket.keptFree);
    }

    private static double expectedDone(SimTicket ticket) {
        return ticket.until + ticket.waiting.ticket().effortMinutes() * 60;
    }

    private double soonFree(double now) {
        double soon = 0;
        for (SimTicket ticket : live) {
            double expectedLeft = expectedDone(ticket) - now;
            soon += ticket.arrival.attention() * Math.min(1, OUTLOOK_SECONDS / Math.max(1, expectedLeft));
        }
        return soon;
    }
}
