package io.heed.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Looks at a database that somebody else runs before Quarkus does, which would answer a mistake with a page of trace. */
final class ExternalDatabase {
    /** The oldest PostgreSQL that Heed's SQL is tried on. */
    private static final int OLDEST = 15;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ExternalDatabase() {}

    static void check(Database database) {
        if (!database.jdbcUrl().startsWith("jdbc:postgresql:")) {
            throw new Refusal(
                    "QUARKUS_DATASOURCE_JDBC_URL is '" + database.address() + "', which is not a PostgreSQL address",
                    "Write it as jdbc:postgresql://host:5432/heed, or unset it to use the database that Heed brings");
        }
        try (Connection connection = Patience.connect(database, PATIENCE)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Refusal(
                        "The database at " + database.address() + " is PostgreSQL " + version,
                        "Use PostgreSQL " + OLDEST + " or newer");
            }
        } catch (SQLException e) {
            throw refusal(database, e);
        }
    }

    static Refusal refusal(Database database, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        // The driver's own words leave out an unknown host.
        String reason = e.getCause() == null ? e.getMessage() : e.getMessage() + " (" + e.getCause() + ")";
        if (state.equals("3D000")) {
            return new Refusal(
                    "The server answers, but the database at " + database.address() + " does not exist",
                    "Create it (CREATE DATABASE) or correct QUARKUS_DATASOURCE_JDBC_URL");
        }
        if (state.startsWith("28") || state.equals("08004")) {
            return new Refusal(
                    "The database at " + database + " does not let Heed in: " + reason,
                    "Check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD");
        }
        return new Refusal(
                "Heed cannot reach the database at " + database.address() + ": " + reason,
                "Check that it runs and that QUARKUS_DATASOURCE_JDBC_URL names it,"
                        + " or unset that to use the database that Heed brings");
    }
}
