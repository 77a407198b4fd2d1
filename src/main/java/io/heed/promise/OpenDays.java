package io.heed.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which hours of which days are open. A closed day has no open minute between its midnights: a shift of the evening
 * before ends at midnight, and one that would begin on it does not take place. Special hours replace what begins on
 * their day and leave the night before alone.
 */
final class OpenDays {
    private final BusinessCalendar calendar;
    private final Holidays holidays;

    OpenDays(BusinessCalendar calendar, Holidays holidays) {
        this.calendar = calendar;
        this.holidays = holidays;
    }

    OpenYear of(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Set<LocalDate> closed = new HashSet<>(holidays.of(year, calendar.holidays()));
        closed.addAll(holidays.of(year - 1, calendar.holidays()));
        List<long[]> spans = new ArrayList<>();
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            if (isClosed(day, closed)) continue;
            for (Hours hours : starting(day)) add(spans, day, hours.today());
            LocalDate yesterday = day.minusDays(1);
            if (isClosed(yesterday, closed)) continue;
            for (Hours hours : starting(yesterday)) if (hours.crossesMidnight()) add(spans, day, hours.tomorrow());
        }
        return new OpenYear(spans);
    }

    private boolean isClosed(LocalDate day, Set<LocalDate> closed) {
        List<Hours> special = calendar.days().get(day);
        return special == null ? closed.contains(day) : special.isEmpty();
    }

    private List<Hours> starting(LocalDate day) {
        List<Hours> special = calendar.days().get(day);
        return special == null ? calendar.week().getOrDefault(day.getDayOfWeek(), List.of()) : special;
    }

    /** Stretch by stretch of one offset each, so that skipped and repeated hours come out right by themselves. */
    private void add(List<long[]> spans, LocalDate day, Hours hours) {
        LocalDateTime from = day.atStartOfDay().plusMinutes(hours.from());
        LocalDateTime to = day.atStartOfDay().plusMinutes(hours.to());
        ZoneRules rules = calendar.zone().getRules();
        Instant end = to.toInstant(ZoneOffset.MIN);
        Instant at = from.toInstant(ZoneOffset.MAX);
        while (at.isBefore(end)) {
            ZoneOffset offset = rules.getOffset(at);
            ZoneOffsetTransition change = rules.nextTransition(at);
            Instant until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            long opens = Math.max(micros(at), micros(from.toInstant(offset)));
            long closes = Math.min(micros(until), micros(to.toInstant(offset)));
            if (opens < closes) spans.add(new long[] {opens, closes});
            at = until;
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
