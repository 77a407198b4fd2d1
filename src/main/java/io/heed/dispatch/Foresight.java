package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Who would begin with what, and when, if nothing else came and everybody took as long as expected: ticket after ticket
 * in their order, each to whoever may have it and has room first, of equals to who suits it best.
 */
final class Foresight {
    private final List<Desk> desks = new ArrayList<>();
    private final Instant now;

    private Foresight(List<AgentFacts> agents, Instant now) {
        this.now = now;
        for (AgentFacts agent : agents) if (agent.taking() && agent.budget() > 0) desks.add(new Desk(agent));
    }

    /** @param minutes from now */
    record Start(AgentFacts agent, double minutes) {}

    /** By ticket; without those that nobody can take. */
    static Map<Long, Start> of(List<TicketFacts> ranked, List<AgentFacts> agents, Instant now) {
        Foresight foresight = new Foresight(agents, now);
        Map<Long, Start> starts = new HashMap<>();
        for (TicketFacts ticket : ranked) {
            Start start = foresight.next(ticket);
            if (start != null) starts.put(ticket.id(), start);
        }
        return starts;
    }

    /** How many of these tickets would be begun later than promised, or by nobody. */
    static int late(List<TicketFacts> tickets, Map<Long, Start> starts, Instant now) {
        int late = 0;
        for (TicketFacts ticket : tickets) {
            if (ticket.due() == null) continue;
            Start start = starts.get(ticket.id());
            double left = Duration.between(now, ticket.due()).toMillis() / 60_000.0;
            if (start == null || start.minutes() > left) late++;
        }
        return late;
    }

    private Start next(TicketFacts ticket) {
        Desk best = null;
        double soonest = Double.POSITIVE_INFINITY;
        double bestFit = 0;
        for (Desk desk : desks) {
            double fit = Fit.of(desk.agent, ticket).orElse(-1);
            if (fit < 0) continue;
            double from = desk.roomFrom(desk.agent.attentionFor(ticket));
            if (from < soonest || from == soonest && fit > bestFit) {
                best = desk;
                soonest = from;
                bestFit = fit;
            }
        }
        if (best == null || soonest == Double.POSITIVE_INFINITY) return null;
        best.takes(ticket, soonest);
        return new Start(best.agent, soonest);
    }

    private record Release(double at, double points) {}

    /** One agent's attention over the next hours; nothing is squeezed in before what is planned already. */
    private final class Desk {
        private final AgentFacts agent;
        private final PriorityQueue<Release> releases = new PriorityQueue<>(Comparator.comparingDouble(Release::at));
        private double free;
        private double clock;

        Desk(AgentFacts agent) {
            this.agent = agent;
            free = agent.free();
            for (Work work : agent.work())
                releases.add(new Release(
                        Math.max(0, Duration.between(now, work.until()).toMillis() / 60_000.0), work.attention()));
        }

        double roomFrom(double attention) {
            if (free >= attention) return clock;
            double room = free;
            for (Release release : releases.stream()
                    .sorted(Comparator.comparingDouble(Release::at))
                    .toList()) {
                room += release.points();
                if (room >= attention - 1e-9) return Math.max(clock, release.at());
            }
            return Double.POSITIVE_INFINITY;
        }

        void takes(TicketFacts ticket, double at) {
            clock = at;
            while (!releases.isEmpty() && releases.peek().at() <= at)
                free += releases.poll().points();
            double attention = agent.attentionFor(ticket);
            free -= attention;
            releases.add(new Release(at + Worth.minutes(ticket) * agent.pace(ticket.queue()), attention));
        }
    }
}
