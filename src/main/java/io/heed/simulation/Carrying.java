package io.heed.simulation;

import io.heed.dispatch.EffortShare;
import io.heed.dispatch.Lean;
import java.util.ArrayList;
import java.util.List;

/** What people carry over in a row of simulated days, counted as the live ledger counts it. */
public final class Carrying {
    private static final double HARD = 0.75;
    private static final int DAYS = 7;

    private final double strength;
    private List<EffortShare.Day> past = List.of();

    /** @param strength as {@code heed.dispatch.fairness} */
    public Carrying(double strength) {
        this.strength = strength;
    }

    static boolean isHard(SimTicket ticket) {
        return ticket.waiting.ticket().urgency() >= HARD;
    }

    /** As the dispatcher is told now and then. */
    void apply(List<SimAgent> agents, double now) {
        if (strength <= 0) return;
        List<EffortShare.Day> all = new ArrayList<>(past);
        all.addAll(today(agents, now));
        for (SimAgent agent : agents) {
            List<EffortShare.Day> own =
                    all.stream().filter(day -> day.agentId() == agent.index).toList();
            agent.leans(Lean.of(EffortShare.of(agent.index, agent.rostered.id(), own, all), strength));
        }
    }

    /** The day is over, and yesterday from now on. */
    void close(List<SimAgent> agents, double end) {
        List<EffortShare.Day> days = new ArrayList<>();
        for (EffortShare.Day day : past) if (day.ago() < DAYS - 1) days.add(day.aged());
        today(agents, end).forEach(day -> days.add(day.aged()));
        past = days;
    }

    private static List<EffortShare.Day> today(List<SimAgent> agents, double now) {
        return agents.stream()
                .map(agent -> new EffortShare.Day(
                        agent.index,
                        0,
                        agent.expectedMinutes,
                        agent.taken,
                        agent.hard,
                        0,
                        Effort.staffedSeconds(agent, now) / 3600))
                .toList();
    }
}
