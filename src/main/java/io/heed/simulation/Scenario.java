package io.heed.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A day that can be tried: who is there, who writes.
 *
 * @param arrivals in any order; kept by time, those of the same moment as they came
 * @param expectedMinutes mean handling time by queue, as history would know it
 * @param seed where a policy draws lots, from this
 */
public record Scenario(List<Rostered> agents, List<Arrival> arrivals, Map<String, Double> expectedMinutes, long seed) {
    public Scenario {
        agents = List.copyOf(agents);
        arrivals = arrivals.stream()
                .sorted(Comparator.comparingDouble(Arrival::at))
                .toList();
        Map<String, Double> expected = new HashMap<>(meanMinutes(arrivals));
        expected.putAll(expectedMinutes);
        expectedMinutes = Map.copyOf(expected);
    }

    /** When the last agent goes, but not before the last customer has come; infinite when somebody never goes. */
    double close() {
        double close =
                arrivals.isEmpty() ? 0 : arrivals.get(arrivals.size() - 1).at();
        for (Rostered agent : agents) for (Duty duty : agent.duties()) close = Math.max(close, duty.to());
        return close;
    }

    private static Map<String, Double> meanMinutes(List<Arrival> arrivals) {
        return arrivals.stream()
                .collect(Collectors.groupingBy(
                        Arrival::queue, Collectors.averagingDouble(arrival -> arrival.handleSeconds() / 60)));
    }
}
