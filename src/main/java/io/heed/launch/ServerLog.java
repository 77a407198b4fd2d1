package io.heed.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What PostgreSQL says, boiled down to the one line that matters. */
final class ServerLog {
    private static final long LARGE = 10L << 20;

    private ServerLog() {}

    /** The server appends for as long as it runs; each start puts a large log aside and forgets the one before. */
    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static long size(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    static String since(Path log, long position) {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = (int) Math.min(position, bytes.length);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    static Refusal refusal(String what, Path log) {
        return refusal(what, since(log, 0), log);
    }

    static Refusal refusal(String what, String words, Path log) {
        if (words.contains("No space left")) {
            return DataDirectory.full(what);
        }
        return new Refusal(
                what + ": " + gist(words),
                "Look into " + log + ", or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own");
    }

    /** The last complaint; else the last line. */
    static String gist(String words) {
        List<String> lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .filter(line -> line.matches(".*\\b(PANIC|FATAL|ERROR|error):.*"))
                .reduce((earlier, later) -> later)
                .or(() -> lines.stream().reduce((earlier, later) -> later))
                .orElse("it said nothing");
    }
}
