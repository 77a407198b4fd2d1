package io.heed.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Counts the ledger. One statement is one snapshot: whatever commits meanwhile is in all of its figures or in none. */
@ApplicationScoped
class Bookkeeper {
    private static final String COUNT = """
            with inbound as (
                select coalesce(sum(deliveries), 0) as received,
                       coalesce(sum(deliveries - 1), 0) as duplicates,
                       count(*) as stored,
                       count(*) filter (where unreadable_at is not null) as unreadable,
                       count(*) filter (where unreadable_at is null and threaded_at is null and noted_at is null)
                           as unthreaded,
                       count(*) filter (where noted_at is not null) as noted,
                       count(*) filter (where threaded_at is not null) as threaded
                from inbox),
            reading as (
                select count(*) filter (where failure is null) as understood,
                       count(*) filter (where failure is not null) as failed
                from understanding),
            unread as (
                select count(*) as unread from message
                where kind = 'customer' and reading_id is null and not history),
            elsewhere as (
                select count(*) as imported from message
                where import_id is not null and kind = 'customer' and not history),
            matter as (
                select t.closure_id is not null as closed, a.state,
                       t.closure_id is null and a.id is null
                           and exists (select 1 from understanding u where u.ticket_id = t.id) as waiting
                from ticket t
                left join assignment a on a.ticket_id = t.id and a.state in ('pending', 'accepted', 'wrapping')),
            tickets as (
                select count(*) as tickets,
                       count(*) filter (where closed) as closed,
                       count(*) filter (where not closed and state = 'pending') as offered,
                       count(*) filter (where not closed and state in ('accepted', 'wrapping')) as accepted,
                       count(*) filter (where waiting) as waiting,
                       count(*) filter (where not closed and state is null and not waiting) as unread_tickets
                from matter)
            select * from inbound, reading, unread, elsewhere, tickets
            """;

    private final DataSource database;

    Bookkeeper(DataSource database) {
        this.database = database;
    }

    Ledger ledger() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(COUNT);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Ledger(
                    row.getLong("received"),
                    row.getLong("duplicates"),
                    row.getLong("stored"),
                    row.getLong("unreadable"),
                    row.getLong("unthreaded"),
                    row.getLong("noted"),
                    row.getLong("threaded"),
                    row.getLong("understood"),
                    row.getLong("failed"),
                    row.getLong("unread"),
                    row.getLong("unthreaded") + row.getLong("unread"),
                    row.getLong("tickets"),
                    row.getLong("waiting"),
                    row.getLong("offered"),
                    row.getLong("accepted"),
                    row.getLong("closed"),
                    row.getLong("unread_tickets"),
                    row.getLong("imported"));
        }
    }
}
