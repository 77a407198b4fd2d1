package io.heed.bench;

import io.heed.dispatch.AgentFacts;
import io.heed.dispatch.AttentionPrices;
import io.heed.dispatch.LookAhead;
import io.heed.dispatch.PriceTuning;
import io.heed.dispatch.RoutingRule;
import io.heed.dispatch.Waiting;
import io.heed.simulation.Comparison;
import io.heed.simulation.DesignDay;
import io.heed.simulation.FluidBound;
import io.heed.simulation.FluidPricing;
import io.heed.simulation.Policy;
import io.heed.simulation.Pricing;
import io.heed.simulation.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What looking ahead is worth on the design's day: against generalised cμ, the joint match without prices and the fluid
 * bound, and how long a look takes.
 *
 * <pre>mvn -q test -Dtest=PriceBench -Dheed.bench=true [-Dheed.bench.days=20]</pre>
 */
@EnabledIfSystemProperty(named = "heed.bench", matches = "true")
class PriceBench {
    private static final int DAYS = Integer.getInteger("heed.bench.days", 20);
    private static final List<String> QUEUES = List.of("vip", "billing", "tech", "mail");

    /** Days that no comparison sees. */
    private static final long PAST = 100_000;

    private static final int PAST_WEEKS = 4;

    private final List<Double> looks = new ArrayList<>();

    @Test
    void bench() {
        Locale.setDefault(Locale.ROOT);
        for (double scale : new double[] {1, 0.9}) compare(DesignDay.usual().scaled(scale), scale);
        double[] millis =
                looks.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "  %d looks: median %.1f ms, 95 %% in %.1f ms, longest %.1f ms%n",
                millis.length,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[millis.length - 1]);
    }

    private void compare(DesignDay day, double scale) {
        List<Scenario> past = LongStream.range(PAST, PAST + PAST_WEEKS)
                .mapToObj(day::scenario)
                .toList();
        List<Policy> policies = List.of(
                Policy.of(RoutingRule.FIFO),
                Policy.of(RoutingRule.FEWEST_OPEN),
                Policy.of(RoutingRule.GC_MU),
                new Policy("no prices", RoutingRule.HEED, Pricing.NONE),
                new Policy("prices", RoutingRule.HEED, timed(new FluidPricing())),
                new Policy("prices, past weeks", RoutingRule.HEED, timed(new FluidPricing(PriceTuning.USUAL, past))));
        Comparison comparison = Comparison.of(policies, DAYS, day::scenario);
        new PolicyTable(comparison, QUEUES)
                .print("Looking ahead, " + scale + " of the customers, " + DAYS + " days", "gc-mu");
        double bound = LongStream.rangeClosed(1, DAYS)
                .mapToDouble(seed -> FluidBound.costPerTicket(day.scenario(seed)))
                .average()
                .orElse(0);
        System.out.printf("  fluid bound %.3f%n", bound);
    }

    private Pricing timed(Pricing pricing) {
        return (scenario, terms) -> timed(pricing.of(scenario, terms));
    }

    private LookAhead timed(LookAhead ahead) {
        return new LookAhead() {
            @Override
            public void arrived(Waiting ticket, Instant at) {
                ahead.arrived(ticket, at);
            }

            @Override
            public AttentionPrices look(List<Waiting> waiting, List<AgentFacts> agents, Instant now) {
                long began = System.nanoTime();
                AttentionPrices prices = ahead.look(waiting, agents, now);
                looks.add((System.nanoTime() - began) / 1e6);
                return prices;
            }
        };
    }
}
