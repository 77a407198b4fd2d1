package io.heed.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Whom the changes since the last look concern, from the touches that every change of a ticket or a person leaves. What
 * is still above the horizon at the next look, as while a long transaction runs, is not told twice.
 */
@ApplicationScoped
class LiveTouches {
    private static final String SINCE = """
            select pg_snapshot_xmin(pg_current_snapshot())::text,
                   (select array_agg(distinct 't ' || xid || ' ' || ticket_id) from touch where xid >= ?::xid8),
                   (select array_agg(distinct 'p ' || xid || ' ' || person_id) from staff_touch where xid >= ?::xid8)
            """;

    /** Who holds it, or held it a moment ago: it has left their list. */
    private static final String HOLDERS = """
            select distinct agent_id from assignment
            where ticket_id = any(?) and (ended_at is null or ended_at > now() - interval '1 minute')
            """;

    private final DataSource database;
    private String horizon = "9000000000000000000";
    private Set<String> told = Set.of();

    LiveTouches(DataSource database) {
        this.database = database;
    }

    synchronized Audience next() {
        try (Connection connection = database.getConnection()) {
            Set<String> seen = seen(connection);
            Set<String> fresh = new HashSet<>(seen);
            fresh.removeAll(told);
            told = seen;
            Set<Long> tickets = ids(fresh, 't');
            Set<Long> people = ids(fresh, 'p');
            people.addAll(holders(connection, tickets));
            return new Audience(people, tickets);
        } catch (SQLException failure) {
            throw new IllegalStateException("Whom the changes concern could not be asked for", failure);
        }
    }

    private Set<String> seen(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setString(1, horizon);
            query.setString(2, horizon);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Set<String> seen = new HashSet<>(texts(row.getArray(2)));
                seen.addAll(texts(row.getArray(3)));
                horizon = row.getString(1);
                return seen;
            }
        }
    }

    private static Set<Long> holders(Connection connection, Set<Long> tickets) throws SQLException {
        Set<Long> people = new HashSet<>();
        if (tickets.isEmpty()) return people;
        try (PreparedStatement query = connection.prepareStatement(HOLDERS)) {
            query.setArray(1, connection.createArrayOf("bigint", tickets.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) people.add(rows.getLong(1));
            }
        }
        return people;
    }

    private static Set<Long> ids(Set<String> touches, char kind) {
        return touches.stream()
                .filter(touch -> touch.charAt(0) == kind)
                .map(touch -> Long.valueOf(touch.substring(touch.lastIndexOf(' ') + 1)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return array == null ? Set.of() : Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
