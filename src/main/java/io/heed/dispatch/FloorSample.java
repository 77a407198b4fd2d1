package io.heed.dispatch;

import io.heed.identity.Purview;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How things stood at one moment. Plain: whoever sees a part of the house sees that part of it.
 *
 * @param queues by name, "" for tickets in none
 * @param people by id, those who take tickets
 */
record FloorSample(Instant at, Map<String, Stand> queues, Map<Long, Room> people) {

    FloorSample {
        queues = Map.copyOf(queues);
        people = Map.copyOf(people);
    }

    /** @param longest wait in seconds */
    record Stand(int waiting, int longest, int atRisk) {
        static final Stand EMPTY = new Stand(0, 0, 0);

        Stand and(Stand other) {
            return new Stand(waiting + other.waiting, Math.max(longest, other.longest), atRisk + other.atRisk);
        }
    }

    /** @param price of a point of their attention; 0 where it is not scarce */
    record Room(double free, double price) {}

    static FloorSample of(Line line, List<AgentFacts> agents, Map<Long, Double> prices) {
        long now = line.now().toEpochMilli();
        Map<String, Stand> queues = new HashMap<>();
        for (InLine one : line.waiting()) {
            int waited = (int) (Math.max(0, now - Math.min(one.since, now)) / 1000);
            boolean risk = one.due < now + Line.SOON.toMillis();
            queues.merge(
                    Objects.requireNonNullElse(one.ticket().queue(), ""),
                    new Stand(1, waited, risk ? 1 : 0),
                    Stand::and);
        }
        Map<Long, Room> people = new HashMap<>();
        for (AgentFacts agent : agents)
            if (agent.taking()) people.put(agent.id(), new Room(agent.free(), prices.getOrDefault(agent.id(), 0.0)));
        return new FloorSample(line.now(), queues, people);
    }

    /** The median of the prices of those whose attention is scarce, as the price of the whole house is; 0 without any. */
    double price(Purview purview) {
        double[] scarce = people.entrySet().stream()
                .filter(one -> purview.leads(one.getKey()) && one.getValue().price() > 0)
                .mapToDouble(one -> one.getValue().price())
                .sorted()
                .toArray();
        return scarce.length == 0 ? 0 : scarce[scarce.length / 2];
    }

    Prices.Point point(Purview purview) {
        Stand seen = queues.entrySet().stream()
                .filter(one -> purview.sees(one.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Stand.EMPTY, Stand::and);
        double free = people.entrySet().stream()
                .filter(one -> purview.leads(one.getKey()))
                .mapToDouble(one -> one.getValue().free())
                .sum();
        return new Prices.Point(at, price(purview), seen.waiting(), free, seen.longest(), seen.atRisk());
    }
}
