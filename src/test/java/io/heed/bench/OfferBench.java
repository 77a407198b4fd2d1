package io.heed.bench;

import io.heed.launch.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * From an event, closures and arrivals in turn, to its offer committed in PostgreSQL, at {@code -Dheed.rate} events a
 * second with 10,000 tickets waiting and 500 agents; beside it, as the reference, the commit of a single row. Time
 * counts from just before the event's commit until the database tells of the offer's.
 */
public final class OfferBench {
    private static final double TARGET_MILLIS = 50;
    private static final int WARM_UP_SECONDS = 12;
    private static final String DISPATCHER = "dispatch-1";
    private static final int EVENTS_PER_REFERENCE = 5;

    private OfferBench() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        int events = Integer.getInteger("heed.messages", 1000);
        double perSecond = Double.parseDouble(System.getProperty("heed.rate", "50"));
        boolean met;
        try (PackagedHeed heed = PackagedHeed.withFreshData("offers")) {
            heed.start();
            OfferFloor.build(heed.database());
            TimeUnit.SECONDS.sleep(3);
            met = run(heed, events, perSecond);
        }
        System.exit(met ? 0 : 1);
    }

    private static boolean run(PackagedHeed heed, int events, double perSecond)
            throws IOException, SQLException, InterruptedException {
        Database database = heed.database();
        try (OfferEar ear = new OfferEar(database);
                OfferEvents writer = new OfferEvents(database);
                Connection reference = database.connect()) {
            drive(writer, ear, null, (int) (WARM_UP_SECONDS * perSecond), perSecond);
            TimeUnit.SECONDS.sleep(1);
            ear.forget();
            Footprint before = heed.footprint();
            double dispatcher = heed.threadSeconds(DISPATCHER);
            long rounds = rounds(reference);
            List<Double> commits = new ArrayList<>();
            long began = System.nanoTime();
            try (PreparedStatement row =
                    reference.prepareStatement("insert into bench_reference (at) values (clock_timestamp())")) {
                drive(writer, ear, () -> commits.add(timed(row)), events, perSecond);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            TimeUnit.SECONDS.sleep(2);
            print(ear, Quantiles.of(commits), events / seconds);
            System.out.println("the program took " + heed.footprint().busySince(before));
            rounds = rounds(reference) - rounds;
            System.out.printf(
                    Locale.ROOT,
                    "%d rounds, %.1f ms of the dispatcher's processor time each%n",
                    rounds,
                    (heed.threadSeconds(DISPATCHER) - dispatcher) * 1000 / rounds);
            return ear.all().p95() <= TARGET_MILLIS && ear.unanswered() == 0;
        }
    }

    private static long rounds(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from plan")) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Reference {
        void measure() throws SQLException;
    }

    private static void drive(OfferEvents writer, OfferEar ear, Reference reference, int events, double perSecond)
            throws SQLException, InterruptedException {
        long began = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long planned = began + (long) (i / perSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, planned - System.nanoTime()));
            if (i % 2 == 0) writer.close(ear);
            else writer.arrive(ear);
            if (reference != null && i % EVENTS_PER_REFERENCE == 0) reference.measure();
        }
    }

    private static double timed(PreparedStatement row) throws SQLException {
        long began = System.nanoTime();
        row.executeUpdate();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(OfferEar ear, Quantiles reference, double rate) {
        System.out.printf(
                Locale.ROOT,
                "%d tickets waiting, %d agents of whom %d have room, %.1f events/s%n",
                OfferFloor.WAITING,
                OfferFloor.FULL + OfferFloor.ROOMY,
                OfferFloor.ROOMY,
                rate);
        line("event -> offer committed", ear.all(), reference);
        line("  after a closure", ear.closures(), reference);
        line("  after an arrival", ear.arrivals(), reference);
        line("single row committed (reference)", reference, reference);
        System.out.printf(
                Locale.ROOT,
                "events without an offer: %d; target p95 <= %.0f ms: %s%n",
                ear.unanswered(),
                TARGET_MILLIS,
                ear.all().p95() <= TARGET_MILLIS ? "met" : "NOT met");
    }

    private static void line(String what, Quantiles times, Quantiles reference) {
        System.out.printf(
                Locale.ROOT,
                "%-34s p50 %6.1f  p95 %6.1f  p99 %6.1f  max %7.1f ms  (%d)  p95 is %.1f x the reference%n",
                what,
                times.p50(),
                times.p95(),
                times.p99(),
                times.max(),
                times.count(),
                times.p95() / reference.p95());
    }
}
