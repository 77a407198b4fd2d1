package io.heed.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of the table: name | calendar | kind minutes | history | now | state, due, minutes used. Times are those of the
 * calendar's zone (Berlin for "clock"), with an offset where the hour happens twice.
 */
record PromiseCase(
        String name, String calendar, String promise, String history, String now, String expected, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static PromiseCase of(String line) {
        String[] parts = line.split("\\s*\\|\\s*");
        String zone = parts[1].equals("clock")
                ? "Europe/Berlin"
                : Calendars.body(parts[1]).zone();
        return new PromiseCase(parts[0].strip(), parts[1], parts[2], parts[3], parts[4], parts[5], ZoneId.of(zone));
    }

    /** How it stands, in the words of the table. */
    String outcome() {
        String[] kind = promise.split(" ");
        Promised promised = new Promised(
                PromiseKind.valueOf(kind[0]),
                Duration.ofMinutes(Integer.parseInt(kind[1])),
                calendar,
                Calendars.named(calendar),
                false);
        Optional<Reckoned> reckoned = Reckoning.of(promised, happenings(), time(now));
        return reckoned.map(this::words).orElse("nothing");
    }

    private String words(Reckoned reckoned) {
        String due = reckoned.dueAt() == null ? "" : " due " + local(reckoned.dueAt());
        return reckoned.state() + due + " used " + reckoned.used().toMinutes();
    }

    private String local(Instant at) {
        String plain = TIME.format(at.atZone(zone));
        boolean twice = zone.getRules()
                        .getValidOffsets(LocalDateTime.parse(plain, TIME))
                        .size()
                > 1;
        return twice ? plain + zone.getRules().getOffset(at) : plain;
    }

    private List<Happening> happenings() {
        List<Happening> history = new ArrayList<>();
        for (String one : history().split(",\\s*")) {
            String[] parts = one.split(" ", 2);
            history.add(new Happening(what(parts[0]), time(parts[1])));
        }
        return history;
    }

    private static Happening.What what(String word) {
        return switch (word) {
            case "wrote" -> Happening.What.customerWrote;
            case "replied" -> Happening.What.agentReplied;
            default -> Happening.What.valueOf(word);
        };
    }

    Instant time(String text) {
        if (text.length() > "2026-03-02 10:00".length())
            return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        return LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return name;
    }
}
