package io.heed.report;

import io.heed.web.ProblemException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants to see, as the address says it.
 *
 * @param range today, yesterday, 7d, 28d, 90d, month or custom
 * @param only narrows everything to one key of this dimension; all for everything
 * @param key empty for all, and for what has no queue
 */
record Asked(
        Period period,
        ZoneId zone,
        String range,
        LocalDate from,
        LocalDate to,
        Dimension by,
        Dimension only,
        String key,
        Figure figure) {

    static final List<String> RANGES = List.of("today", "yesterday", "7d", "28d", "90d", "month", "custom");
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int LONGEST_KEY = 200;

    /** As it comes, null for what is left out. */
    record Raw(String range, String from, String to, String zone, String by, String only, String figure) {
        /** As an address holds it after the question mark. */
        static Raw read(String query) {
            Map<String, String> fields = new HashMap<>();
            for (String part : query.split("&")) {
                int split = part.indexOf('=');
                if (split > 0) fields.put(part.substring(0, split), decoded(part.substring(split + 1)));
            }
            return new Raw(
                    fields.get("range"),
                    fields.get("from"),
                    fields.get("to"),
                    fields.get("zone"),
                    fields.get("by"),
                    fields.get("only"),
                    fields.get("figure"));
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return text;
            }
        }
    }

    static Asked of(Raw raw, Instant now, ZoneId usual) {
        ZoneId zone = zone(raw.zone(), usual);
        String range = blank(raw.range()) ? (blank(raw.from()) ? "7d" : "custom") : raw.range();
        if (!RANGES.contains(range))
            throw ProblemException.invalid("range", "must be among " + String.join(", ", RANGES));
        Period period = range.equals("custom") ? custom(raw, zone, now) : preset(range, zone, now);
        Dimension by = blank(raw.by())
                ? Dimension.queue
                : Dimension.named(raw.by())
                        .orElseThrow(() -> ProblemException.invalid(
                                "by", "must be among queue, channel, team, agent, topic and all"));
        Figure figure = blank(raw.figure())
                ? Figure.firstReply
                : Figure.named(raw.figure())
                        .orElseThrow(() -> ProblemException.invalid("figure", "must be among " + Figure.known()));
        String[] only = only(raw.only());
        ZonedDateTime end = period.to().minusMillis(1).atZone(zone);
        return new Asked(
                period,
                zone,
                range,
                period.from().atZone(zone).toLocalDate(),
                end.toLocalDate(),
                by,
                Dimension.valueOf(only[0]),
                only[1],
                figure);
    }

    private static String[] only(String only) {
        if (blank(only)) return new String[] {Dimension.all.name(), Tally.NONE};
        String[] parts = only.split(":", 2);
        boolean right = parts.length == 2
                && Dimension.CHOICES.contains(Dimension.named(parts[0]).orElse(Dimension.all))
                && parts[1].length() <= LONGEST_KEY
                && parts[1].indexOf('\0') < 0;
        if (!right)
            throw ProblemException.invalid("only", "must be a dimension and one of its keys, such as queue:billing");
        return parts;
    }

    private static ZoneId zone(String zone, ZoneId usual) {
        if (blank(zone)) return usual;
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw ProblemException.invalid("zone", "must be a time zone such as Europe/Berlin");
        }
    }

    private static Period preset(String range, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate from = switch (range) {
            case "yesterday" -> today.minusDays(1);
            case "7d" -> today.minusDays(6);
            case "28d" -> today.minusDays(27);
            case "90d" -> today.minusDays(89);
            case "month" -> today.withDayOfMonth(1);
            default -> today;
        };
        Instant end = range.equals("yesterday") ? start(today, zone) : hourAfter(now);
        return new Period(start(from, zone), end);
    }

    private static Period custom(Raw raw, ZoneId zone, Instant now) {
        Instant from = moment("from", raw.from(), zone, false);
        Instant to = blank(raw.to()) ? hourAfter(now) : moment("to", raw.to(), zone, true);
        if (!from.isBefore(to)) throw ProblemException.invalid("to", "must be after from: there is nothing in between");
        if (Duration.between(from, to).compareTo(LONGEST) > 0)
            throw ProblemException.invalid("from", "must be at most 400 days before to: ask for a part of it");
        return new Period(from, to);
    }

    /** A day or a moment; as an end, a day is meant with all of it. */
    private static Instant moment(String field, String text, ZoneId zone, boolean end) {
        if (blank(text)) throw ProblemException.invalid(field, "is missing: give a day such as 2026-03-02");
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() < 1970 || day.getYear() > 9000)
                    throw ProblemException.invalid(field, "must be a day between 1970 and 9000");
                return start(end ? day.plusDays(1) : day, zone);
            }
            Instant at = Instant.parse(text);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9000-01-01T00:00:00Z")))
                throw ProblemException.invalid(field, "must be a moment between 1970 and 9000");
            return end ? hourAfter(at.minusMillis(1)) : at.truncatedTo(ChronoUnit.HOURS);
        } catch (DateTimeParseException unreadable) {
            throw ProblemException.invalid(field, "must be a day such as 2026-03-02, or a moment in UTC");
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
    }

    private static Instant hourAfter(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** The address of the same report, with another figure. */
    String with(Figure other) {
        return query(other, by, only, key);
    }

    String with(Dimension other) {
        return query(figure, other, only, key);
    }

    /** Narrowed to one key, or to nothing with {@link Dimension#all}. */
    String narrowed(Dimension to, String narrowedTo) {
        return query(figure, by, to, narrowedTo);
    }

    String query() {
        return query(figure, by, only, key);
    }

    private String query(Figure itsFigure, Dimension itsBy, Dimension itsOnly, String itsKey) {
        StringBuilder query = new StringBuilder("range=").append(range);
        if (range.equals("custom"))
            query.append("&from=").append(from).append("&to=").append(to);
        query.append("&zone=").append(encoded(zone.getId()));
        query.append("&by=").append(itsBy).append("&figure=").append(itsFigure);
        if (itsOnly != Dimension.all) query.append("&only=").append(itsOnly).append(encoded(":" + itsKey));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
