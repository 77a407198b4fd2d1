package io.heed.chaos;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.heed.bench.Colleagues;
import io.heed.bench.PackagedHeed;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * All channels at once: customers write through their providers, with repeats, late and damaged calls; every ticket is
 * answered; providers fail as they document; the program is killed and PostgreSQL stopped at random. At the end what
 * was acknowledged, the rows and what the providers took must agree: nothing lost, nothing doubled.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.chaos.ChannelChaos -Dheed.seconds=1200 -Dheed.rate=8 -Dheed.seed=1</pre>
 */
public final class ChannelChaos {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int WITHOUT_DATABASE_SECONDS = 2;
    private static final int QUIET_BETWEEN_SECONDS = 25;

    private ChannelChaos() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        ChaosSheet sheet = run(
                Integer.getInteger("heed.seconds", 120),
                Double.parseDouble(System.getProperty("heed.rate", "8")),
                Long.getLong("heed.seed", 1));
        System.out.println(sheet);
        System.exit(sheet.faults().isEmpty() ? 0 : 1);
    }

    static ChaosSheet run(int seconds, double perSecond, long seed)
            throws IOException, SQLException, InterruptedException {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (PackagedHeed heed = PackagedHeed.withFreshData("channels");
                FlakyProviders providers = new FlakyProviders(seed)) {
            heed.start();
            List<Voice> voices = Voices.all(mail.getSmtp().getPort());
            for (Voice voice : voices) connect(heed, voice, providers.url());
            try (Crowd crowd = new Crowd(heed.api(), voices, seed);
                    Answering answering = new Answering(heed);
                    Colleagues colleagues = Colleagues.hesitant(heed)) {
                int kills = meanwhile(heed, new Random(seed), seconds, () -> crowd.speak(seconds, perSecond));
                crowd.settle(PATIENCE);
                ChaosSheet sheet = ChaosSheet.of(heed, crowd, answering, providers, mail, voices, kills);
                sheet.note(seconds + " s at " + perSecond + " messages a second over " + voices.size()
                        + " channels beside " + colleagues);
                return sheet;
            }
        } finally {
            mail.stop();
        }
    }

    private static void connect(PackagedHeed heed, Voice voice, String url) throws IOException, InterruptedException {
        int status = heed.api().put("/api/v1/channels/" + voice.channel + "/" + Voice.ACCOUNT, voice.settings(url));
        if (status != 200) throw new IOException(voice.channel + " could not be connected: " + status);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** Kills while the work goes on, the program or PostgreSQL and then the program; returns how often. */
    private static int meanwhile(PackagedHeed heed, Random random, int seconds, Work work)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        CompletableFuture<Void> working = CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        int kills = 0;
        while (System.nanoTime() + TimeUnit.SECONDS.toNanos(QUIET_BETWEEN_SECONDS) < end) {
            TimeUnit.SECONDS.sleep(QUIET_BETWEEN_SECONDS / 2 + random.nextInt(QUIET_BETWEEN_SECONDS / 2));
            if (random.nextBoolean()) {
                heed.stopDatabaseImmediately();
                TimeUnit.SECONDS.sleep(WITHOUT_DATABASE_SECONDS);
            }
            heed.kill();
            kills++;
            heed.start();
        }
        working.join();
        return kills;
    }
}
