package io.heed.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What open boards cost: the processor's share with one board open and with {@code -Dheed.boards} (50), each of which
 * fetches its slots whenever the stream says so, beside {@code -Dheed.rate} messages a second in both cases and
 * {@code -Dheed.tickets} closed tickets.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.BoardsBench -Dheed.rate=20 -Dheed.seconds=30</pre>
 */
public final class BoardsBench {
    private static final double GOAL_PERCENT = 10;
    private static final List<String> SLOTS = List.of("head", "radar/notice", "figures", "queue", "price", "team");

    private final PackagedHeed heed;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ExecutorService pages = Executors.newFixedThreadPool(8);
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final List<CompletableFuture<?>> streams = new ArrayList<>();
    private volatile boolean open = true;

    private BoardsBench(PackagedHeed heed) {
        this.heed = heed;
    }

    public static void main(String... args) throws IOException, InterruptedException, SQLException {
        int boards = Integer.getInteger("heed.boards", 50);
        double rate = Double.parseDouble(System.getProperty("heed.rate", "20"));
        int seconds = Integer.getInteger("heed.seconds", 30);
        int tickets = Integer.getInteger("heed.tickets", 100_000);
        try (PackagedHeed heed = PackagedHeed.withFreshData("boards")) {
            heed.start();
            BoardsBench bench = new BoardsBench(heed);
            bench.fill(tickets);
            System.out.printf("%-44s %8s %11s %10s%n", "share of one processor, %", "Heed", "PostgreSQL", "fetches/s");
            bench.watch(1);
            bench.measure("warming up", rate, seconds);
            double one = bench.measure("1 board, " + rate + " messages a second", rate, seconds);
            bench.watch(boards - 1);
            double many = bench.measure(boards + " boards, " + rate + " messages a second", rate, seconds);
            bench.open = false;
            System.out.printf(
                    Locale.ROOT,
                    "%d more boards cost %.1f %% of a processor (goal <= %.0f) %s; %d fetches failed%n",
                    boards - 1,
                    many - one,
                    GOAL_PERCENT,
                    many - one <= GOAL_PERCENT ? "met" : "NOT met",
                    bench.failed.get());
            bench.pages.shutdownNow();
            System.exit(many - one <= GOAL_PERCENT && bench.failed.get() == 0 ? 0 : 1);
        }
    }

    private void fill(int tickets) throws IOException, SQLException {
        try (Connection connection = heed.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    alter table ticket disable trigger user;
                    insert into customer (channel, external_id, name, tier, created_at)
                    select 'chat', 'bench-' || n, 'Customer' || n, 'standard', now() from generate_series(1, %1$d) n;
                    insert into ticket (channel, account, conversation, customer_id, subject, queue, opened_at)
                    select 'chat', 'bench', 'bench-' || c.id, c.id, 'A question', 'billing', now() - c.id * interval '3 minutes'
                    from customer c where c.external_id like 'bench-%%';
                    insert into closure (ticket_id, at, by_name) select id, opened_at + interval '1 hour', 'bench'
                    from ticket where account = 'bench';
                    update ticket t set closure_id = c.id from closure c where c.ticket_id = t.id;
                    alter table ticket enable trigger user;
                    """.formatted(tickets));
        }
    }

    private void watch(int boards) throws IOException, InterruptedException {
        for (int i = 0; i < boards; i++) {
            String session = signIn();
            HttpRequest listen = page(session, "/live?board=1").GET().build();
            streams.add(client.sendAsync(listen, HttpResponse.BodyHandlers.ofLines())
                    .thenAcceptAsync(answer -> hear(answer.body(), session), Executors.newSingleThreadExecutor(task -> {
                        Thread thread = new Thread(task);
                        thread.setDaemon(true);
                        return thread;
                    })));
        }
        TimeUnit.SECONDS.sleep(3);
    }

    private void hear(Stream<String> lines, String session) {
        lines.filter(line -> line.equals("event: board") || line.equals("event:board"))
                .takeWhile(line -> open)
                .forEach(line -> pages.execute(() -> look(session)));
    }

    private void look(String session) {
        for (String slot : SLOTS)
            try {
                HttpResponse<String> answer = client.send(
                        page(session, "/board/" + slot)
                                .header("HX-Request", "true")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 != 2) failed.incrementAndGet();
                fetched.incrementAndGet();
            } catch (IOException lost) {
                failed.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
    }

    private HttpRequest.Builder page(String session, String path) {
        return HttpRequest.newBuilder(heed.api().at(path))
                .header("Cookie", session)
                .header("Accept", "text/html, */*");
    }

    private String signIn() throws IOException, InterruptedException {
        String form = "username=admin&password=" + URLEncoder.encode(PackagedHeed.KEY, StandardCharsets.UTF_8);
        HttpResponse<Void> in = client.send(
                HttpRequest.newBuilder(heed.api().at("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        List<String> cookies = in.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .toList();
        if (cookies.isEmpty()) throw new IOException("Nobody is let in: " + in.statusCode());
        return String.join("; ", cookies);
    }

    private double measure(String name, double rate, int seconds) throws IOException, InterruptedException {
        Footprint before = heed.footprint();
        int fetches = fetched.get();
        long began = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = began + (long) (i * 1e9 / rate);
            long wait = due - System.nanoTime();
            if (wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
            heed.api().post("board-" + name.hashCode() + "-" + i);
        }
        double took = (System.nanoTime() - began) / 1e9;
        Footprint after = heed.footprint();
        double program = 100 * (after.seconds() - before.seconds()) / took;
        double database = 100 * (after.databaseSeconds() - before.databaseSeconds()) / took;
        System.out.printf(
                Locale.ROOT, "%-44s %8.1f %11.1f %10.1f%n", name, program, database, (fetched.get() - fetches) / took);
        return program + database;
    }
}
