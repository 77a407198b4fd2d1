package io.heed.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;

/** Two thousand real messages at 50 a second into the packaged program; prints one table and fails unless it balances. */
public final class LoadBench {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LoadBench() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        Trial trial = Trial.asked();
        BalanceSheet sheet;
        try (PackagedHeed heed = PackagedHeed.withFreshData("load")) {
            Duration first = heed.start();
            heed.stop();
            Duration second = heed.start();
            Footprint idle = heed.footprint();
            sheet = load(heed, trial);
            sheet.note("ready after " + first.toMillis() + " ms the first time, " + second.toMillis()
                    + " ms the second time");
            Footprint loaded = heed.footprint();
            sheet.note("processor time until ready: " + Math.round(idle.seconds()) + " s");
            sheet.note("memory when ready: " + idle);
            sheet.note("memory after the load: " + loaded);
            sheet.note("the load took " + loaded.busySince(idle) + "; runnable on this machine now: "
                    + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + " on "
                    + Runtime.getRuntime().availableProcessors() + " processors");
        }
        System.out.println(sheet);
        System.exit(sheet.faults().isEmpty() ? 0 : 1);
    }

    private static BalanceSheet load(PackagedHeed heed, Trial trial)
            throws IOException, SQLException, InterruptedException {
        try (Colleagues colleagues = Colleagues.hesitant(heed);
                ReadingWatch watch = ReadingWatch.on(heed.database())) {
            AckLog log = new Senders(heed.api(), trial.deliveries()).post(trial.perSecond(), PATIENCE);
            BalanceSheet sheet = BalanceSheet.of(heed, log, trial);
            sheet.note(trial.deliveries().size() + " deliveries at " + trial.perSecond() + " a second beside "
                    + colleagues);
            sheet.note("planned post -> acknowledged: " + log.latency());
            sheet.note("stored -> understood: " + watch.latency());
            return sheet;
        }
    }
}
