package io.heed.simulation;

import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weighing;
import io.heed.dispatch.WeightSet;
import java.time.Instant;

/** What a waiting ticket weighs from moment to moment; looked up at one moment again and again, worked out once. */
final class WeightOverTime {
    private final TicketFacts ticket;
    private final WeightSet weights;
    private double when = Double.NaN;
    private double weight;

    WeightOverTime(TicketFacts ticket, WeightSet weights) {
        this.ticket = ticket;
        this.weights = weights;
    }

    /** @param now seconds after the start of the day */
    double at(double now) {
        if (now != when) {
            Instant moment = SimClock.instant(now);
            weight = Weighing.factors(ticket, weights, moment).weight(weights);
            when = now;
        }
        return weight;
    }
}
