package io.heed.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything of this workspace as one ZIP, as it was at one moment, written while it is read: however much it is, only a
 * few rows of it are in memory. The manifest comes last: a file without it broke off.
 */
@ApplicationScoped
class Export {
    private static final int TOGETHER = 50;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final String version;

    Export(
            DataSource database,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.version = version;
    }

    String fileName() {
        return "heed-" + clock.instant().toString().substring(0, 10) + ".zip";
    }

    void write(OutputStream out) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute("set transaction isolation level repeatable read, read only");
                snapshot.execute("set local time zone 'UTC'");
                write(connection, out);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IOException("The export broke off", failure);
        }
    }

    private void write(Connection connection, OutputStream out) throws IOException, SQLException {
        Pack pack = new Pack(out);
        Map<String, Object> from = Map.of(
                "workspace", one(connection, "select id::text from history_workspace"),
                "heed", version,
                "schema", one(connection, "select max(version) from flyway_schema_history where success"),
                "exportedAt", clock.instant().toString());
        pack.entry(Archive.FROM, into -> one(into, json.writeValueAsBytes(from)));
        for (Sheet sheet : Sheet.ALL) pack.entry(sheet.name() + ".ndjson", into -> rows(connection, sheet, into));
        files(connection, pack);
        pack.close(from, json);
    }

    private static long rows(Connection connection, Sheet sheet, OutputStream into) throws IOException {
        long rows = 0;
        try (PreparedStatement query = connection.prepareStatement(sheet.select())) {
            query.setFetchSize(TOGETHER);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    into.write(row.getString(1).getBytes(StandardCharsets.UTF_8));
                    into.write('\n');
                    rows++;
                }
            }
        } catch (SQLException failure) {
            throw new IOException("The export broke off in " + sheet.name(), failure);
        }
        return rows;
    }

    private static void files(Connection connection, Pack pack) throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement(
                "select attachment_id, content from attachment_content order by attachment_id")) {
            query.setFetchSize(1);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] content = row.getBytes(2);
                    pack.entry("files/" + row.getLong(1), into -> one(into, content));
                }
            }
        }
    }

    private static long one(OutputStream into, byte[] bytes) throws IOException {
        into.write(bytes);
        return 1;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
