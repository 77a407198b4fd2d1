package io.heed.chaos;

import io.heed.bench.BalanceSheet;
import io.heed.bench.Colleagues;
import io.heed.bench.PackagedHeed;
import io.heed.bench.Senders;
import io.heed.bench.Trial;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The same load, and in the middle of it {@code kill -9}: of the program, or with {@code -Dheed.kill=both} of
 * PostgreSQL and a moment later of the program too. Senders post again what was not acknowledged; then the books must
 * balance.
 */
public final class KillNine {
    /** What is killed. */
    enum Victim {
        program,
        both
    }

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Long enough for senders to be refused by a program without its database. */
    private static final int WITHOUT_DATABASE_SECONDS = 3;

    private KillNine() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        Victim victim = Victim.valueOf(System.getProperty("heed.kill", "program"));
        BalanceSheet sheet = run(Trial.asked(), victim);
        System.out.println(sheet);
        System.exit(sheet.faults().isEmpty() ? 0 : 1);
    }

    static BalanceSheet run(Trial trial, Victim victim) throws IOException, SQLException, InterruptedException {
        try (PackagedHeed heed = PackagedHeed.withFreshData("kill-nine")) {
            heed.start();
            try (Colleagues colleagues = Colleagues.hesitant(heed)) {
                Senders senders = new Senders(heed.api(), trial.deliveries());
                CompletableFuture<Void> posting = CompletableFuture.runAsync(() -> post(senders, trial.perSecond()));
                while (senders.log().acknowledged() < trial.deliveries().size() / 2) TimeUnit.MILLISECONDS.sleep(5);
                kill(heed, victim);
                int acknowledgedBefore = senders.log().acknowledged();
                Duration restart = heed.start();
                posting.join();
                BalanceSheet sheet = BalanceSheet.of(heed, senders.log(), trial);
                sheet.note("killed " + victim + " after " + acknowledgedBefore + " acknowledged deliveries beside "
                        + colleagues + "; ready again after " + restart.toMillis() + " ms");
                return sheet;
            }
        }
    }

    private static void kill(PackagedHeed heed, Victim victim) throws IOException, InterruptedException {
        if (victim == Victim.both) {
            heed.killDatabase();
            TimeUnit.SECONDS.sleep(WITHOUT_DATABASE_SECONDS);
        }
        heed.kill();
    }

    private static void post(Senders senders, double perSecond) {
        try {
            senders.post(perSecond, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
