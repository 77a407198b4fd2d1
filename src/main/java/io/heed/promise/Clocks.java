package io.heed.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** How the promises of tickets stand, from what is on disk; changes nothing. */
@ApplicationScoped
public class Clocks {
    private static final String TICKETS = """
            select t.id, t.queue, c.tier, coalesce(q.first_reply_minutes, 60) as minutes
            from ticket t join customer c on c.id = t.customer_id left join queue q on q.name = t.queue
            where t.id = any(?)
            """;

    private static final String HISTORY = """
            select ticket_id, case kind when 'customer' then 'customerWrote' else 'agentReplied' end as what, created_at as at
            from message where ticket_id = any(?) and kind in ('customer', 'reply')
            union all select ticket_id, 'closed', at from closure where ticket_id = any(?)
            union all select ticket_id, 'reopened', reopened_at from closure
                where ticket_id = any(?) and reopened_at is not null
            union all select ticket_id, 'held', since from promise_pause where ticket_id = any(?)
            union all select ticket_id, 'released', until from promise_pause where ticket_id = any(?)
            """;

    private final Promises promises;
    private final DataSource database;
    private final Clock clock;

    Clocks(Promises promises, DataSource database, Clock clock) {
        this.promises = promises;
        this.database = database;
        this.clock = clock;
    }

    /** Whose promises: what they are depends on the queue and the tier. */
    private record Whose(String queue, String tier, Duration usual) {}

    /** All that has been owed in this ticket, first reply first. */
    public List<Reckoned> of(long ticketId) {
        return of(List.of(ticketId), promises.terms(), false).getOrDefault(ticketId, List.of());
    }

    /** All that has been owed in each of these tickets, first reply first. */
    public Map<Long, List<Reckoned>> of(Collection<Long> ids) {
        return of(ids, promises.terms(), false);
    }

    /** @param finer whether only tickets are looked at whose queue promises more than its own minutes */
    Map<Long, List<Reckoned>> of(Collection<Long> ids, PromiseTerms terms, boolean finer) {
        Instant now = clock.instant();
        Map<Long, List<Reckoned>> all = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            Map<Long, Whose> tickets = tickets(connection, ids);
            tickets.values().removeIf(whose -> finer && !terms.finer(whose.queue()));
            if (tickets.isEmpty()) return all;
            Map<Long, List<Happening>> histories = histories(connection, tickets.keySet());
            tickets.forEach((id, whose) -> {
                List<Happening> history = histories.getOrDefault(id, List.of());
                List<Reckoned> reckoned = new ArrayList<>();
                for (Promised promised : terms.of(whose.queue(), whose.tier(), whose.usual()))
                    Reckoning.of(promised, history, now).ifPresent(reckoned::add);
                all.put(id, reckoned);
            });
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException("The promises could not be counted", failure);
        }
    }

    private static Map<Long, Whose> tickets(Connection connection, Collection<Long> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TICKETS)) {
            query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            Map<Long, Whose> tickets = new LinkedHashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    tickets.put(
                            row.getLong("id"),
                            new Whose(
                                    row.getString("queue"),
                                    row.getString("tier"),
                                    Duration.ofMinutes(row.getInt("minutes"))));
            }
            return tickets;
        }
    }

    private static Map<Long, List<Happening>> histories(Connection connection, Collection<Long> ids)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HISTORY)) {
            for (int i = 1; i <= 5; i++) query.setArray(i, connection.createArrayOf("bigint", ids.toArray()));
            Map<Long, List<Happening>> histories = new LinkedHashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Timestamp at = row.getTimestamp("at");
                    histories
                            .computeIfAbsent(row.getLong("ticket_id"), id -> new ArrayList<>())
                            .add(new Happening(Happening.What.valueOf(row.getString("what")), at.toInstant()));
                }
            }
            return histories;
        }
    }
}
