package io.heed.simulation;

import io.heed.dispatch.AttentionPrices;
import io.heed.dispatch.ClassTerms;
import io.heed.dispatch.QueueTerms;
import io.heed.dispatch.RoutingRule;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Waiting;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How simulated customers look to dispatch: what history knows of their queue, never what only the future knows. */
final class Terms {
    private final Scenario scenario;
    private final QueueTerms terms;

    Terms(Scenario scenario, RoutingRule rule) {
        this.scenario = scenario;
        terms = QueueTerms.following(rule);
    }

    Waiting waiting(int index, Arrival arrival) {
        TicketFacts facts = TicketFacts.justCome(
                index + 1,
                "simulated",
                arrival.queue(),
                arrival.skills(),
                arrival.traits() == null ? "standard" : arrival.traits().tier(),
                "en",
                arrival.traits() == null ? 0 : arrival.traits().urgency(),
                arrival.attention(),
                scenario.expectedMinutes().get(arrival.queue()),
                SimClock.instant(arrival.at()),
                Duration.ofMillis(Math.round(arrival.promiseSeconds() * 1000)),
                arrival.traits() == null ? 0 : arrival.traits().heat());
        return new Waiting(facts.under(terms), arrival.weight());
    }

    /** The oldest a ticket may get before the round has a lane of its own for it, in seconds. */
    double agedAfter() {
        return terms.agedAfter().toSeconds();
    }

    /** As {@link AttentionPrices#classOf} names it; simulated customers write English. */
    static String classOf(Arrival arrival) {
        return arrival.queue() + false + arrival.attention();
    }

    /** What history knows of each class of ticket. */
    Map<String, ClassTerms> byClass() {
        Map<String, List<Arrival>> byClass = scenario.arrivals().stream()
                .collect(Collectors.groupingBy(
                        arrival -> AttentionPrices.classOf(waiting(0, arrival).ticket())));
        Map<String, ClassTerms> known = new HashMap<>();
        byClass.forEach((name, arrivals) -> known.put(name, of(arrivals)));
        return known;
    }

    static ClassTerms of(List<Arrival> arrivals) {
        double patience = arrivals.stream()
                .mapToDouble(Arrival::patienceSeconds)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
        double leaving = arrivals.stream()
                        .filter(arrival -> Double.isFinite(arrival.patienceSeconds()))
                        .count()
                / (double) arrivals.size();
        double penalty = arrivals.stream()
                .mapToDouble(Arrival::abandonmentPenalty)
                .average()
                .orElse(0);
        List<Double> promises = arrivals.stream()
                .map(Arrival::promiseSeconds)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new ClassTerms(patience / 60 / leaving, penalty, promises.get(promises.size() / 2) / 60);
    }
}
