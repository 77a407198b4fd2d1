package io.heed.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.Purview;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps every half minute how things stood, for a day, so that leads see their own teams' part of it. */
@ApplicationScoped
public class FloorSamples {
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(1);

    /** An older one says nothing of now: nobody dispatches. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private final EntityManager entities;
    private final ObjectMapper json;
    private Instant last = Instant.EPOCH;

    FloorSamples(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Called by the one dispatcher after each round. */
    void look(Line line, List<AgentFacts> agents, Matching.Outlook outlook) {
        if (line.now().isBefore(last.plus(EVERY))) return;
        last = line.now();
        FloorSample sample = FloorSample.of(line, agents, outlook.priceOf());
        QuarkusTransaction.joiningExisting().run(() -> keep(sample));
    }

    private void keep(FloorSample sample) {
        entities.createNativeQuery("""
                        with old as (delete from floor_sample where at < :old)
                        insert into floor_sample (at, queues, people)
                        values (:at, cast(:queues as jsonb), cast(:people as jsonb)) on conflict do nothing
                        """)
                .setParameter("old", sample.at().minus(KEPT))
                .setParameter("at", sample.at())
                .setParameter("queues", written(sample.queues()))
                .setParameter("people", written(sample.people()))
                .executeUpdate();
    }

    /** What is seen of the last hours, in means over buckets of time. */
    public List<Prices.Point> since(Instant from, Duration bucket, Purview purview) {
        List<Prices.Point> points = new ArrayList<>();
        List<Prices.Point> together = new ArrayList<>();
        for (FloorSample sample : read(from)) {
            Prices.Point point = sample.point(purview);
            if (!together.isEmpty() && start(together.get(0).at(), bucket) != start(point.at(), bucket)) {
                points.add(mean(together, bucket));
                together.clear();
            }
            together.add(point);
        }
        if (!together.isEmpty()) points.add(mean(together, bucket));
        return points;
    }

    /** 0 where their attention is not scarce, or nobody has looked lately. */
    public double price(Purview purview, Instant now) {
        List<FloorSample> lately = read(now.minus(GOOD_FOR));
        return lately.isEmpty() ? 0 : lately.get(lately.size() - 1).price(purview);
    }

    private static long start(Instant at, Duration bucket) {
        return at.getEpochSecond() / bucket.toSeconds() * bucket.toSeconds();
    }

    private static Prices.Point mean(List<Prices.Point> some, Duration bucket) {
        double[] sum = new double[5];
        for (Prices.Point one : some) {
            sum[0] += one.price();
            sum[1] += one.waiting();
            sum[2] += one.free();
            sum[3] += one.longestWaitSeconds();
            sum[4] += one.atRisk();
        }
        int n = some.size();
        Instant at = Instant.ofEpochSecond(start(some.get(0).at(), bucket));
        return new Prices.Point(at, sum[0] / n, sum[1] / n, sum[2] / n, sum[3] / n, sum[4] / n);
    }

    private List<FloorSample> read(Instant from) {
        List<?> rows = entities.createNativeQuery(
                        "select at, cast(queues as text), cast(people as text) from floor_sample where at >= :from order by at",
                        Object[].class)
                .setParameter("from", from)
                .getResultList();
        return rows.stream().map(row -> sample((Object[]) row)).toList();
    }

    private FloorSample sample(Object[] row) {
        try {
            return new FloorSample(
                    (Instant) row[0],
                    json.readValue((String) row[1], new TypeReference<Map<String, FloorSample.Stand>>() {}),
                    json.readValue((String) row[2], new TypeReference<Map<Long, FloorSample.Room>>() {}));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A sample of the floor could not be read", unreadable);
        }
    }

    private String written(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Numbers by name can always be written", impossible);
        }
    }
}
