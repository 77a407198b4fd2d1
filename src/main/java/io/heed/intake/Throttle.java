package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Keeps one account's flood from filling the house: a token bucket an account, on each instance. Providers send again
 * what is answered with 429.
 */
@ApplicationScoped
public class Throttle {
    /** With so many names, those whose bucket is full again are forgotten: they would start with a full one too. */
    private static final int MANY = 10_000;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @jakarta.inject.Inject
    Throttle(IntakeConfig config) {
        this(config.perSecond(), System::nanoTime);
    }

    Throttle(double perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = Math.max(1, 2 * perSecond);
        this.nanos = nanos;
    }

    private record Bucket(double tokens, long at, double perSecond, double burst) {
        boolean full(long now) {
            return tokens + (now - at) / 1e9 * perSecond >= burst;
        }
    }

    /** Empty when there is room; otherwise how long until there is. */
    public Optional<Duration> enter(String account) {
        return enter(account, perSecond, burst);
    }

    /** For those who may do less than an account, such as one visitor of it. */
    public Optional<Duration> enter(String who, double perSecond, double burst) {
        long now = nanos.getAsLong();
        if (buckets.size() > MANY) buckets.values().removeIf(bucket -> bucket.full(now));
        boolean[] entered = {false};
        Bucket left = buckets.compute(who, (name, before) -> {
            double tokens =
                    before == null ? burst : Math.min(burst, before.tokens() + (now - before.at()) / 1e9 * perSecond);
            entered[0] = tokens >= 1;
            return new Bucket(entered[0] ? tokens - 1 : tokens, now, perSecond, burst);
        });
        if (entered[0]) return Optional.empty();
        return Optional.of(Duration.ofMillis((long) Math.ceil((1 - left.tokens()) / perSecond * 1000)));
    }
}
