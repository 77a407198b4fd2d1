package io.heed.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What open chats cost: {@code -Dheed.messages} visitors who listen, and {@code -Dheed.rate} messages a second. From the
 * browser's call until its line stands on the visitor's stream, which takes the inbox, threading and the transcript; from
 * the line's writing until it stands there, which is the stream's own part; and the processor's share, beside an idle program and the same messages with nobody listening, in the same run.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.StreamBench -Dheed.messages=1000 -Dheed.rate=20 -Dheed.seconds=30</pre>
 */
public final class StreamBench {
    private static final double GOAL_P95_MILLIS = 500;

    private StreamBench() {}

    public static void main(String... args) throws IOException, InterruptedException {
        int visitors = Integer.getInteger("heed.messages", 1000);
        double perSecond = Double.parseDouble(System.getProperty("heed.rate", "20"));
        int seconds = Integer.getInteger("heed.seconds", 30);
        int events = (int) (seconds * perSecond);
        boolean met;
        try (PackagedHeed heed = PackagedHeed.withFreshData("streams");
                StreamListeners listeners = new StreamListeners(heed.api())) {
            heed.start();
            heed.api()
                    .put(
                            "/api/v1/channels/web/bench",
                            Map.of(
                                    "secret",
                                    StreamListeners.SECRET,
                                    "allowedOrigins",
                                    List.of("https://shop.example")));
            listeners.introduce(visitors);
            settle(heed);
            System.out.printf("%-52s %9s %11s %9s%n", "share of one processor, %", "Heed", "PostgreSQL", "streams");
            measure(heed, "idle, nobody listens", () -> TimeUnit.SECONDS.sleep(seconds));
            measure(heed, perSecond + " messages a second, nobody listens", () -> listeners.talk(0, events, perSecond));
            settle(heed);
            listeners.listen();
            settle(heed);
            measure(heed, "idle, " + listeners.listening() + " listen", () -> TimeUnit.SECONDS.sleep(seconds));
            measure(
                    heed,
                    perSecond + " messages a second, " + listeners.listening() + " listen",
                    () -> listeners.talk(events, events, perSecond));
            settle(heed);
            Quantiles shown = Quantiles.of(listeners.heard(events, events));
            Quantiles told = Quantiles.of(listeners.told(events, events));
            System.out.printf(
                    Locale.ROOT,
                    "said -> shown   %s of %d; %d refused%nwritten -> shown %s; goal p95 <= %.0f ms %s%n",
                    shown,
                    events,
                    listeners.refused(),
                    told,
                    GOAL_P95_MILLIS,
                    told.p95() <= GOAL_P95_MILLIS ? "met" : "NOT met");
            met = shown.count() == events && told.p95() <= GOAL_P95_MILLIS;
        }
        System.exit(met ? 0 : 1);
    }

    private interface Phase {
        void run() throws InterruptedException;
    }

    private static void measure(PackagedHeed heed, String name, Phase phase) throws IOException, InterruptedException {
        Footprint before = heed.footprint();
        double streams = heed.threadSeconds("visitors-1");
        long began = System.nanoTime();
        phase.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        Footprint after = heed.footprint();
        System.out.printf(
                Locale.ROOT,
                "%-52s %9.1f %11.1f %9.1f%n",
                name,
                100 * (after.seconds() - before.seconds()) / seconds,
                100 * (after.databaseSeconds() - before.databaseSeconds()) / seconds,
                100 * (heed.threadSeconds("visitors-1") - streams) / seconds);
    }

    /** Until all is read, so that no phase works off what another has left. */
    private static void settle(PackagedHeed heed) throws IOException, InterruptedException {
        long giveUpAt = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (heed.api().ledger().required("pending").asLong() > 0 && System.nanoTime() < giveUpAt)
            TimeUnit.MILLISECONDS.sleep(500);
        TimeUnit.SECONDS.sleep(2);
    }
}
