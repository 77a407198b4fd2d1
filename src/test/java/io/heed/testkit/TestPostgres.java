package io.heed.testkit;

import io.heed.launch.Database;
import io.heed.launch.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The PostgreSQL that Heed brings, once per test process. Its files stay in the build folder, databases do not. */
public final class TestPostgres {
    static final Path DATA = Path.of("target", "test-data").toAbsolutePath();

    /** Quarkus loads test classes more than once, each time with new statics; system properties are one for all. */
    private static final String SERVER = "heed.test.postgres";

    private static final String DATABASE = "heed_test_";

    private TestPostgres() {}

    public static Database emptyDatabase() {
        Database superuser = server();
        String name = DATABASE + UUID.randomUUID().toString().replace("-", "");
        execute(superuser, "CREATE DATABASE " + name + " OWNER heed");
        return new Database(superuser.jdbcUrl().replaceFirst("[^/]*$", name), "heed", key("database"));
    }

    private static Database server() {
        synchronized (System.class) {
            String url = System.getProperty(SERVER);
            if (url == null) {
                EmbeddedPostgres postgres = EmbeddedPostgres.start(DATA);
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "test-postgres-stop"));
                url = postgres.database("heed").jdbcUrl().replaceFirst("[^/]*$", "postgres");
                System.setProperty(SERVER, url);
                dropEarlierOnes(superuser(url));
            }
            return superuser(url);
        }
    }

    private static Database superuser(String url) {
        return new Database(url, "postgres", key("database-superuser"));
    }

    private static void dropEarlierOnes(Database superuser) {
        List<String> names = new ArrayList<>();
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE starts_with(datname, '" + DATABASE + "')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.forEach(name -> execute(superuser, "DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private static void execute(Database database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String key(String name) {
        try {
            return Files.readString(DATA.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
