package io.heed.simulation;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How evenly effort fell on people. An effort minute is a minute at one point of attention.
 *
 * @param perHour mean effort minutes per staffed hour
 * @param variation coefficient of variation of that over agents; 0 is even
 * @param jain Jain's index of the same, for information: it hardly tells policies apart
 */
public record Effort(double perHour, double variation, double jain) {
    static Effort of(List<SimAgent> agents, double end) {
        double[] perHour = agents.stream()
                .filter(agent -> staffedSeconds(agent, end) > 0)
                .mapToDouble(agent -> agent.effortMinutes / (staffedSeconds(agent, end) / 3600))
                .toArray();
        if (perHour.length == 0) return new Effort(0, 0, 1);
        double mean = DoubleStream.of(perHour).average().orElse(0);
        double square = DoubleStream.of(perHour).map(x -> x * x).average().orElse(0);
        if (mean == 0) return new Effort(0, 0, 1);
        return new Effort(mean, Math.sqrt(Math.max(0, square - mean * mean)) / mean, mean * mean / square);
    }

    static double staffedSeconds(SimAgent agent, double end) {
        return agent.rostered.duties().stream()
                .mapToDouble(duty -> Math.max(0, Math.min(end, duty.to()) - duty.from()))
                .sum();
    }
}
