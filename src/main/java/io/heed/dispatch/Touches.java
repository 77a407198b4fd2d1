package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Which tickets and people were changed since somebody last asked. */
@ApplicationScoped
class Touches {
    /** One statement, one snapshot: whatever it does not see yet is at or above its horizon. */
    private static final String SINCE = """
            with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot())::text as until)
            select until, (select array_agg(distinct ticket_id) from touch where xid >= ?::xid8),
                   (select array_agg(distinct person_id) from staff_touch where xid >= ?::xid8),
                   (select max(id) from weights)
            from horizon
            """;

    private final DataSource database;

    Touches(DataSource database) {
        this.database = database;
    }

    /**
     * @param horizon to ask from the next time: the oldest transaction that was still running
     * @param people whose presence, skills, budget or caps have changed; those who hold a changed ticket are not listed
     * @param weights the newest set of weights
     */
    record Changed(String horizon, List<Long> tickets, List<Long> people, long weights) {}

    /** The horizon of now, before anything else is read. */
    String horizon() {
        return since("9000000000000000000").horizon();
    }

    Changed since(String horizon) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setString(1, horizon);
            query.setString(2, horizon);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Changed(row.getString(1), ids(row.getArray(2)), ids(row.getArray(3)), row.getLong(4));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What has changed could not be asked for", failure);
        }
    }

    private static List<Long> ids(Array array) throws SQLException {
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    /** Forgets what nobody will ask for again. */
    void prune() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from touch where at < now() - interval '10 minutes'");
            statement.executeUpdate("delete from staff_touch where at < now() - interval '10 minutes'");
        } catch (SQLException failure) {
            throw new IllegalStateException("Old touches could not be forgotten", failure);
        }
    }
}
