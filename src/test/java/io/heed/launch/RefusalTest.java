package io.heed.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.heed.testkit.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad start is said in one line that ends with the next step. */
class RefusalTest {
    @TempDir
    Path directory;

    @Test
    void is_one_line_however_many_the_reason_has() {
        assertThat(new Refusal("No\n  luck", "Try again.")).hasMessage("No luck. Try again.");
        assertThat(Refusal.in(new IllegalStateException(new Refusal("No luck", "Try again"))))
                .isPresent();
    }

    @Test
    void a_data_directory_below_a_file() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("heed")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot keep its data in " + file.resolve("heed") + ": Not a directory")
                .hasMessageEndingWith("Set HEED_DATA_DIR to a directory that this user may write to.");
        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(file + " is a file, not a directory");
    }

    @Test
    void a_data_directory_that_cannot_be_written() {
        assertThat(DataDirectory.refusal(directory, new AccessDeniedException("x")))
                .hasMessageContaining("permission denied")
                .hasMessageContaining("HEED_DATA_DIR");
        assertThat(DataDirectory.refusal(
                        directory, new FileSystemException("" + directory, null, "Read-only file system")))
                .hasMessageContaining("Read-only file system")
                .hasMessageContaining("HEED_DATA_DIR");
    }

    @Test
    void a_disk_that_gets_full_on_the_way() {
        assertThat(DataDirectory.refusal(directory, new IOException("No space left on device")))
                .hasMessageStartingWith("The disk is full")
                .hasMessageContaining("Free some space");
        assertThat(ServerLog.refusal("PostgreSQL does not start", "FATAL: No space left on device", directory))
                .hasMessageStartingWith("The disk is full");
    }

    @Test
    void a_disk_that_is_too_small() throws Exception {
        Path words = directory.resolve("words");
        int mounted = Tool.run(
                List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "" + tiny()), words, Duration.ofSeconds(10));
        assumeThat(mounted).as("may mount a small disk").isZero();
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(tiny()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("The disk is full: 0 MB are free in " + tiny());
        } finally {
            Tool.run(List.of("umount", "" + tiny()), words, Duration.ofSeconds(10));
        }
    }

    @Test
    void a_machine_without_binaries() {
        assertThat(Binaries.archive("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(Binaries.archive("Mac OS X", "aarch64")).isEqualTo("/postgres-darwin-arm_64.txz");
        assertThat(Binaries.archive("Windows 11", "amd64")).isEqualTo("/postgres-windows-x86_64.txz");
        assertThatThrownBy(() -> Binaries.unpackedUnder(directory, "SunOS", "sparcv9"))
                .isInstanceOf(Refusal.class)
                .hasMessage("This build of Heed brings no PostgreSQL for SunOS on sparcv9."
                        + " Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 15 or newer of your own.");
    }

    @Test
    void a_port_that_another_program_has() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThatThrownBy(() -> HttpPort.check("0.0.0.0", other.getLocalPort()))
                    .hasMessage("Port " + other.getLocalPort() + " is used by another program."
                            + " Stop that program or set QUARKUS_HTTP_PORT to a free port.");
        }
        HttpPort.check("0.0.0.0", 0);
        assertThat(HttpPort.refusal("0.0.0.0", 80, "Permission denied")).hasMessageContaining("may not listen");
    }

    @Test
    void an_external_database_that_does_not_answer() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String address = "jdbc:postgresql://127.0.0.1:" + closed + "/heed";
        assertThatThrownBy(() -> ExternalDatabase.check(new Database(address + "?password=secret", "heed", "secret")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Heed cannot reach the database at " + address + ": ")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_external_database_that_is_none() {
        assertThatThrownBy(() -> ExternalDatabase.check(new Database("jdbc:mysql://db/heed", "heed", "")))
                .hasMessageContaining("is not a PostgreSQL address");
        assertThat(ExternalDatabase.refusal(new Database("jdbc:x", "", ""), new SQLException("gone", "3D000")))
                .hasMessageContaining("does not exist");
    }

    @Test
    void an_external_database_with_another_password() throws Exception {
        Database database = TestPostgres.emptyDatabase();
        ExternalDatabase.check(database);
        assertThatThrownBy(() -> ExternalDatabase.check(new Database(database.jdbcUrl(), "heed", "guess")))
                .hasMessageContaining("as heed does not let Heed in")
                .hasMessageEndingWith("Check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
    }

    private Path tiny() throws IOException {
        return Files.createDirectories(directory.resolve("tiny"));
    }
}
