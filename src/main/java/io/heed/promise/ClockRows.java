package io.heed.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The rows of promise_clock, many tickets in one statement: a changed calendar moves a whole backlog. */
@ApplicationScoped
class ClockRows {
    private static final String FORGET = """
            delete from promise_clock c where c.ticket_id = any(?) and not exists
                (select 1 from unnest(?, ?) as kept(ticket, kind) where kept.ticket = c.ticket_id and kept.kind = c.kind)
            """;

    /** A row that is as it was stays untouched, and so does the ticket for whoever follows touches. */
    private static final String KEEP = """
            insert into promise_clock as c (ticket_id, kind, started_at, due_at, half_at, ended_at)
            select * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (ticket_id, kind) do update
            set started_at = excluded.started_at, due_at = excluded.due_at, half_at = excluded.half_at,
                ended_at = excluded.ended_at
            where (c.started_at, c.due_at, c.half_at, c.ended_at)
                is distinct from (excluded.started_at, excluded.due_at, excluded.half_at, excluded.ended_at)
            """;

    private final DataSource database;

    ClockRows(DataSource database) {
        this.database = database;
    }

    /**
     * In the current transaction: these tickets have these rows and no others.
     *
     * @return how many rows are other than before
     */
    int keep(Collection<Long> tickets, Map<Long, List<Reckoned>> reckoned) {
        List<Long> ids = new ArrayList<>();
        List<Reckoned> all = new ArrayList<>();
        reckoned.forEach((ticket, ofTicket) -> ofTicket.stream()
                .filter(one -> !one.promised().usual())
                .forEach(one -> {
                    ids.add(ticket);
                    all.add(one);
                }));
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Array ofTickets = connection.createArrayOf("bigint", ids.toArray());
            Array kinds = connection.createArrayOf(
                    "text",
                    all.stream().map(one -> one.promised().kind().name()).toArray());
            forget.setArray(1, connection.createArrayOf("bigint", tickets.toArray()));
            forget.setArray(2, ofTickets);
            forget.setArray(3, kinds);
            keep.setArray(1, ofTickets);
            keep.setArray(2, kinds);
            keep.setArray(
                    3, times(connection, all.stream().map(Reckoned::startedAt).toList()));
            keep.setArray(4, times(connection, all.stream().map(Reckoned::dueAt).toList()));
            keep.setArray(
                    5, times(connection, all.stream().map(Reckoned::halfAt).toList()));
            keep.setArray(
                    6, times(connection, all.stream().map(Reckoned::endedAt).toList()));
            return forget.executeUpdate() + keep.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The promises' clocks could not be kept", failure);
        }
    }

    private static Array times(Connection connection, List<Instant> moments) throws SQLException {
        return connection.createArrayOf(
                "timestamptz",
                moments.stream().map(at -> at == null ? null : at.toString()).toArray());
    }
}
