package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/** What came of sieges: how every wait compares with its bound. */
public final class Tally {
    public long rounds;
    public long served;
    public long aged;
    public long violations;
    public long leftOver;

    /** Aged tickets that waited longer than {@link SummedCapacity} would have promised. */
    public long pastSummedCapacity;

    /** The largest wait relative to its bound, and the same after the limit only. */
    public double worst;

    public double worstAfterLimit;
    public Duration longest = Duration.ZERO;

    /** @param limit when it had to be served at the latest, null for a ticket that never aged */
    void served(Duration waited, TicketFacts ticket, Instant limit) {
        served++;
        if (limit == null) {
            if (waited.compareTo(Siege.LIMIT) > 0) throw new AssertionError("aged without a promise");
            return;
        }
        aged++;
        double bound = Duration.between(ticket.waitingSince(), limit).toMillis();
        double allowance = Siege.LIMIT.toMillis();
        if (waited.toMillis() > bound) violations++;
        worst = Math.max(worst, waited.toMillis() / bound);
        if (bound - allowance > 1000)
            worstAfterLimit = Math.max(worstAfterLimit, (waited.toMillis() - allowance) / (bound - allowance));
        if (waited.compareTo(longest) > 0) longest = waited;
    }
}
