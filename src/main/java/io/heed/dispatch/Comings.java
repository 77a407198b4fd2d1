package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Loads what has come: lately ticket by ticket, and in past weeks as a pace. Reads the database and changes nothing. */
@ApplicationScoped
class Comings {
    private static final int PAST_WEEKS = 4;

    private static final String LATELY = """
            select t.id, t.queue, t.opened_at, coalesce(q.skills, '{}') as skills, c.tier,
                   coalesce(q.first_reply_minutes, 60) as reply_minutes, coalesce(q.heat, 0) as heat,
                   u.language, u.urgency, u.attention_points, u.effort_minutes
            from ticket t
            join customer c on c.id = t.customer_id
            left join queue q on q.name = t.queue
            join lateral (select * from understanding u where u.ticket_id = t.id order by u.id limit 1) u on true
            where t.opened_at > ? and t.opened_at <= ? order by t.id
            """;

    private static final String PAST = """
            select w.week, coalesce(t.queue, 'null') || (coalesce(u.language, '') = 'zh')
                       || coalesce(u.attention_points, 1)::numeric(5, 1) as name,
                   extract(epoch from t.opened_at + w.week * interval '7 days' - ?::timestamptz) as seconds
            from generate_series(1, ?) as w(week)
            join ticket t on t.opened_at > ?::timestamptz - w.week * interval '7 days'
                         and t.opened_at <= ?::timestamptz - w.week * interval '7 days'
            left join lateral (select language, attention_points from understanding u where u.ticket_id = t.id order by u.id limit 1) u
                on true
            """;

    private final DataSource database;

    Comings(DataSource database) {
        this.database = database;
    }

    /** Who came in the trailing time and has been read, oldest first, as they were when they came. */
    List<TicketFacts> lately(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LATELY)) {
            query.setTimestamp(1, Timestamp.from(now.minus(Forecast.TRAILING)));
            query.setTimestamp(2, Timestamp.from(now));
            List<TicketFacts> came = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) came.add(ticket(rows));
            }
            return came;
        } catch (SQLException failure) {
            throw new IllegalStateException("What came lately could not be loaded", failure);
        }
    }

    private static TicketFacts ticket(ResultSet row) throws SQLException {
        Instant opened = row.getTimestamp("opened_at").toInstant();
        Array skills = row.getArray("skills");
        return TicketFacts.justCome(
                row.getLong("id"),
                "",
                row.getString("queue"),
                List.of((String[]) skills.getArray()),
                row.getString("tier"),
                row.getString("language"),
                row.getDouble("urgency"),
                row.getDouble("attention_points"),
                row.getDouble("effort_minutes"),
                opened,
                Duration.ofMinutes(row.getInt("reply_minutes")),
                row.getDouble("heat"));
    }

    /** Past weeks at this time of the week; a week in which nothing came says nothing. */
    Usual usual(Instant now) {
        Map<String, List<Double>> seconds = new HashMap<>();
        long weeks = past(now, seconds);
        if (weeks == 0) return Usual.UNKNOWN;
        return (name, at) -> Usual.paces(
                seconds.getOrDefault(name, List.of()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                weeks);
    }

    private long past(Instant now, Map<String, List<Double>> seconds) {
        double horizon = 0;
        for (double minutes : FluidFloor.BUCKETS) horizon += minutes;
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PAST)) {
            query.setTimestamp(1, Timestamp.from(now));
            query.setInt(2, PAST_WEEKS);
            query.setTimestamp(3, Timestamp.from(now.minus(Usual.AROUND)));
            query.setTimestamp(
                    4, Timestamp.from(now.plusSeconds(Math.round(horizon * 60)).plus(Usual.AROUND)));
            Set<Integer> weeks = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    weeks.add(rows.getInt("week"));
                    seconds.computeIfAbsent(rows.getString("name"), name -> new ArrayList<>())
                            .add(rows.getDouble("seconds"));
                }
            }
            return weeks.size();
        } catch (SQLException failure) {
            throw new IllegalStateException("What came in past weeks could not be loaded", failure);
        }
    }
}
