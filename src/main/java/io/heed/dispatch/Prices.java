package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price of attention over time, from the plans that were made. */
@ApplicationScoped
public class Prices {
    private final EntityManager entities;

    Prices(EntityManager entities) {
        this.entities = entities;
    }

    /** Means over one bucket of time. */
    @Schema(name = "PricePoint")
    public record Point(
            Instant at, double price, double waiting, double free, double longestWaitSeconds, double atRisk) {}

    public List<Point> since(Instant from, Duration bucket) {
        List<?> rows = entities.createNativeQuery("""
                        select extract(epoch from date_bin(:seconds * interval '1 second', at, timestamptz 'epoch')) as bucket,
                               avg(price), avg(waiting), avg(free_points),
                               avg(longest_wait_seconds), avg(at_risk)
                        from plan where at >= :from group by 1 order by 1
                        """)
                .setParameter("seconds", bucket.toSeconds())
                .setParameter("from", from)
                .getResultList();
        return rows.stream().map(row -> point((Object[]) row)).toList();
    }

    private static Point point(Object[] row) {
        return new Point(
                Instant.ofEpochSecond(((Number) row[0]).longValue()),
                ((Number) row[1]).doubleValue(),
                ((Number) row[2]).doubleValue(),
                ((Number) row[3]).doubleValue(),
                ((Number) row[4]).doubleValue(),
                ((Number) row[5]).doubleValue());
    }
}
