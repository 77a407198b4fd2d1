package io.heed.simulation;

import io.heed.dispatch.QueueTerms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a policy made of a day.
 *
 * @param delayCost Σ weight × minutes waited, of the served, of those who gave up and of those left
 * @param abandonmentCost Σ penalties of those who gave up
 * @param costPerTicket both together per ticket that came: the one figure to compare policies by
 * @param promiseAttainment share of the weight that was answered in the promised time
 * @param occupancy share of the staffed attention that was in use
 * @param starved tickets that waited longer than {@link #STARVED}
 * @param classes by queue, in alphabetical order
 */
public record Figures(
        String policy,
        int arrived,
        int served,
        int abandoned,
        int left,
        double delayCost,
        double abandonmentCost,
        double costPerTicket,
        double promiseAttainment,
        double abandonedShare,
        double occupancy,
        Effort effort,
        int starved,
        List<ClassFigures> classes) {
    /** Where a queue's aged lane begins unless it says otherwise. */
    static final Duration STARVED = QueueTerms.USUAL.agedAfter();

    public ClassFigures of(String queue) {
        return classes.stream()
                .filter(one -> one.queue().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    static Figures of(Outcome day) {
        Map<String, List<SimTicket>> byQueue = day.tickets.stream()
                .collect(Collectors.groupingBy(ticket -> ticket.arrival.queue(), TreeMap::new, Collectors.toList()));
        List<ClassFigures> classes = byQueue.entrySet().stream()
                .map(queue -> ClassFigures.of(queue.getKey(), queue.getValue(), day.end))
                .toList();
        double delay = 0;
        double penalties = 0;
        double weight = 0;
        double kept = 0;
        int starved = 0;
        for (SimTicket ticket : day.tickets) {
            double minutes = ticket.minutesWaited(day.end);
            delay += ticket.arrival.weight() * minutes;
            if (ticket.state == SimTicket.State.abandoned) penalties += ticket.arrival.abandonmentPenalty();
            weight += ticket.arrival.weight();
            if (ClassFigures.keptPromise(ticket)) kept += ticket.arrival.weight();
            if (minutes > STARVED.toMinutes()) starved++;
        }
        int arrived = day.tickets.size();
        int abandoned = classes.stream().mapToInt(ClassFigures::abandoned).sum();
        int left = classes.stream().mapToInt(ClassFigures::left).sum();
        return new Figures(
                day.policy,
                arrived,
                arrived - abandoned - left,
                abandoned,
                left,
                delay,
                penalties,
                (delay + penalties) / Math.max(1, arrived),
                weight == 0 ? 1 : kept / weight,
                abandoned / (double) Math.max(1, arrived),
                occupancy(day),
                Effort.of(day.agents, day.end),
                starved,
                classes);
    }

    private static double occupancy(Outcome day) {
        double busy = 0;
        for (SimTicket ticket : day.tickets) {
            if (ticket.agent == null) continue;
            double done = ticket.until + ticket.arrival.handleSeconds();
            for (Duty duty : ticket.agent.rostered.duties())
                busy += ticket.arrival.attention()
                        * Math.max(
                                0, Math.min(day.end, Math.min(done, duty.to())) - Math.max(ticket.until, duty.from()));
        }
        double staffed = day.agents.stream()
                .mapToDouble(agent -> agent.rostered.budget() * Effort.staffedSeconds(agent, day.end))
                .sum();
        return staffed == 0 ? 0 : busy / staffed;
    }
}
