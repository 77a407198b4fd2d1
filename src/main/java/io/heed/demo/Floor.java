package io.heed.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One look around: every open ticket with whose it is and who wrote last. */
@ApplicationScoped
class Floor {
    private static final String OPEN = """
            select t.id, t.account, t.conversation, t.queue, t.opened_at,
                   coalesce(nullif(c.name, ''), 'there') as customer,
                   coalesce(u.language, 'en') as language, coalesce(u.effort_minutes, 6) as effort_minutes,
                   a.id as assignment, a.agent_id, a.state = 'pending' as offered, coalesce(a.attention, 0) as attention,
                   a.offered_at, coalesce(a.answered_at, a.offered_at) as accepted_at,
                   m.said, m.replies, m.notes, m.customer_at, m.reply_at,
                   (select count(*) from message l where l.ticket_id = t.id and l.kind = 'customer'
                        and l.id > m.first_reply) as said_since
            from ticket t
            join customer c on c.id = t.customer_id
            join lateral (
                select count(*) filter (where kind = 'customer') as said,
                       count(*) filter (where kind = 'reply') as replies,
                       count(*) filter (where kind = 'note') as notes,
                       max(created_at) filter (where kind = 'customer') as customer_at,
                       max(created_at) filter (where kind = 'reply') as reply_at,
                       min(id) filter (where kind = 'reply') as first_reply
                from message where ticket_id = t.id) m on true
            left join lateral (
                select language, effort_minutes from understanding
                where ticket_id = t.id order by id limit 1) u on true
            left join assignment a on a.ticket_id = t.id and a.state in ('pending', 'accepted', 'wrapping')
            where t.closure_id is null order by t.id
            """;

    private final DataSource database;

    Floor(DataSource database) {
        this.database = database;
    }

    List<OpenTicket> open() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet rows = query.executeQuery()) {
            List<OpenTicket> tickets = new ArrayList<>();
            while (rows.next()) tickets.add(ticket(rows));
            return tickets;
        } catch (SQLException failure) {
            throw new IllegalStateException("The demo could not look around", failure);
        }
    }

    private static OpenTicket ticket(ResultSet row) throws SQLException {
        Instant customerAt = instant(row, "customer_at");
        Instant replyAt = instant(row, "reply_at");
        if (customerAt == null) customerAt = instant(row, "opened_at");
        boolean lastIsReply = replyAt != null && replyAt.isAfter(customerAt);
        return new OpenTicket(
                row.getLong("id"),
                row.getString("account"),
                row.getString("conversation"),
                row.getString("queue"),
                row.getString("language"),
                row.getString("customer"),
                row.getDouble("effort_minutes"),
                row.getDouble("attention"),
                number(row, "assignment"),
                number(row, "agent_id"),
                row.getBoolean("offered"),
                instant(row, "offered_at"),
                instant(row, "accepted_at"),
                row.getInt("said"),
                row.getInt("said_since"),
                row.getInt("replies"),
                row.getInt("notes"),
                lastIsReply,
                lastIsReply ? replyAt : customerAt);
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
