package io.heed.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short ways to say the preview's data. */
final class PreviewWorld {

    static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    static final Instant NOW = Instant.parse("2025-11-19T10:12:00Z");
    private static final double[] WEIGHT = {0, 0.1, 0.2, 0.4, 0.6, 0.9};
    private static final Pattern MARK = Pattern.compile("\\[(\\d):([^]]+)]");

    private PreviewWorld() {}

    /** "Will it arrive [4:before Friday]?" marks two words with step 4. */
    static MarkedText marked(String text) {
        StringBuilder plain = new StringBuilder();
        List<WordSpan> spans = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int at = 0;
        while (mark.find()) {
            plain.append(text, at, mark.start());
            int start = plain.length();
            plain.append(mark.group(2));
            spans.add(new WordSpan(start, plain.length(), WEIGHT[Integer.parseInt(mark.group(1))]));
            at = mark.end();
        }
        plain.append(text.substring(at));
        return MarkedText.of(plain.toString(), spans);
    }

    static Moment at(String clock) {
        return new Moment(
                LocalTime.parse(clock)
                        .atDate(new Moment(NOW, ZONE).date())
                        .atZone(ZONE)
                        .toInstant(),
                ZONE);
    }

    /** "3:42" is three minutes from now, "-0:42" is over. */
    static PromiseClock left(String clock) {
        boolean late = clock.startsWith("-");
        String[] parts = clock.replace("-", "").split(":");
        Duration left = Duration.ofMinutes(Integer.parseInt(parts[0])).plusSeconds(Integer.parseInt(parts[1]));
        return PromiseClock.until(late ? NOW.minus(left) : NOW.plus(left), NOW);
    }

    static FactorBar bar(double... points) {
        String[] factors = {"words", "waiting", "promise", "customer", "topic", "again"};
        List<FactorBar.Points> parts = new ArrayList<>();
        for (int factor = 0; factor < points.length; factor++) {
            parts.add(new FactorBar.Points(factors[factor], points[factor]));
        }
        return FactorBar.of(parts);
    }

    static Shell shell(String page, String theme) {
        return new Shell(
                page,
                theme,
                List.of(
                        new NavItem("desk", "/desk", 3),
                        new NavItem("board", "/board", null),
                        new NavItem("queue", "/board#queue", 42),
                        new NavItem("weights", "/board#weights", null),
                        new NavItem("price", "/board#price", null),
                        new NavItem("team", "/board#team", null)),
                new OwnMeter(Face.of("Ines Duarte"), "agent", "taking", Meter.of(4.5, List.of(1.5, 1.0, 0.5))));
    }
}
