package io.heed.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** PostgreSQL's own programs, unpacked once per version from the archive that Heed carries for this machine. */
record Binaries(Path home) {
    /** Of the archives in the POM; a test compares it with what the programs say. */
    static final String VERSION = "17.11";

    static Binaries unpackedUnder(Path directory) {
        return unpackedUnder(directory, System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Binaries unpackedUnder(Path directory, String system, String processor) {
        Path home = directory.resolve(VERSION);
        if (!Files.isDirectory(home)) {
            unpack(directory, home, system, processor);
        }
        return new Binaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(windows() ? name + ".exe" : name).toString();
    }

    static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** The name that the archive for this machine has in its jar. */
    static String archive(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT);
        String name = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : os;
        String cpu = switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        return "/postgres-" + name + "-" + cpu + ".txz";
    }

    private static void unpack(Path directory, Path home, String system, String processor) {
        try (InputStream archive = Binaries.class.getResourceAsStream(archive(system, processor))) {
            if (archive == null) {
                throw unsupported("This build of Heed brings no PostgreSQL for " + system + " on " + processor);
            }
            Files.createDirectories(directory);
            Path draft = Files.createTempDirectory(directory, VERSION + ".new");
            try {
                Archive.unpack(new BufferedInputStream(archive), draft);
                tryOut(new Binaries(draft), directory.resolve("unpack.log"));
                Archive.readableByAll(draft);
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Archive.delete(draft);
            }
        } catch (IOException e) {
            throw DataDirectory.refusal(directory, e);
        }
    }

    private static void tryOut(Binaries binaries, Path log) throws IOException {
        int exit = Tool.run(List.of(binaries.program("postgres"), "--version"), log, Duration.ofSeconds(30));
        if (exit != 0) {
            throw unsupported("The PostgreSQL that Heed brings does not run on this machine (exit code " + exit
                    + (Files.exists(log) ? " " + Files.readString(log).strip() : "") + ")");
        }
    }

    private static Refusal unsupported(String what) {
        return new Refusal(what, "Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 15 or newer of your own");
    }
}
