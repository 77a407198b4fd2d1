package io.heed.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One hour of one person: how long they were there, how long with a ticket in hand, and how much attention was in use.
 *
 * @param present and busy in seconds
 * @param attention and room in tenths of an attention point times seconds
 */
record Duty(Instant hour, long present, long busy, long attention, long room) {
    private static final int HOUR = 3600;

    /** @param to exclusive; @param tenths of an attention point, 0 for a presence */
    record Stretch(Instant from, Instant to, long tenths) {
        Stretch within(long begin, long end) {
            return new Stretch(
                    Instant.ofEpochSecond(Math.max(begin, from.getEpochSecond())),
                    Instant.ofEpochSecond(Math.min(end, to.getEpochSecond())),
                    tenths);
        }

        boolean empty() {
            return !from.isBefore(to);
        }

        long seconds() {
            return Duration.between(from, to).toSeconds();
        }
    }

    /**
     * @param there when they took tickets or finished theirs; they do not overlap
     * @param held tickets in hand, whatever the presence
     * @param until nothing after this has happened yet
     * @return hours in which they were there
     */
    static List<Duty> of(LocalDate day, List<Stretch> there, List<Stretch> held, long budgetTenths, Instant until) {
        List<Duty> hours = new ArrayList<>();
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (int hour = 0; hour < 24; hour++) {
            long begin = midnight.getEpochSecond() + (long) hour * HOUR;
            long end = Math.min(begin + HOUR, until.getEpochSecond());
            if (end <= begin) break;
            Duty duty = hour(begin, end, there, held, budgetTenths);
            if (duty.present > 0) hours.add(duty);
        }
        return hours;
    }

    private static Duty hour(long begin, long end, List<Stretch> there, List<Stretch> held, long budgetTenths) {
        long present = 0;
        long busy = 0;
        long attention = 0;
        for (Stretch presence : cut(there, begin, end)) {
            long from = presence.from().getEpochSecond();
            List<Stretch> inHand = cut(held, from, presence.to().getEpochSecond());
            present += presence.seconds();
            long covered = from;
            for (Stretch one : inHand) {
                attention += one.tenths() * one.seconds();
                long to = one.to().getEpochSecond();
                busy += Math.max(0, to - Math.max(covered, one.from().getEpochSecond()));
                covered = Math.max(covered, to);
            }
        }
        return new Duty(Instant.ofEpochSecond(begin), present, busy, attention, present * budgetTenths);
    }

    private static List<Stretch> cut(List<Stretch> all, long begin, long end) {
        return all.stream()
                .map(one -> one.within(begin, end))
                .filter(one -> !one.empty())
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
    }
}
