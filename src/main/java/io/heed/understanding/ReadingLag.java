package io.heed.understanding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** How far the readers are behind the customers, as metrics and for the health page. */
@ApplicationScoped
class ReadingLag {
    private final Session entities;
    private final Clock clock;
    private volatile Figures latest = new Figures(0, 0, 0, 0);

    ReadingLag(Session entities, Clock clock, MeterRegistry metrics) {
        this.entities = entities;
        this.clock = clock;
        Gauge.builder("heed.understanding.lag", () -> latest.oldestSeconds())
                .baseUnit("seconds")
                .description("How long the oldest unread message has waited to be read")
                .register(metrics);
        Gauge.builder("heed.understanding.unread", () -> latest.unread())
                .description("Messages that wait for their first reading")
                .register(metrics);
        Gauge.builder("heed.understanding.unscored", () -> latest.unscored())
                .description("Messages whose tickets went on without a reading, and that are tried again")
                .register(metrics);
        Gauge.builder("heed.understanding.given.up", () -> latest.givenUp())
                .description("Messages that could not be read and are tried no more")
                .register(metrics);
    }

    record Figures(long unread, double oldestSeconds, long unscored, long givenUp) {}

    Figures latest() {
        return latest;
    }

    @Transactional
    public void look() {
        Object[] row = entities.createNativeQuery("""
                        select (select count(*) from message
                                where kind = 'customer' and reading_id is null and not history),
                               (select created_at from message
                                where kind = 'customer' and reading_id is null and not history
                                order by id limit 1),
                               (select count(*) from understanding where retry_at is not null),
                               (select count(*) from understanding where failure is not null and retry_at is null)
                        """, Object[].class).getSingleResult();
        latest = new Figures(number(row[0]), waited((Instant) row[1]), number(row[2]), number(row[3]));
    }

    private double waited(Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1e3);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
