package io.heed.bench;

import io.heed.dispatch.RoutingRule;
import io.heed.simulation.Comparison;
import io.heed.simulation.Conformance;
import io.heed.simulation.DesignDay;
import io.heed.simulation.ErlangC;
import io.heed.simulation.Interval;
import io.heed.simulation.Policy;
import io.heed.simulation.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares policies: first the engine with queueing theory, then every rule on simulated days, then a few on a bank's
 * real weeks. The same customers for every policy; differences are paired by day.
 *
 * <pre>mvn -q test -Dtest=PolicyBench -Dheed.bench=true [-Dheed.bench.days=20] [-Dheed.bench.part=erlang|days|bank]
 *   [-Dheed.bench.rules=fifo,gc-mu,heed of the days, otherwise every rule]
 *   [-Dheed.data=folder that holds bank_calls_feb1999/]</pre>
 */
@EnabledIfSystemProperty(named = "heed.bench", matches = "true")
class PolicyBench {
    private static final int DAYS = Integer.getInteger("heed.bench.days", 20);
    private static final String PART = System.getProperty("heed.bench.part", "");
    private static final List<String> RULES =
            List.of(System.getProperty("heed.bench.rules", "").split(","));
    private static final List<String> QUEUES = List.of("vip", "billing", "tech", "mail");

    @Test
    void bench() throws IOException {
        Locale.setDefault(Locale.ROOT);
        if (asked("erlang")) erlang();
        if (asked("days")) days();
        String data = System.getProperty("heed.data");
        if (asked("bank") && data != null) bank(Path.of(data, "bank_calls_feb1999"));
    }

    private static boolean asked(String part) {
        return PART.isEmpty() || PART.equals(part);
    }

    private static void erlang() {
        System.out.println("\nFirst come first served against Erlang C: theory, then the engine");
        double[][] desks = {{100, 240, 8}, {100, 240, 10}, {360, 300, 32}, {360, 300, 35}};
        for (double[] desk : desks) {
            ErlangC theory = new ErlangC(desk[0], desk[1], (int) desk[2]);
            Conformance found = Conformance.of(theory, Policy.of(RoutingRule.FIFO), 100_000, 10);
            System.out.printf(
                    "%3.0f/h %3.0f s %2.0f agents:  waits %s  mean %s s  in 20 s %s  busy %s%n",
                    desk[0],
                    desk[1],
                    desk[2],
                    pair(theory.waits(), found.waits()),
                    pair(theory.meanWaitSeconds(), found.meanWaitSeconds()),
                    pair(theory.within(20), found.within20()),
                    pair(theory.occupancy(), found.occupancy()));
        }
    }

    private static String pair(double theory, Interval found) {
        String off = String.format("%+.1f %%", 100 * (found.mean() / theory - 1));
        String within = found.holds(theory) ? "" : " OUT";
        return String.format("%.4f: %.4f ± %.4f (%s%s)", theory, found.mean(), found.halfWidth(), off, within);
    }

    private static void days() {
        DesignDay usual = DesignDay.usual();
        compare("The design's day", usual);
        compare("The same with 0.9 of the customers", usual.scaled(0.9));
        compare("The same with 1.3 of the customers", usual.scaled(1.3));
        compare("Light: 0.6 of the customers", usual.scaled(0.6));
        compare("Overload from the first hour to the last", usual.sustainedOverload());
        compare("A fifth of tech takes somebody's whole budget", usual.withWholeBudgets());
    }

    private static void compare(String title, DesignDay day) {
        long began = System.nanoTime();
        Comparison comparison = Comparison.of(rules(), DAYS, day::scenario);
        new PolicyTable(comparison, QUEUES).print(title + ", " + DAYS + " days", "heed", "gc-mu");
        System.out.printf("  %.0f ms a day and policy%n", (System.nanoTime() - began) / 1e6 / DAYS / rules().size());
    }

    private static List<Policy> rules() {
        return Arrays.stream(RoutingRule.values())
                .filter(rule -> RULES.get(0).isEmpty() || RULES.contains(rule.label()))
                .map(Policy::of)
                .toList();
    }

    /** VIP-first is strict priority, because VIPs weigh more and the rest is equal. */
    private static void bank(Path folder) throws IOException {
        List<BankCall> training = BankCall.of(folder.resolve("train.csv"));
        BankHistory history = new BankHistory(training);
        List<Policy> policies = Stream.of(
                        RoutingRule.FIFO, RoutingRule.STRICT_PRIORITY, RoutingRule.GC_MU, RoutingRule.HEED)
                .map(Policy::of)
                .toList();
        for (String weeks : List.of("train", "dev")) {
            List<BankCall> calls = BankCall.of(folder.resolve(weeks + ".csv"));
            long lost = calls.stream().filter(call -> !call.served()).count();
            List<Scenario> days = history.days(calls);
            Comparison comparison = Comparison.of(policies, days.size(), day -> days.get((int) day - 1));
            String title = String.format(
                    "The bank's %s weeks: %d days, %d calls; in truth %.1f %% gave up",
                    weeks, days.size(), calls.size(), 100.0 * lost / calls.size());
            new PolicyTable(comparison, List.of()).print(title, "fifo", "gc-mu");
        }
    }
}
