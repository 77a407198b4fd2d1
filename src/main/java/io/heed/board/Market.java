package io.heed.board;

import io.heed.dispatch.FloorSamples;
import io.heed.dispatch.PlanRow;
import io.heed.dispatch.Prices;
import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What attention costs and what waits, now and over time: of the whole house, or of somebody's teams alone. */
@ApplicationScoped
class Market {
    private final Prices prices;
    private final FloorSamples samples;
    private final Purviews purviews;
    private final Clock clock;

    Market(Prices prices, FloorSamples samples, Purviews purviews, Clock clock) {
        this.prices = prices;
        this.samples = samples;
        this.purviews = purviews;
        this.clock = clock;
    }

    /** Weight that a ticket of one point needs to get a person now; of a lead, one of theirs. */
    double price() {
        Purview own = purviews.own();
        if (own.wholeHouse()) return PlanRow.latest().map(plan -> plan.price).orElse(0.0);
        return samples.price(own, clock.instant());
    }

    List<Prices.Point> since(Instant from, Duration bucket) {
        Purview own = purviews.own();
        return own.wholeHouse() ? prices.since(from, bucket) : samples.since(from, bucket, own);
    }

    /** Fine while there is little to show, so that a new installation sees a line within minutes. */
    Duration bucket() {
        boolean young = PlanRow.count("at < ?1", clock.instant().minus(Duration.ofMinutes(40))) == 0;
        return !young
                ? Duration.ofMinutes(3)
                : Duration.ofSeconds(purviews.own().wholeHouse() ? 20 : 60);
    }
}
