package io.heed.bench;

import io.heed.launch.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load program, in C, as the reference for how fast a statement can be committed at all. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path program;
    private final Database database;

    /** @param program where it is, or empty to look in the usual places of Debian's packages */
    PgBench(String program, Database database) throws IOException {
        this.program = program.isBlank() ? usual() : Path.of(program);
        this.database = database;
    }

    private static Path usual() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                Optional<Path> newest = all.map(version -> version.resolve("bin/pgbench"))
                        .filter(Files::isExecutable)
                        .sorted()
                        .reduce((older, newer) -> newer);
                if (newest.isPresent()) return newest.get();
            }
        }
        throw new IOException("pgbench is missing: install Debian's postgresql package or give -Dheed.pgbench=PATH");
    }

    /** Statements committed a second. */
    double rate(String script, int clients, int seconds) throws IOException, InterruptedException {
        URI address = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        Path file = Files.createTempFile("heed-", ".pgbench");
        Path out = Files.createTempFile("heed-", ".out");
        try {
            Files.writeString(file, script);
            ProcessBuilder run = new ProcessBuilder(
                            program.toString(),
                            "--host=" + address.getHost(),
                            "--port=" + address.getPort(),
                            "--username=" + database.username(),
                            "--client=" + clients,
                            "--jobs=2",
                            "--time=" + seconds,
                            "--protocol=prepared",
                            "--no-vacuum",
                            "--file=" + file,
                            address.getPath().substring(1))
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            run.environment().put("PGPASSWORD", database.password());
            Process process = run.start();
            if (!process.waitFor(seconds + 60L, TimeUnit.SECONDS)) process.destroyForcibly();
            String said = Files.readString(out, StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) throw new IOException("pgbench did not say its rate: " + said);
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(file);
            Files.delete(out);
        }
    }
}
