package io.heed.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.launch.Database;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * How fast another system's history comes in: a hundred thousand closed tickets with three hundred thousand messages into
 * the packaged program, beside COPY of rows of the same texts into a plain table of the same PostgreSQL. Then a smaller
 * file, and SIGKILL to the program when half of it is in.
 *
 * <p>With {@code JAVA_TOOL_OPTIONS=-Xmx768m} the program has no more heap than that.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.HistoryBench -Dheed.messages=300000</pre>
 */
public final class HistoryBench {
    private static final int PER_TICKET = 3;
    private static final int KILLED_TICKETS = 10_000;
    private static final String TEXT =
            "The reader says no connection since this morning, and there is a line out the door. ";

    private HistoryBench() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        int tickets = Integer.getInteger("heed.messages", 300_000) / PER_TICKET;
        Path file = Path.of("target", "history-bench.ndjson");
        try (PackagedHeed heed = PackagedHeed.withFreshData("history")) {
            heed.start();
            write(file, tickets);
            double copied = copied(heed.database(), tickets);
            double uploaded = timed(() -> upload(heed, file, "first"));
            double in = timed(() -> takeIn(heed, 0.0, "first"));
            say("%d tickets, %d messages, %d MB of NDJSON", tickets, tickets * PER_TICKET, Files.size(file) >> 20);
            say("uploaded and looked at: %.1f s (%.0f tickets a second)", uploaded, tickets / uploaded);
            say("taken in: %.1f s (%.0f tickets, %.0f messages a second)", in, tickets / in, tickets * PER_TICKET / in);
            say("COPY of as many rows into plain tables: %.1f s; ratio %.2f", copied, copied / in);
            say("memory after it: %s", heed.footprint());
            expect(heed, "first", tickets);

            write(file, KILLED_TICKETS);
            upload(heed, file, "killed");
            takeIn(heed, 0.5, "killed");
            heed.kill();
            heed.start();
            takeIn(heed, 0.0, null);
            expect(heed, "killed", KILLED_TICKETS);
            say("killed when half of %d tickets were in, started again: all there, none twice", KILLED_TICKETS);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @FunctionalInterface
    private interface Work {
        void done() throws IOException, SQLException, InterruptedException;
    }

    private static double timed(Work work) throws IOException, SQLException, InterruptedException {
        long began = System.nanoTime();
        work.done();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void write(Path file, int tickets) throws IOException {
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 20)) {
            for (int i = 1; i <= tickets; i++) {
                int customer = i % (tickets / 4 + 1);
                out.write(String.format(
                        Locale.ROOT,
                        "{\"id\":%d,\"subject\":\"Matter %d\",\"status\":\"closed\",\"priority\":\"normal\","
                                + "\"created_at\":\"2023-04-01T08:00:00Z\",\"solved_at\":\"2023-04-01T09:30:00Z\","
                                + "\"requester\":{\"id\":%d,\"name\":\"Customer %d\",\"email\":\"c%d@history.example\"},"
                                + "\"assignee\":{\"id\":9,\"name\":\"Mara Lind\"},\"group\":{\"name\":\"Terminals\"},"
                                + "\"tags\":[\"reader\",\"t%d\"],\"comments\":[",
                        i,
                        i,
                        customer,
                        customer,
                        customer,
                        i % 50));
                for (int j = 0; j < PER_TICKET; j++)
                    out.write(String.format(
                            Locale.ROOT,
                            "%s{\"id\":%d,\"author_id\":%d,\"body\":\"%s%d\",\"created_at\":\"2023-04-01T08:%02d:00Z\"}",
                            j == 0 ? "" : ",",
                            i * 10L + j,
                            j == 1 ? 9 : customer,
                            TEXT.repeat(2),
                            i,
                            j * 10));
                out.write("]}\n");
            }
        }
    }

    private static double copied(Database database, int tickets) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table plain_ticket (id bigint, subject text, customer bigint, opened_at timestamptz)");
            statement.execute("create table plain_message (id bigint, ticket_id bigint, text text, at timestamptz)");
            long began = System.nanoTime();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            copy(
                    postgres,
                    "plain_ticket",
                    tickets,
                    i -> i + "\tMatter " + i + "\t" + i % 25_000 + "\t2023-04-01 08:00:00Z\n");
            copy(
                    postgres,
                    "plain_message",
                    tickets * PER_TICKET,
                    i -> i + "\t" + i / PER_TICKET + "\t" + TEXT.repeat(2) + i + "\t2023-04-01 08:00:00Z\n");
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void copy(PGConnection postgres, String table, int rows, java.util.function.IntFunction<String> row)
            throws SQLException {
        CopyIn in = postgres.getCopyAPI().copyIn("copy " + table + " from stdin");
        for (int i = 1; i <= rows; i++) {
            byte[] bytes = row.apply(i).getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(bytes, 0, bytes.length);
        }
        in.endCopy();
    }

    private static void upload(PackagedHeed heed, Path file, String source) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(heed.api().at("/api/v1/imports?source=" + source))
                .header("Authorization", "Bearer " + PackagedHeed.KEY)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201)
            throw new IOException("The door answers " + answer.statusCode() + ": " + answer.body());
    }

    /** @param until 0..1 where to stop looking; 0 for its end */
    private static void takeIn(PackagedHeed heed, double until, String start) throws IOException, InterruptedException {
        long id =
                heed.api().get("/api/v1/imports").get("items").get(0).get("id").asLong();
        if (start != null) heed.api().post("/api/v1/imports/" + id + "/start", "application/json", "");
        while (true) {
            JsonNode now = heed.api().get("/api/v1/imports/" + id);
            if (until > 0 && now.get("progress").asDouble() >= until) return;
            if (!now.get("state").asText().equals("running")) return;
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void expect(PackagedHeed heed, String source, int tickets) throws IOException, SQLException {
        try (Connection connection = heed.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(distinct t.id), count(*), count(distinct m.written_under)"
                                + " from ticket t join message m on m.ticket_id = t.id where t.account = '" + source
                                + "'")) {
            row.next();
            if (row.getLong(1) != tickets
                    || row.getLong(2) != (long) tickets * PER_TICKET
                    || row.getLong(3) != row.getLong(2))
                throw new IllegalStateException(
                        row.getLong(1) + " tickets and " + row.getLong(2) + " messages are there");
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
