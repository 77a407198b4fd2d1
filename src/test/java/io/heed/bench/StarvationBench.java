package io.heed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.dispatch.Attack;
import io.heed.dispatch.Siege;
import io.heed.dispatch.Tally;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Attacks the promise about waiting with a million tickets: real rounds against seven adversaries, each aged ticket held
 * against the bound it had when it passed its limit. Handling times are known and kept to or undercut, nobody leaves,
 * offers are accepted: what the derivation assumes.
 *
 * <pre>mvn -q test -Dtest=StarvationBench -Dheed.bench=true [-Dheed.bench.tickets=1000000]</pre>
 */
class StarvationBench {
    private static final int TICKETS = Integer.getInteger("heed.bench.tickets", 1_000_000);
    private static final int PER_SIEGE = 80;

    @Test
    @EnabledIfSystemProperty(named = "heed.bench", matches = "true")
    void bench() {
        long violations = 0;
        System.out.println("attack                tickets      aged    rounds  longest h"
                + "  worst wait/bound  after the limit  violations  past the summed-capacity formula");
        for (Attack attack : Attack.values()) {
            Tally tally = new Tally();
            long share = TICKETS / Attack.values().length + 1;
            for (long seed = 1; tally.served < share; seed++) Siege.run(attack, PER_SIEGE, seed, tally);
            violations += tally.violations + tally.leftOver;
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8d  %8d  %8d  %9.1f  %16.6f  %15.6f  %10d  %10d%n",
                    attack,
                    tally.served,
                    tally.aged,
                    tally.rounds,
                    tally.longest.toSeconds() / 3600.0,
                    tally.worst,
                    tally.worstAfterLimit,
                    tally.violations + tally.leftOver,
                    tally.pastSummedCapacity);
        }
        assertThat(violations).isZero();
    }
}
