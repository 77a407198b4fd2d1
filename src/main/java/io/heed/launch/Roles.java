package io.heed.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who may do what in the embedded server: the launcher everything, the program only what is in its own databases. */
final class Roles {
    private static final String PROGRAM = "heed";

    private final int port;
    private final Database superuser;
    private final String key;

    private Roles(int port, Database superuser, String key) {
        this.port = port;
        this.superuser = superuser;
        this.key = key;
    }

    static Database superuser(int port, String password) {
        return new Database(url(port, "postgres"), Cluster.SUPERUSER, password);
    }

    static Roles ensure(int port, String superuserKey, String key) {
        Roles roles = new Roles(port, superuser(port, superuserKey), key);
        try (Connection connection = roles.superuser.connect()) {
            boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", PROGRAM);
            // Said at each start: the file is what counts, also after it was replaced. It holds no quotes.
            execute(connection, (known ? "ALTER" : "CREATE") + " ROLE " + PROGRAM + " LOGIN PASSWORD '" + key + "'");
            return roles;
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    Database database(String name) {
        try (Connection connection = superuser.connect()) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE " + name + " OWNER " + PROGRAM);
            }
            return new Database(url(port, name), PROGRAM, key);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Refusal refusal(SQLException e) {
        return new Refusal(
                "The PostgreSQL that Heed brings does not let Heed in: " + e.getMessage(),
                "Bring postgres and secrets in the data directory back from the same backup",
                e);
    }
}
