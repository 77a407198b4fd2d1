package io.heed.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path data;

    @Test
    void the_first_start_makes_a_usable_database_and_private_keys() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Database database = postgres.database("heed");
            assertThat(answer(database, "SHOW server_version")).startsWith(Binaries.VERSION);
            assertThat(answer(database, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(database, "SHOW data_checksums")).isEqualTo("on");
            assertThat(answer(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(answer(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(database, "SELECT lower('ÄÉЖ')")).isEqualTo("äéж");
            assertThat(answer(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            execute(database, "CREATE EXTENSION pg_trgm");

            Database stranger = new Database(database.jdbcUrl(), database.username(), "guess");
            assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class);
            for (String key : new String[] {"database", "database-superuser"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                data.resolve("secrets").resolve(key))))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    /** Unpacking is for the first test; the others borrow what the test server has unpacked. */
    private void programsThere() throws Exception {
        Path programs = Binaries.unpackedUnder(Files.createDirectories(Path.of("target/test-data/postgres")))
                .home();
        Files.createSymbolicLink(
                Files.createDirectories(data.resolve("postgres")).resolve(programs.getFileName()),
                programs.toAbsolutePath());
    }

    @Test
    void the_demonstration_has_a_database_of_its_own() throws Exception {
        programsThere();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            execute(postgres.database("heed_demo"), "CREATE TABLE agent (name text)");
            assertThat(answer(postgres.database("heed"), "SELECT count(*) FROM pg_tables WHERE tablename = 'agent'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void what_was_kept_is_there_after_a_stop_and_a_half_made_draft_is_not() throws Exception {
        programsThere();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            execute(postgres.database("heed"), "CREATE TABLE ticket AS SELECT 7 AS id");
        }
        Path draft = Files.createDirectory(data.resolve("postgres/cluster.new123"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(answer(postgres.database("heed"), "SELECT id FROM ticket"))
                    .isEqualTo("7");
            assertThat(draft).doesNotExist();
        }
    }

    @Test
    void a_second_heed_on_the_same_directory_is_refused_and_does_no_harm() throws Exception {
        programsThere();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Database database = postgres.database("heed");
            try (LaunchedHeed second = LaunchedHeed.on(data)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.words().strip())
                        .isEqualTo("Another Heed (process "
                                + ProcessHandle.current().pid() + ") uses " + data
                                + ". Stop it, or set HEED_DATA_DIR to another directory;"
                                + " to share one database set QUARKUS_DATASOURCE_JDBC_URL.");
            }
            assertThatThrownBy(() -> EmbeddedPostgres.start(data)).isInstanceOf(Refusal.class);
            try (LaunchedHeed third = LaunchedHeed.on(data)) {
                assertThat(third.exitCode()).as("still locked").isEqualTo(1);
            }
            assertThat(answer(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void the_server_that_a_killed_heed_left_behind_is_taken_over() throws Exception {
        programsThere();
        String url;
        try (LaunchedHeed heed = LaunchedHeed.on(data)) {
            url = heed.words().replaceFirst("(?s).*ready (\\S+).*", "$1");
            heed.kill();
        }
        long orphan = postmaster();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(postgres.database("heed").jdbcUrl()).isEqualTo(url);
            assertThat(postmaster()).isEqualTo(orphan);
        }
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void after_both_were_killed_everything_committed_is_still_there() throws Exception {
        programsThere();
        try (LaunchedHeed heed = LaunchedHeed.on(data)) {
            String url = heed.words().replaceFirst("(?s).*ready (\\S+).*", "$1");
            String key = Files.readString(data.resolve("secrets/database")).strip();
            execute(new Database(url, "heed", key), "CREATE TABLE ticket AS SELECT 7 AS id");
            heed.kill();
        }
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(answer(postgres.database("heed"), "SELECT id FROM ticket"))
                    .isEqualTo("7");
        }
    }

    @Test
    void another_program_that_has_the_old_process_number_is_left_alone() throws Exception {
        programsThere();
        EmbeddedPostgres.start(data).close();
        long innocent = ProcessHandle.current().pid();
        Files.writeString(
                data.resolve("postgres/cluster/postmaster.pid"),
                innocent + "\n" + data + "\n1700000000\n1\n\n127.0.0.1\n  1 1\nready   \n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(answer(postgres.database("heed"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_key_that_no_longer_fits_is_said_clearly() throws Exception {
        programsThere();
        EmbeddedPostgres.start(data).close();
        Files.delete(data.resolve("secrets/database-superuser"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not let Heed in")
                .hasMessageContaining("secrets");
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_database_of_another_major_version_is_not_touched() throws Exception {
        programsThere();
        EmbeddedPostgres.start(data).close();
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "16\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("made by PostgreSQL 16, this Heed brings 17");
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0)
                .strip());
    }

    static String answer(Database database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
