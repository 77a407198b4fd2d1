package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long aged tickets can still wait: what {@link AgedLane} promises, from what is known now. Derived, with all that
 * it assumes, in waiting-bound.adoc:
 *
 * <pre>W ≤ T + drain + min{ (kept + Σ a h) / (A − a* + q), kept* + Σ h }</pre>
 *
 * where drain is the time until the agent kept free has put down ordinary work, kept the attention-minutes and kept*
 * the longest rest of aged work in service there, Σ runs over the aged tickets ahead (attention a, handling time h), A
 * is the agent's budget, a* the largest attention of the ticket and those ahead, and q the step in which attention is
 * counted. Points and minutes; exact as far as the handling times are.
 */
final class WaitBound {
    private static final double MINUTE = 60_000;

    private final Situation situation;
    private final SkillPools pools;
    private final Ahead[] ahead;

    /**
     * What the lane promises to one ticket.
     *
     * @param servable whether anybody who is taking tickets could take it at all
     * @param within from now, at the latest; null where it cannot be known
     */
    record Promise(TicketFacts ticket, boolean servable, Duration within) {}

    /** Aged work that a pool may have to serve first. */
    private static final class Ahead {
        private double work;
        private double time;
        private double largest;
        private final Step step = new Step();

        void add(double attention, double minutes) {
            work += attention * minutes;
            time += minutes;
            largest = Math.max(largest, attention);
            step.add(attention);
        }
    }

    private WaitBound(Situation situation) {
        this.situation = situation;
        pools = new SkillPools(situation.agents());
        ahead = new Ahead[pools.count()];
        Arrays.setAll(ahead, this::inService);
    }

    /** Promises to the first {@code most} aged tickets, in the order of the lane. */
    static List<Promise> promises(Situation situation, int most) {
        int[] aged = AgedLane.order(situation);
        if (aged.length == 0) return List.of();
        WaitBound bound = new WaitBound(situation);
        List<Promise> promises = new ArrayList<>();
        for (int k = 0; k < Math.min(aged.length, most); k++)
            promises.add(bound.next(situation.waiting().get(aged[k]).ticket()));
        return promises;
    }

    private Ahead inService(int pool) {
        Ahead kept = new Ahead();
        for (int j : pools.pool(pool)) {
            for (Work work : situation.agents().get(j).work()) {
                if (!work.kept()) continue;
                kept.work += work.attention() * rest(work.until());
                kept.time = Math.max(kept.time, rest(work.until()));
                kept.step.add(work.attention());
            }
        }
        return kept;
    }

    private Promise next(TicketFacts ticket) {
        double[] strength = pools.strength(ticket);
        int home = SkillPools.home(strength);
        Promise promise = new Promise(ticket, home >= 0, home < 0 ? null : within(ticket, home));
        for (int pool = 0; pool < strength.length; pool++)
            if (strength[pool] > 0) ahead[pool].add(keeper(pool, ticket).attentionFor(ticket), minutes(ticket, pool));
        return promise;
    }

    private Duration within(TicketFacts ticket, int pool) {
        AgentFacts keeper = keeper(pool, ticket);
        double attention = keeper.attentionFor(ticket);
        Instant clear = keeper.clearOfOrdinaryWork();
        if (clear.equals(Instant.MAX) || overdue(keeper)) return null;
        Ahead first = ahead[pool];
        double largest = Math.max(attention, first.largest);
        double step = first.step.with(attention, keeper.budget());
        double rate = keeper.budget() - largest + step;
        double queue = rate > 0 ? Math.min(first.work / rate, first.time) : first.time;
        double drain = clear.equals(Instant.MIN) ? 0 : rest(clear);
        return Duration.ofMillis((long) Math.ceil((drain + queue) * MINUTE));
    }

    private AgentFacts keeper(int pool, TicketFacts ticket) {
        return situation.agents().get(pools.keeper(pool, ticket));
    }

    /** Then nobody knows how long it still takes. */
    private boolean overdue(AgentFacts keeper) {
        return keeper.work().stream().anyMatch(work -> !work.until().isAfter(situation.now()));
    }

    private double rest(Instant until) {
        return Math.max(0, Duration.between(situation.now(), until).toMillis() / MINUTE);
    }

    private double minutes(TicketFacts ticket, int pool) {
        double slowest = 0;
        for (int j : pools.pool(pool))
            slowest = Math.max(slowest, situation.agents().get(j).pace(ticket.queue()));
        return Math.max(1, ticket.effortMinutes() * slowest);
    }
}
