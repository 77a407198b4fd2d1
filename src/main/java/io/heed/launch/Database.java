package io.heed.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Where a PostgreSQL database answers and who asks. */
public record Database(String jdbcUrl, String username, String password) {

    /** Goes to the driver itself: the registry of DriverManager sees only one of Quarkus' class loaders. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (!username.isEmpty()) {
            properties.setProperty("user", username);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        Connection connection = new Driver().connect(jdbcUrl, properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL URL", "08001");
        }
        return connection;
    }

    /** The address without the parameters, where a password might stand. */
    String address() {
        return jdbcUrl.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return address() + " as " + username;
    }
}
