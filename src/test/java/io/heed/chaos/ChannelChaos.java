package io.heed.chaos;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.heed.bench.Colleagues;
import io.heed.bench.PackagedHeed;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * All channels at once: customers write through their providers, with repeats, late and damaged calls, and visitors of a
 * web page in their browsers; every ticket is answered; providers fail as they document; the program is killed and
 * PostgreSQL stopped at random. At the end what was acknowledged, the rows, what the providers took and what the visitors
 * heard must agree: nothing lost, nothing doubled.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.chaos.ChannelChaos -Dheed.seconds=1200 -Dheed.rate=8 -Dheed.seed=1</pre>
 */
public final class ChannelChaos {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
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
            for (Voice voice : voices) connect(heed, voice.channel, voice.settings(providers.url()));
            connect(heed, "web", Visitors.SETTINGS);
            double each = perSecond / (voices.size() + 1);
            try (Crowd crowd = new Crowd(heed.api(), voices, seed);
                    Visitors visitors = new Visitors(heed.api(), seed);
                    Answering answering = new Answering(heed);
                    Colleagues colleagues = Colleagues.hesitant(heed)) {
                int kills = meanwhile(
                        heed,
                        new Random(seed),
                        seconds,
                        () -> crowd.speak(seconds, each * voices.size()),
                        () -> visitors.come(seconds, each));
                crowd.settle(PATIENCE);
                visitors.settle(PATIENCE);
                ChaosSheet sheet = ChaosSheet.of(heed, crowd, visitors, answering, providers, mail, voices, kills);
                sheet.note(seconds + " s at " + perSecond + " messages a second over " + (voices.size() + 1)
                        + " channels beside " + colleagues);
                return sheet;
            }
        } finally {
            mail.stop();
        }
    }

    private static void connect(PackagedHeed heed, String channel, Map<String, Object> settings)
            throws IOException, InterruptedException {
        int status = heed.api().put("/api/v1/channels/" + channel + "/" + Voice.ACCOUNT, settings);
        if (status != 200) throw new IOException(channel + " could not be connected: " + status);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** Kills while the work goes on, the program or PostgreSQL and then the program; returns how often. */
    private static int meanwhile(PackagedHeed heed, Random random, int seconds, Work... works)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        CompletableFuture<?>[] working =
                Stream.of(works).map(ChannelChaos::begun).toArray(CompletableFuture[]::new);
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
        CompletableFuture.allOf(working).join();
        return kills;
    }

    private static CompletableFuture<Void> begun(Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                task -> new Thread(task, "writing").start());
    }
}
