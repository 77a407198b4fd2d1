package io.heed.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.heed.intake.InboxDoor;
import io.heed.launch.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How fast messages get on disk: the inbox with 32 callers, each message in its own commit and those of a moment
 * together, against pgbench with the same statement and 32 clients, in rounds of shuffled order on one quiet PostgreSQL;
 * then the whole program over HTTP, acknowledgements at half of what it can take.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.IntakeBench -Dheed.data=folder</pre>
 */
public final class IntakeBench {
    private static final int CLIENTS = 32;
    private static final int SECONDS = 6;
    private static final int ROUNDS = 5;
    private static final int TOGETHER = 64;
    private static final double SINGLE_GOAL = 0.85;
    private static final double TOGETHER_GOAL = 2;
    private static final double ACK_GOAL_MILLIS = 50;

    private static final String BODY = "{\"channel\":\"chat\",\"externalId\":\"message\",\"customer\":{\"externalId\":"
            + "\"tomas\",\"name\":\"Tomás Ferreira\"},\"text\":\"" + "The reader says no connection. ".repeat(8)
            + "\"}";

    private static final String SCRIPT = "\\set n random(1, 1000000000000)\n"
            + "insert into inbox (channel, account, external_id, body) values ('chat', 'pgbench', 'message-' || :n, '"
            + BODY + "') on conflict (channel, account, external_id) do update"
            + " set deliveries = inbox.deliveries + 1 returning id, ticket_id, deliveries;\n";

    private enum Way {
        pgbench,
        single,
        together
    }

    private IntakeBench() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        boolean met;
        try (PackagedHeed heed = PackagedHeed.withFreshData("intake")) {
            heed.start();
            // its PostgreSQL stays and has nothing else to do
            heed.kill();
            met = statements(heed.database());
        }
        try (PackagedHeed heed = PackagedHeed.withFreshData("acknowledge")) {
            heed.start();
            met &= acknowledgements(heed);
        }
        System.exit(met ? 0 : 1);
    }

    private static boolean statements(Database database) throws IOException, SQLException, InterruptedException {
        PgBench reference = new PgBench(System.getProperty("heed.pgbench", ""), database);
        Map<Way, List<Double>> rates = new EnumMap<>(Way.class);
        Random order = new Random(1);
        try (AgroalDataSource pool = pool(database)) {
            Map<Way, InboxDoor> doors =
                    Map.of(Way.single, InboxDoor.single(pool), Way.together, InboxDoor.together(pool, TOGETHER));
            for (Way way : Way.values()) rate(way, doors, reference, 3);
            for (int round = 0; round < ROUNDS; round++) {
                List<Way> ways = new ArrayList<>(List.of(Way.values()));
                Collections.shuffle(ways, order);
                for (Way way : ways)
                    rates.computeIfAbsent(way, w -> new ArrayList<>()).add(rate(way, doors, reference, SECONDS));
            }
        }
        System.out.printf("%d callers, %d rounds of %d s; messages on disk a second%n", CLIENTS, ROUNDS, SECONDS);
        for (Way way : Way.values()) {
            double[] ratios = ratios(rates, way);
            double[] own = rates.get(way).stream().mapToDouble(rate -> rate).toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-9s median %7.0f   of pgbench in the same round: median %.2f, %.2f to %.2f%n",
                    way,
                    median(own),
                    median(ratios),
                    Arrays.stream(ratios).min().orElse(0),
                    Arrays.stream(ratios).max().orElse(0));
        }
        double single = median(ratios(rates, Way.single));
        double together = median(ratios(rates, Way.together));
        System.out.printf(
                Locale.ROOT,
                "goals: single >= %.2f %s, together >= %.1f %s%n",
                SINGLE_GOAL,
                single >= SINGLE_GOAL ? "met" : "NOT met",
                TOGETHER_GOAL,
                together >= TOGETHER_GOAL ? "met" : "NOT met");
        return single >= SINGLE_GOAL && together >= TOGETHER_GOAL;
    }

    /** Each round against the reference of that round. */
    private static double[] ratios(Map<Way, List<Double>> rates, Way way) {
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++)
            ratios[round] = rates.get(way).get(round) / rates.get(Way.pgbench).get(round);
        return ratios;
    }

    private static AgroalDataSource pool(Database database) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CLIENTS)
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(database.jdbcUrl())
                                .principal(new NamePrincipal(database.username()))
                                .credential(new SimplePassword(database.password())))));
    }

    private static double rate(Way way, Map<Way, InboxDoor> doors, PgBench reference, int seconds)
            throws IOException, InterruptedException {
        return switch (way) {
            case pgbench -> reference.rate(SCRIPT, CLIENTS, seconds);
            case single -> callers(seconds, () -> message(doors.get(way)).join());
            case together -> outstanding(seconds, doors.get(way));
        };
    }

    private static CompletableFuture<Long> message(InboxDoor door) {
        return door.take("chat", "bench", "message-" + number(), BODY);
    }

    /** As many on their way as there are callers, the next one sent when one is answered; nobody sleeps meanwhile. */
    private static double outstanding(int seconds, InboxDoor door) {
        AtomicLong made = new AtomicLong();
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int caller = 0; caller < CLIENTS; caller++) all.add(goOn(door, made, end));
        all.forEach(CompletableFuture::join);
        return made.get() / ((System.nanoTime() - began) / 1e9);
    }

    private static CompletableFuture<Void> goOn(InboxDoor door, AtomicLong made, long end) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        send(door, made, end, done);
        return done;
    }

    private static void send(InboxDoor door, AtomicLong made, long end, CompletableFuture<Void> done) {
        message(door).whenComplete((id, failure) -> {
            if (failure != null) {
                done.completeExceptionally(failure);
                return;
            }
            made.incrementAndGet();
            if (System.nanoTime() >= end) done.complete(null);
            else send(door, made, end, done);
        });
    }

    /** From the same span as the reference draws from, so that the index is walked alike. */
    private static long number() {
        return ThreadLocalRandom.current().nextLong(1, 1_000_000_000_000L);
    }

    private interface Call {
        void make() throws IOException, InterruptedException;
    }

    /** Calls a second of 32 callers that each call again as soon as they are answered. */
    private static double callers(int seconds, Call call) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        AtomicLong made = new AtomicLong();
        long began = System.nanoTime();
        long end = began + TimeUnit.SECONDS.toNanos(seconds);
        try {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int caller = 0; caller < CLIENTS; caller++)
                all.add(CompletableFuture.runAsync(
                        () -> {
                            try {
                                for (; System.nanoTime() < end; made.incrementAndGet()) call.make();
                            } catch (IOException failure) {
                                throw new IllegalStateException(failure);
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        threads));
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        return made.get() / ((System.nanoTime() - began) / 1e9);
    }

    private static boolean acknowledgements(PackagedHeed heed) throws IOException, InterruptedException {
        String folder = System.getProperty("heed.data");
        List<Delivery> warm = Trial.of(folder, 2000, 1).deliveries();
        double most = 0;
        for (int part = 0; part < 2; part++) most = closedLoop(heed, part);
        double half = most / 2;
        // what the first part left to be read would otherwise be measured here
        for (int waited = 0;
                waited < 180 && heed.api().ledger().required("pending").asLong() > 0;
                waited++) TimeUnit.SECONDS.sleep(1);
        Senders senders = new Senders(heed.api(), warm);
        AckLog log = senders.post(half, Duration.ofSeconds(30));
        Quantiles latency = log.latency();
        System.out.printf(
                Locale.ROOT,
                "over HTTP: at most %.0f a second with %d callers; at %.0f a second, planned post -> acknowledged:"
                        + " p50 %.1f p99 %.1f p99.9 %.1f max %.1f ms; goal p99 <= %.0f ms %s; troubles %s%n",
                most,
                CLIENTS,
                half,
                latency.p50(),
                latency.p99(),
                latency.p999(),
                latency.max(),
                ACK_GOAL_MILLIS,
                latency.p99() <= ACK_GOAL_MILLIS ? "met" : "NOT met",
                log.troubles());
        return latency.p99() <= ACK_GOAL_MILLIS;
    }

    private static double closedLoop(PackagedHeed heed, int part) throws InterruptedException {
        Api api = heed.api();
        AtomicLong number = new AtomicLong();
        return callers(SECONDS, () -> api.post("closed-" + part + "-" + number.incrementAndGet()));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
