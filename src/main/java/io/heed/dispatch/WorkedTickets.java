package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Looks up how long a completed ticket took its agent, and how long was expected. */
@ApplicationScoped
public class WorkedTickets {
    /**
     * What was expected when it was offered; for those given by hand, what the longest reading says. Both as the effort
     * head said it, before closures corrected it: else what they have shown would be learned twice.
     */
    private static final String COMPLETED = """
            select a.id, a.agent_id, a.answered_at, a.ended_at, a.attention, t.queue,
                   coalesce((a.decision -> 'terms' ->> 'effortMinutes')::float8,
                            (select max(u.effort_minutes) from understanding u where u.ticket_id = t.id))
                       * coalesce((select u.head_minutes / nullif(u.effort_minutes, 0) from understanding u
                                   where u.ticket_id = t.id order by u.effort_minutes desc limit 1), 1) as expected
            from assignment a join ticket t on t.id = a.ticket_id
            where a.ticket_id = ? and a.state = 'completed' and a.answered_at is not null and a.ended_at is not null
            order by a.id desc limit 1
            """;

    private static final String BESIDE = """
            select answered_at, coalesce(ended_at, 'infinity'), attention from assignment
            where agent_id = ? and id <> ? and answered_at < ? and coalesce(ended_at, 'infinity') > ?
            """;

    private static final String AWAY = """
            select since, coalesce(until, 'infinity'), 0 from presence
            where person_id = ? and id <> ? and state = 'away' and since < ? and coalesce(until, 'infinity') > ?
            """;

    private final DataSource database;

    WorkedTickets(DataSource database) {
        this.database = database;
    }

    public record Worked(long agentId, String queue, double minutes, double expected) {}

    public Optional<Worked> of(long ticketId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(COMPLETED)) {
            query.setLong(1, ticketId);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || row.getString("queue") == null || row.getObject("expected") == null)
                    return Optional.empty();
                return Optional.of(worked(connection, row));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What ticket " + ticketId + " took could not be looked up", failure);
        }
    }

    private static Worked worked(Connection connection, ResultSet row) throws SQLException {
        long agent = row.getLong("agent_id");
        AttentionMinutes.Held ticket = held(row, 3);
        List<AttentionMinutes.Held> beside = during(connection, BESIDE, agent, row.getLong("id"), ticket);
        List<AttentionMinutes.Held> away = during(connection, AWAY, agent, -1, ticket);
        return new Worked(
                agent, row.getString("queue"), AttentionMinutes.of(ticket, beside, away), row.getDouble("expected"));
    }

    private static List<AttentionMinutes.Held> during(
            Connection connection, String sql, long person, long but, AttentionMinutes.Held ticket)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, person);
            query.setLong(2, but);
            query.setTimestamp(3, Timestamp.from(ticket.to()));
            query.setTimestamp(4, Timestamp.from(ticket.from()));
            try (ResultSet rows = query.executeQuery()) {
                List<AttentionMinutes.Held> held = new ArrayList<>();
                while (rows.next()) held.add(held(rows, 1));
                return held;
            }
        }
    }

    private static AttentionMinutes.Held held(ResultSet row, int first) throws SQLException {
        return new AttentionMinutes.Held(
                row.getTimestamp(first).toInstant(), row.getTimestamp(first + 1).toInstant(), row.getDouble(first + 2));
    }
}
