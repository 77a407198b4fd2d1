package io.heed.report;

import io.heed.promise.Clocks;
import io.heed.promise.Reckoned;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads all that has happened in some tickets, in a handful of statements however many they are. */
@ApplicationScoped
class PastReader {
    private static final String TICKETS = """
            select t.id, t.queue, t.channel, t.opened_at,
                   array(select name from ticket_tag g where g.ticket_id = t.id order by name)
            from ticket t where t.id = any(?)
            """;
    private static final String SAID = """
            select ticket_id, created_at, kind = 'reply', author_id from message
            where ticket_id = any(?) and kind in ('customer', 'reply') order by created_at, id
            """;
    private static final String CLOSED = """
            select c.ticket_id, c.at, c.by_id, c.reopened_at, t.merged_into_id is not null and t.closure_id = c.id
            from closure c join ticket t on t.id = c.ticket_id where c.ticket_id = any(?) order by c.id
            """;
    private static final String HELD = """
            select ticket_id, agent_id, answered_at, ended_at from assignment
            where ticket_id = any(?) and answered_at is not null
                and state in ('accepted', 'wrapping', 'completed', 'canceled') order by id
            """;

    private final Clocks clocks;
    private final DataSource database;

    PastReader(Clocks clocks, DataSource database) {
        this.clocks = clocks;
        this.database = database;
    }

    /** Those of them that still are. */
    List<TicketPast> of(Collection<Long> ids) {
        Map<Long, List<TicketPast.Ended>> promises = promises(ids);
        try (Connection connection = database.getConnection()) {
            Long[] all = ids.toArray(Long[]::new);
            Map<Long, List<TicketPast.Said>> said = byTicket(
                    connection,
                    SAID,
                    all,
                    row -> new TicketPast.Said(at(row, 2), row.getBoolean(3), row.getObject(4, Long.class)));
            Map<Long, List<TicketPast.Closed>> closed = byTicket(
                    connection,
                    CLOSED,
                    all,
                    row -> new TicketPast.Closed(
                            at(row, 2), row.getObject(3, Long.class), at(row, 4), row.getBoolean(5)));
            Map<Long, List<TicketPast.Held>> held =
                    byTicket(connection, HELD, all, row -> new TicketPast.Held(row.getLong(2), at(row, 3), at(row, 4)));
            List<TicketPast> pasts = new ArrayList<>();
            byTicket(
                            connection,
                            TICKETS,
                            all,
                            row -> new TicketPast(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    List.of((String[]) row.getArray(5).getArray()),
                                    at(row, 4),
                                    said.getOrDefault(row.getLong(1), List.of()),
                                    closed.getOrDefault(row.getLong(1), List.of()),
                                    held.getOrDefault(row.getLong(1), List.of()),
                                    promises.getOrDefault(row.getLong(1), List.of())))
                    .values()
                    .forEach(pasts::addAll);
            return pasts;
        } catch (SQLException failure) {
            throw new IllegalStateException("What happened in tickets could not be read", failure);
        }
    }

    private Map<Long, List<TicketPast.Ended>> promises(Collection<Long> ids) {
        Map<Long, List<TicketPast.Ended>> ended = new HashMap<>();
        clocks.of(ids)
                .forEach((id, all) -> ended.put(
                        id,
                        all.stream()
                                .filter(one -> one.endedAt() != null)
                                .map(one -> new TicketPast.Ended(one.endedAt(), one.state() == Reckoned.State.met))
                                .toList()));
        return ended;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> Map<Long, List<T>> byTicket(Connection connection, String sql, Long[] ids, Reader<T> reader)
            throws SQLException {
        Map<Long, List<T>> all = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("bigint", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    all.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(reader.read(row));
            }
        }
        return all;
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
