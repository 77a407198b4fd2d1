package io.heed.dispatch;

import java.time.Duration;
import java.util.Optional;

/**
 * Who can still outweigh a waiting ticket. A weight is b + γ·wait with b what the other five factors give, at most
 * b_max; so the order of two tickets is the order of arrival − b/γ, which does not change while they wait, and nobody
 * who arrives more than D = (b_max − b)/γ later outweighs a ticket. Says nothing of the order of service, which divides
 * weights by the attention and time they take: that is what the aged lane is for.
 */
public final class Overtaking {
    private Overtaking() {}

    /** D: how much later others may come and still outweigh it; empty where waiting counts for nothing. */
    public static Optional<Duration> window(Factors factors, WeightSet weights) {
        double perMinute = perMinute(weights);
        if (perMinute <= 0) return Optional.empty();
        Factors most = new Factors(1, 0, 1, 1, 1, 1);
        Factors own = new Factors(
                factors.words(), 0, factors.promise(), factors.customer(), factors.topic(), factors.again());
        double ahead = most.weight(weights) - own.weight(weights);
        return Optional.of(Duration.ofMillis(Math.round(Math.max(0, ahead) / perMinute * 60_000)));
    }

    /** γ: the weight that a minute of waiting adds. */
    static double perMinute(WeightSet weights) {
        double hour = new Factors(0, 1, 0, 0, 0, 0).weight(weights);
        return hour / Weighing.FULL_WAIT.toMinutes();
    }
}
