package io.heed.simulation;

import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weighing;
import io.heed.dispatch.WeightSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The tickets that came on a day gone by, as a simulation takes them. */
final class RecordedTickets {
    /** No answer takes less. */
    private static final double LEAST_SECONDS = 60;

    private static final String CAME = """
            with day as (select ?::timestamptz as starts, ?::timestamptz as ends)
            select t.id, t.channel, t.opened_at, extract(epoch from t.opened_at - day.starts)::float8 as at,
                   coalesce(t.queue, 'unsorted') as queue, c.tier, coalesce(q.skills, '{}') as skills,
                   coalesce(q.first_reply_minutes, 60) as promise, coalesce(q.heat, 0) as heat,
                   coalesce(u.urgency, 0.5) as urgency, coalesce(u.language, 'en') as language,
                   coalesce(u.effort_minutes, 6) as effort,
                   coalesce(a.attention, u.attention_points, 1) as attention,
                   extract(epoch from a.ended_at - a.answered_at)::float8 as handled
            from day join ticket t on t.opened_at >= day.starts and t.opened_at < day.ends
            join customer c on c.id = t.customer_id
            left join queue q on q.name = t.queue
            left join lateral (select * from understanding u where u.ticket_id = t.id order by u.id limit 1) u on true
            left join lateral (select * from assignment a
                               where a.ticket_id = t.id and a.state = 'completed' and a.answered_at is not null
                               order by a.id limit 1) a on true
            order by t.opened_at, t.id
            """;

    private RecordedTickets() {}

    static List<SimulationRequest.Arrival> arrivals(Connection connection, Instant from, Instant to, WeightSet weights)
            throws SQLException {
        List<SimulationRequest.Arrival> arrivals = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(CAME)) {
            query.setTimestamp(1, Timestamp.from(from));
            query.setTimestamp(2, Timestamp.from(to));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) arrivals.add(arrival(rows, weights));
            }
        }
        return arrivals;
    }

    private static SimulationRequest.Arrival arrival(ResultSet row, WeightSet weights) throws SQLException {
        TicketFacts facts = facts(row);
        double handled = row.getDouble("handled");
        List<String> skills = new ArrayList<>(facts.skills());
        if ("zh".equals(facts.language()) && !skills.contains("zh")) skills.add("zh");
        return new SimulationRequest.Arrival(
                row.getDouble("at"),
                facts.queue(),
                Weighing.factors(facts, weights, facts.openedAt()).weight(weights),
                null,
                Math.max(LEAST_SECONDS, handled > 0 ? handled : facts.effortMinutes() * 60),
                facts.attention(),
                skills,
                (double) facts.promise().toSeconds(),
                null,
                facts.urgency(),
                facts.tier(),
                facts.heat());
    }

    private static TicketFacts facts(ResultSet row) throws SQLException {
        Instant opened = row.getTimestamp("opened_at").toInstant();
        return TicketFacts.justCome(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("queue"),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getString("tier"),
                row.getString("language"),
                row.getDouble("urgency"),
                row.getDouble("attention"),
                row.getDouble("effort"),
                opened,
                Duration.ofMinutes(row.getInt("promise")),
                row.getDouble("heat"));
    }
}
