package io.heed.simulation;

import io.heed.dispatch.Usual;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What past weeks saw on this day: other days of the same making. */
final class PastDays implements Usual {
    private final Map<String, double[]> secondsByClass = new HashMap<>();
    private final int weeks;

    PastDays(List<Scenario> days) {
        weeks = days.size();
        Map<String, List<Arrival>> byClass = days.stream()
                .flatMap(day -> day.arrivals().stream())
                .collect(Collectors.groupingBy(arrival -> Terms.classOf(arrival)));
        byClass.forEach((name, arrivals) -> secondsByClass.put(
                name, arrivals.stream().mapToDouble(Arrival::at).toArray()));
    }

    @Override
    public double[] of(String name, Instant now) {
        double at = Duration.between(SimClock.instant(0), now).toMillis() / 1000.0;
        double[] seconds = secondsByClass.getOrDefault(name, new double[0]).clone();
        for (int i = 0; i < seconds.length; i++) seconds[i] -= at;
        return Usual.paces(seconds, weeks);
    }
}
