package io.heed.simulation;

import java.util.List;

/**
 * What became of the customers of one queue.
 *
 * @param left still waiting at the end
 * @param promiseKept share of those who came to whom somebody turned in the promised time
 */
public record ClassFigures(
        String queue,
        int arrived,
        int served,
        int abandoned,
        int left,
        double abandonedShare,
        double promiseKept,
        Waits waited) {
    static ClassFigures of(String queue, List<SimTicket> tickets, double end) {
        int abandoned = count(tickets, SimTicket.State.abandoned);
        int left = count(tickets, SimTicket.State.waiting);
        long kept = tickets.stream().filter(ClassFigures::keptPromise).count();
        double[] waits = tickets.stream()
                .mapToDouble(ticket -> ticket.minutesWaited(end))
                .toArray();
        int all = tickets.size();
        return new ClassFigures(
                queue,
                all,
                all - abandoned - left,
                abandoned,
                left,
                abandoned / (double) all,
                kept / (double) all,
                Waits.of(waits));
    }

    static boolean keptPromise(SimTicket ticket) {
        boolean answered = ticket.agent != null;
        return answered && ticket.until - ticket.arrival.at() <= ticket.arrival.promiseSeconds();
    }

    private static int count(List<SimTicket> tickets, SimTicket.State state) {
        return (int) tickets.stream().filter(ticket -> ticket.state == state).count();
    }
}
