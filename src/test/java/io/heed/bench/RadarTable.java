package io.heed.bench;

import io.heed.radar.SurgeWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the radar makes of a real call centre's weeks, call by call as they came and knowing nothing of what was to come:
 * ratio and share are chosen on the weeks of training, and judged on the week after. The first day is for learning.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.RadarTable -Dheed.data=FOLDER</pre>
 */
public final class RadarTable {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final double FALSE_ALARMS_PER_DAY = 0.2;
    private static final double RATIO = 5;
    private static final double SHARE = 0.15;
    private static final Instant SURGE = Instant.parse("1999-02-03T13:00:00Z");
    private static final Instant OTHER_SURGE = Instant.parse("1999-02-14T21:00:00Z");
    private static final Duration LASTS = Duration.ofHours(1);
    private static final Duration IN_TIME = Duration.ofMinutes(10);

    private RadarTable() {}

    private record Call(Instant at, String type) {}

    private record Raised(SurgeWatch.News news, Instant at) {
        boolean of(Instant surge) {
            return !at.isBefore(surge.minusSeconds(600)) && at.isBefore(surge.plus(LASTS));
        }
    }

    public static void main(String... args) throws IOException {
        Path folder = Path.of(System.getProperty("heed.data"), "bank_calls_feb1999");
        List<Call> train = calls(folder.resolve("train.csv"));
        List<Call> all = new ArrayList<>(train);
        all.addAll(calls(folder.resolve("dev.csv")));
        Instant split = all.get(train.size())
                .at()
                .atZone(ZONE)
                .toLocalDate()
                .atStartOfDay(ZONE)
                .toInstant();
        System.out.printf("%d calls of %d days, %d of them for training%n%n", all.size(), days(all), train.size());
        System.out.println(
                "share  ratio  3 Feb 13:00 raised after  14 Feb 21:00  elsewhere in training  days with more than one");
        for (double share : new double[] {0.05, 0.1, 0.15, 0.2})
            for (double ratio : new double[] {2, 3, 4, 5, 6}) row(ratio, share, watched(train, ratio, share), train);
        List<Raised> chosen = watched(all, RATIO, SHARE);
        List<Raised> after =
                chosen.stream().filter(one -> !one.at().isBefore(split)).toList();
        System.out.printf(Locale.ROOT, "%nratio %.1f, all that was raised:%n", RATIO);
        for (Raised one : chosen)
            System.out.printf(
                    Locale.ROOT,
                    "  %s  %-4s %4d since %s, usual %5.1f%s%n",
                    one.at(),
                    one.news().line(),
                    one.news().tickets(),
                    one.news().since().atZone(ZONE).toLocalTime(),
                    one.news().usual(),
                    one.of(SURGE) || one.of(OTHER_SURGE) ? "  (a surge)" : "");
        Optional<Duration> delay = delay(chosen, SURGE);
        long most = most(after);
        boolean met = delay.isPresent() && delay.get().compareTo(IN_TIME) <= 0 && most <= 1 && most(chosen) <= 1;
        System.out.printf(
                "%nraised %s after 13:00 on 3 February (goal: within 10 min); week after training: %d false alarms in %d"
                        + " days, at most %d a day (goal: 1) %s%n",
                delay.map(RadarTable::said).orElse("never"),
                after.size(),
                days(all) - days(train),
                most,
                met ? "met" : "NOT met");
        System.exit(met ? 0 : 1);
    }

    private static void row(double ratio, double share, List<Raised> raised, List<Call> calls) {
        List<Raised> elsewhere = elsewhere(raised);
        System.out.printf(
                Locale.ROOT,
                "%5.2f  %5.1f  %24s  %12s  %14d in %d d  %25d%n",
                share,
                ratio,
                delay(raised, SURGE).map(RadarTable::said).orElse("never"),
                delay(raised, OTHER_SURGE).map(RadarTable::said).orElse("never"),
                elsewhere.size(),
                days(calls),
                elsewhere.stream()
                        .map(one -> day(one.at()))
                        .distinct()
                        .filter(day -> count(elsewhere, day) > 1)
                        .count());
    }

    private static List<Raised> elsewhere(List<Raised> raised) {
        return raised.stream()
                .filter(one -> !one.of(SURGE) && !one.of(OTHER_SURGE))
                .toList();
    }

    private static long most(List<Raised> raised) {
        List<Raised> elsewhere = elsewhere(raised);
        return elsewhere.stream()
                .mapToLong(one -> count(elsewhere, day(one.at())))
                .max()
                .orElse(0);
    }

    private static long count(List<Raised> raised, LocalDate day) {
        return raised.stream().filter(one -> day(one.at()).equals(day)).count();
    }

    private static Optional<Duration> delay(List<Raised> raised, Instant surge) {
        return raised.stream()
                .filter(one -> one.of(surge))
                .map(one -> Duration.between(surge, one.at()))
                .findFirst();
    }

    private static List<Raised> watched(List<Call> calls, double ratio, double share) {
        SurgeWatch watch = new SurgeWatch(ZONE, new SurgeWatch.Terms(ratio, share, FALSE_ALARMS_PER_DAY));
        List<Raised> raised = new ArrayList<>();
        for (Call call : calls) {
            List<SurgeWatch.News> news = new ArrayList<>(watch.arrived(call.type(), call.at()));
            news.addAll(watch.arrived(SurgeWatch.ALL, call.at()));
            news.stream().filter(SurgeWatch.News::raised).forEach(one -> raised.add(new Raised(one, call.at())));
        }
        return raised;
    }

    private static List<Call> calls(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(field -> !field[6].equals("PHANTOM"))
                    .map(field -> new Call(
                            LocalDate.parse(field[0])
                                    .atStartOfDay(ZONE)
                                    .toInstant()
                                    .plusMillis((long) (1000 * Double.parseDouble(field[2]))),
                            field[9]))
                    .sorted((one, other) -> one.at().compareTo(other.at()))
                    .toList();
        }
    }

    private static long days(List<Call> calls) {
        return calls.stream().map(call -> day(call.at())).distinct().count();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private static String said(Duration delay) {
        return String.format(Locale.ROOT, "%d:%02d", delay.toMinutes(), delay.toSecondsPart());
    }
}
