package io.heed.bench;

import io.heed.simulation.Arrival;
import io.heed.simulation.Duty;
import io.heed.simulation.Rostered;
import io.heed.simulation.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The bank's weeks as days to simulate. What the records cannot say is inferred from the weeks of training: an agent's
 * skills are the types of call they took at least five times, they are there from their first to their last call except
 * for gaps of more than a quarter of an hour, a served caller's patience goes on at the rate at which callers of the type hang
 * up, the service a lost caller would have taken is that of another of the type, and after each call an agent needs a
 * moment that the records do not show. What is expected of a call counts that moment too: it is the agent's.
 */
final class BankHistory {
    private static final double VIP_WEIGHT = 3;
    private static final double WEIGHT = 1;
    /** Minutes of waiting that losing a caller is worth. */
    private static final double LOST = 10;

    private static final double PROMISE_SECONDS = 60;
    private static final double AWAY_AFTER = 900;
    /** Then as many callers give up on the days of training as did in truth, first come first served. */
    private static final double WRAP_UP_SECONDS = 50;

    private final Map<String, Map<String, Integer>> skills = new HashMap<>();
    private final Map<String, double[]> services;
    private final Map<String, Double> patience = new HashMap<>();

    BankHistory(List<BankCall> training) {
        Map<String, List<BankCall>> byType = training.stream().collect(Collectors.groupingBy(BankCall::type));
        services = byType.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        type -> type.getValue().stream()
                                .filter(BankCall::served)
                                .mapToDouble(BankCall::serviceSeconds)
                                .toArray()));
        byType.forEach((type, calls) -> {
            double waited = calls.stream().mapToDouble(BankCall::waited).sum();
            patience.put(
                    type,
                    waited
                            / Math.max(
                                    1,
                                    calls.stream()
                                            .filter(call -> !call.served())
                                            .count()));
        });
        training.stream()
                .filter(BankCall::served)
                .collect(Collectors.groupingBy(
                        BankCall::agent, Collectors.groupingBy(BankCall::type, Collectors.counting())))
                .forEach((agent, types) -> {
                    Map<String, Integer> known = new HashMap<>();
                    types.forEach((type, many) -> {
                        if (many >= 5) known.put(type, 10);
                    });
                    skills.put(agent, known);
                });
    }

    /** One scenario a day, in the order of the calendar. */
    List<Scenario> days(List<BankCall> calls) {
        List<Scenario> days = new ArrayList<>();
        new TreeMap<>(calls.stream().collect(Collectors.groupingBy(BankCall::day)))
                .values()
                .forEach(day -> days.add(day(day, days.size() + 1)));
        return days;
    }

    private Scenario day(List<BankCall> calls, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Arrival> arrivals =
                calls.stream().map(call -> arrival(call, random)).toList();
        List<Rostered> agents = new ArrayList<>();
        new TreeMap<>(calls.stream().filter(BankCall::served).collect(Collectors.groupingBy(BankCall::agent)))
                .forEach((agent, taken) -> agents.add(new Rostered(agent, 1, skillsOf(agent, taken), duties(taken))));
        Map<String, Double> expected = new HashMap<>();
        for (BankCall call : calls)
            expected.put(call.queue(), (mean(services.get(call.type())) + WRAP_UP_SECONDS) / 60);
        return new Scenario(agents, arrivals, expected, seed);
    }

    private Map<String, Integer> skillsOf(String agent, List<BankCall> taken) {
        Map<String, Integer> known = new HashMap<>(skills.getOrDefault(agent, Map.of()));
        if (known.isEmpty()) taken.forEach(call -> known.put(call.type(), 10));
        return known;
    }

    private Arrival arrival(BankCall call, SplittableRandom random) {
        double weight = call.vip() ? VIP_WEIGHT : WEIGHT;
        double[] others = services.get(call.type());
        double longer = -patience.get(call.type()) * Math.log(1 - random.nextDouble());
        double service = call.served() ? call.serviceSeconds() : others[random.nextInt(others.length)];
        double stays = call.served() ? call.waited() + longer : call.waited();
        return new Arrival(
                call.queuedAt(),
                call.queue(),
                weight,
                stays,
                service + WRAP_UP_SECONDS,
                1,
                List.of(call.type()),
                PROMISE_SECONDS,
                LOST * weight);
    }

    private static List<Duty> duties(List<BankCall> taken) {
        List<Duty> duties = new ArrayList<>();
        double from = Double.NaN;
        double to = Double.NaN;
        for (BankCall call : taken.stream()
                .sorted(Comparator.comparingDouble(BankCall::servedFrom))
                .toList()) {
            if (call.servedFrom() - to > AWAY_AFTER) {
                duties.add(new Duty(from, to));
                from = Double.NaN;
            }
            if (Double.isNaN(from)) from = call.servedFrom();
            to = Double.isNaN(to) ? call.servedTo() : Math.max(to, call.servedTo());
        }
        duties.add(new Duty(from, to));
        return duties;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }
}
