package io.heed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.dispatch.WeightSet;
import io.heed.simulation.Arrival;
import io.heed.simulation.Day;
import io.heed.simulation.DesignDay;
import io.heed.simulation.Figures;
import io.heed.simulation.Policy;
import io.heed.simulation.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Replays the design's day, about 13,000 tickets and 60 agents, under three sets of weights, twice; the second time must
 * find the same.
 *
 * <pre>mvn -q test -Dtest=ReplayBench -Dheed.bench=true</pre>
 */
@EnabledIfSystemProperty(named = "heed.bench", matches = "true")
class ReplayBench {
    private static final List<String> TIERS = List.of("standard", "standard", "standard", "plus", "business", "vip");

    @Test
    void bench() {
        Locale.setDefault(Locale.ROOT);
        Scenario day = weighable(DesignDay.usual().scenario(1));
        System.out.printf(
                "%,d tickets, %d agents%n", day.arrivals().size(), day.agents().size());
        Map<String, WeightSet> sets = new LinkedHashMap<>();
        sets.put("as shipped", new WeightSet(35, 15, 20, 8, 12, 10));
        sets.put("promise first", new WeightSet(20, 10, 50, 8, 12, 0));
        sets.put("waiting first", new WeightSet(10, 60, 10, 8, 12, 0));
        List<Figures> first = replayed(day, sets);
        List<Figures> second = replayed(day, sets);
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
        System.out.println("the second time found the same");
    }

    private static List<Figures> replayed(Scenario day, Map<String, WeightSet> sets) {
        long began = System.nanoTime();
        List<Figures> found = new ArrayList<>();
        sets.forEach((name, weights) -> {
            long start = System.nanoTime();
            Figures figures = new Day(day, Policy.under(name, weights)).run().figures();
            found.add(figures);
            long broken = figures.classes().stream()
                    .mapToLong(one -> Math.round(one.arrived() * (1 - one.promiseKept())))
                    .sum();
            System.out.printf(
                    "  %-14s %5.1f s  broken %,5d  gave up %,5d  cost a ticket %.2f%n",
                    name, (System.nanoTime() - start) / 1e9, broken, figures.abandoned(), figures.costPerTicket());
        });
        System.out.printf("  in all         %5.1f s%n", (System.nanoTime() - began) / 1e9);
        return found;
    }

    /** The same customers with words, tiers and heat, which the design's day does not tell. */
    private static Scenario weighable(Scenario day) {
        Random random = new Random(7);
        List<Arrival> arrivals = day.arrivals().stream()
                .map(one -> new Arrival(
                        one.at(),
                        one.queue(),
                        one.weight(),
                        one.patienceSeconds(),
                        one.handleSeconds(),
                        one.attention(),
                        one.skills(),
                        one.promiseSeconds(),
                        one.abandonmentPenalty(),
                        new Arrival.Traits(
                                random.nextDouble(),
                                TIERS.get(random.nextInt(TIERS.size())),
                                one.queue().equals("vip") ? 0.6 : 0.2)))
                .toList();
        return new Scenario(day.agents(), arrivals, day.expectedMinutes(), day.seed());
    }
}
