package io.heed.chaos;

import io.heed.bench.Books;
import io.heed.bench.Colleagues;
import io.heed.bench.PackagedHeed;
import io.heed.bench.Senders;
import io.heed.bench.Trial;
import io.heed.launch.Database;
import io.heed.launch.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Two packaged instances on one PostgreSQL, agents taking and messages flowing; in the middle of it {@code kill -9} of
 * the one that dispatches. Prints how long until the survivor's first offer and whether any ticket ever had two owners:
 * {@code mvn -Pbench -Dbench=io.heed.chaos.TwoInstances -Dheed.messages=300 -Dheed.rate=5}.
 */
public final class TwoInstances {
    private static final double LONGEST_PAUSE_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OFFERS_BEFORE = 25;
    private static final String FIRST_OFFER_SINCE = "select min(offered_at) from assignment where offered_at > ?";

    private TwoInstances() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        Trial trial = Trial.asked();
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "two-");
        boolean good;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Database database = postgres.database("heed");
            try (PackagedHeed leader = PackagedHeed.on(database, "leader");
                    PackagedHeed survivor = PackagedHeed.on(database, "survivor")) {
                leader.start();
                survivor.start();
                good = run(database, leader, survivor, trial);
            }
        }
        System.exit(good ? 0 : 1);
    }

    /** The first to start holds the lease, and renews it while the other one stands by. */
    private static boolean run(Database database, PackagedHeed leader, PackagedHeed survivor, Trial trial)
            throws IOException, SQLException, InterruptedException {
        Books books = new Books(database);
        Senders senders = new Senders(survivor.api(), trial.deliveries());
        Thread posting = new Thread(() -> post(senders, trial.perSecond()), "posting");
        posting.setDaemon(true);
        // people whose instance is gone sign in at the other one
        try (Colleagues colleagues = Colleagues.brisk(survivor)) {
            String holder = text(database, "select holder from lease where name = 'dispatch'");
            posting.start();
            wait(() -> books.offersEver() >= OFFERS_BEFORE);
            long before = books.offersEver();
            leader.kill();
            Instant killed = Instant.now();
            boolean resumed = wait(() -> firstOfferSince(database, killed) != null);
            double pause = resumed ? seconds(killed, firstOfferSince(database, killed)) : Double.NaN;
            TimeUnit.SECONDS.sleep(10);
            long twice = books.ticketsWithTwoOwners();
            boolean moved = !holder.equals(text(database, "select holder from lease where name = 'dispatch'"));
            System.out.printf(
                    Locale.ROOT,
                    "%s; killed the leader after %d offers; the lease %s%n"
                            + "seconds until the survivor's first offer: %.1f (at most %.0f)%n"
                            + "offers since: %d; tickets that had two owners at once: %d%n",
                    colleagues,
                    before,
                    moved ? "moved to the survivor" : "did NOT move: it was not the leader that was killed",
                    pause,
                    LONGEST_PAUSE_SECONDS,
                    books.offersEver() - before,
                    twice);
            return moved && twice == 0 && pause <= LONGEST_PAUSE_SECONDS;
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static boolean wait(Condition condition) throws SQLException, InterruptedException {
        long giveUpAt = System.nanoTime() + 2 * PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > giveUpAt) return false;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    private static Instant firstOfferSince(Database database, Instant moment) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(FIRST_OFFER_SINCE)) {
            query.setTimestamp(1, Timestamp.from(moment));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Timestamp first = row.getTimestamp(1);
                return first == null ? null : first.toInstant();
            }
        }
    }

    private static String text(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static void post(Senders senders, double perSecond) {
        try {
            senders.post(perSecond, PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
