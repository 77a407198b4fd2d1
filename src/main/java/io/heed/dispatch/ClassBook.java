package io.heed.dispatch;

import io.heed.planning.FluidClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has come lately and what waits, by class of ticket: paces and means. */
final class ClassBook {
    private final ArrayDeque<Came> came = new ArrayDeque<>();
    private Instant began;

    private record Came(Instant at, Waiting ticket) {}

    /**
     * A class as the price layer sees it.
     *
     * @param like one of its tickets, for what they all need
     * @param backlog how many wait
     * @param pace tickets per minute lately
     */
    record Seen(
            String name, TicketFacts like, int backlog, double pace, double weight, double attention, double minutes) {
        ClassPrice priced(FluidClass fluid, double minutesSaved) {
            double forecast = Arrays.stream(fluid.arrivals()).average().orElse(0);
            String language = "zh".equals(like.language()) ? "zh" : "";
            return new ClassPrice(like.queue(), language, attention, backlog, pace, forecast, minutesSaved);
        }
    }

    void listensSince(Instant since) {
        began = since;
    }

    void arrived(Waiting ticket, Instant at) {
        if (began == null || at.isBefore(began)) began = at;
        came.addLast(new Came(at, ticket));
    }

    /** Classes of what waits or has come lately, in the order in which they were first seen. */
    List<Seen> seen(List<Waiting> waiting, Instant now) {
        while (!came.isEmpty() && came.peekFirst().at().isBefore(now.minus(Forecast.TRAILING))) came.pollFirst();
        Map<String, List<Waiting>> backlog = byClass(waiting);
        Map<String, List<Waiting>> recent =
                byClass(came.stream().map(Came::ticket).toList());
        double minutes = minutesHeard(now);
        List<Seen> seen = new ArrayList<>();
        Map<String, List<Waiting>> all = new LinkedHashMap<>(recent);
        backlog.forEach(all::putIfAbsent);
        all.forEach((name, some) -> {
            List<Waiting> here = backlog.getOrDefault(name, List.of());
            List<Waiting> lately = recent.getOrDefault(name, List.of());
            seen.add(seen(name, here.isEmpty() ? lately : here, here.size(), lately.size() / minutes));
        });
        return seen;
    }

    int heard() {
        return came.size();
    }

    private static Seen seen(String name, List<Waiting> some, int backlog, double pace) {
        double weight = 0;
        double attention = 0;
        double minutes = 0;
        for (Waiting one : some) {
            weight += Worth.weight(one) / some.size();
            attention += one.ticket().attention() / some.size();
            minutes += Worth.minutes(one.ticket()) / some.size();
        }
        return new Seen(name, some.get(0).ticket(), backlog, pace, weight, attention, minutes);
    }

    private double minutesHeard(Instant now) {
        if (began == null) return 1;
        double heard = Duration.between(began, now).toSeconds() / 60.0;
        return Math.max(1, Math.min(Forecast.TRAILING.toMinutes(), heard));
    }

    private static Map<String, List<Waiting>> byClass(Collection<Waiting> tickets) {
        Map<String, List<Waiting>> byClass = new LinkedHashMap<>();
        for (Waiting ticket : tickets)
            byClass.computeIfAbsent(AttentionPrices.classOf(ticket.ticket()), name -> new ArrayList<>())
                    .add(ticket);
        return byClass;
    }
}
