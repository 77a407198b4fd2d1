package io.heed.simulation;

import java.util.List;

/** Theory's desk as the engine runs it, each figure with its interval; the first twentieth of a run warms the desk up. */
public record Conformance(Interval waits, Interval meanWaitSeconds, Interval within20, Interval occupancy) {
    private static final double A_MOMENT = 1e-6;

    public static Conformance of(ErlangC theory, Policy policy, int customers, int runs) {
        double[] waits = new double[runs];
        double[] mean = new double[runs];
        double[] within = new double[runs];
        double[] occupancy = new double[runs];
        for (int run = 0; run < runs; run++) {
            Outcome day = new Day(theory.scenario(customers, run + 1), policy).run();
            List<SimTicket> steady = day.tickets.subList(customers / 20, customers);
            double[] seconds = steady.stream()
                    .mapToDouble(ticket -> ticket.minutesWaited(day.end) * 60)
                    .toArray();
            for (double waited : seconds) {
                waits[run] += waited > A_MOMENT ? 1.0 / seconds.length : 0;
                mean[run] += waited / seconds.length;
                within[run] += waited <= 20 ? 1.0 / seconds.length : 0;
            }
            occupancy[run] = day.figures().occupancy();
        }
        return new Conformance(Interval.of(waits), Interval.of(mean), Interval.of(within), Interval.of(occupancy));
    }
}
