package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpeningTimesTest {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Adelaide",
            "Australia/Lord_Howe",
            "America/Havana",
            "Asia/Beirut",
            "Pacific/Apia");

    /** Around each of these somewhere a clock is changed, a year ends or a day is skipped. */
    private static final List<String> TURNS = List.of(
            "2026-03-07",
            "2026-03-27",
            "2026-04-04",
            "2026-10-03",
            "2026-10-24",
            "2026-10-31",
            "2026-12-30",
            "2028-02-27",
            "2011-12-29",
            "2026-06-10");

    private static final int CALENDARS = 150;
    private static final int FIVE_WEEKS = 5 * 7 * 24 * 60;

    private final Random dice = new Random(20260302);

    @Test
    void it_counts_what_a_look_at_the_wall_clock_every_minute_counts() {
        int compared = 0;
        for (int i = 0; i < CALENDARS; i++) {
            Set<LocalDate> holidays = someDays();
            BusinessCalendar calendar = someCalendar();
            OpeningTimes times = new OpeningTimes(calendar, (year, ids) -> holidays);
            MinuteCounter counter = new MinuteCounter(calendar, holidays);
            Instant from = someMinute();
            int minutes = 1 + dice.nextInt(2000);
            Instant due = counter.after(from, minutes, FIVE_WEEKS);
            if (due != null) {
                assertThat(times.after(from, Duration.ofMinutes(minutes)))
                        .as("%s from %s, %s minutes", calendar, from, minutes)
                        .isEqualTo(due);
                compared++;
            }
            Instant to = from.plusSeconds(60L * dice.nextInt(10_000));
            assertThat(times.between(from, to))
                    .as("%s from %s to %s", calendar, from, to)
                    .isEqualTo(Duration.ofMinutes(counter.between(from, to)));
        }
        assertThat(compared).isGreaterThan(CALENDARS / 2);
    }

    @Test
    void what_lies_between_start_and_due_is_what_was_promised() {
        for (int i = 0; i < 500; i++) {
            OpeningTimes times = someTimes();
            Instant from = someMinute().plusMillis(dice.nextInt(60_000));
            Duration promised = Duration.ofSeconds(1 + dice.nextInt(500_000));
            Instant due = times.after(from, promised);
            assertThat(times.between(from, due)).isEqualTo(promised);
            assertThat(times.between(from, due.minusMillis(1))).isLessThan(promised);
        }
    }

    @Test
    void who_writes_later_is_never_due_earlier() {
        for (int i = 0; i < 500; i++) {
            OpeningTimes times = someTimes();
            Instant from = someMinute();
            Duration promised = Duration.ofMinutes(1 + dice.nextInt(5000));
            Instant due = times.after(from, promised);
            Instant later = times.after(from.plusSeconds(dice.nextInt(200_000)), promised);
            assertThat(later).isAfterOrEqualTo(due);
        }
    }

    @Test
    void a_rest_never_makes_it_due_earlier() {
        for (int i = 0; i < 500; i++) {
            Promised promised = new Promised(
                    PromiseKind.resolution, Duration.ofMinutes(1 + dice.nextInt(5000)), "x", someTimes(), false);
            Instant from = someMinute();
            Instant held = from.plusSeconds(dice.nextInt(100_000));
            Instant released = held.plusSeconds(dice.nextInt(100_000));
            List<Happening> plain = List.of(new Happening(Happening.What.customerWrote, from));
            List<Happening> rested = List.of(
                    plain.get(0),
                    new Happening(Happening.What.held, held),
                    new Happening(Happening.What.released, released));
            Reckoned without = Reckoning.of(promised, plain, released).orElseThrow();
            Reckoned with = Reckoning.of(promised, rested, released).orElseThrow();
            assertThat(with.dueAt()).isAfterOrEqualTo(without.dueAt());
            assertThat(with.used()).isLessThanOrEqualTo(without.used());
        }
    }

    @Test
    void the_second_half_lies_between_half_and_due() {
        Instant from = Instant.parse("2026-03-02T08:00:00Z");
        Promised promised =
                new Promised(PromiseKind.resolution, Duration.ofHours(4), "office", Calendars.named("office"), false);
        List<Happening> rested = List.of(
                new Happening(Happening.What.customerWrote, from),
                new Happening(Happening.What.agentReplied, from.plus(Duration.ofHours(3))),
                new Happening(Happening.What.customerWrote, from.plus(Duration.ofHours(24))));
        Reckoned fresh = Reckoning.of(promised, rested.subList(0, 1), from).orElseThrow();
        assertThat(fresh.halfAt()).isEqualTo(from.plus(Duration.ofHours(2)));
        Reckoned again =
                Reckoning.of(promised, rested, from.plus(Duration.ofHours(24))).orElseThrow();
        // three of four hours are used, so it stands in the middle of the second half when it goes on
        assertThat(again.dueAt()).isEqualTo(from.plus(Duration.ofHours(25)));
        assertThat(again.halfAt()).isEqualTo(from.plus(Duration.ofHours(23)));
    }

    @Test
    void a_day_whose_opening_has_no_length_is_closed() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        week.put(DayOfWeek.MONDAY, List.of(new Hours(540, 540)));
        week.put(DayOfWeek.TUESDAY, List.of(new Hours(540, 1020)));
        BusinessCalendar calendar = new BusinessCalendar("odd", ZoneId.of("UTC"), week, List.of(), Map.of());
        assertThat(new OpeningTimes(calendar, Holidays.NONE)
                        .after(Instant.parse("2026-03-02T08:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("2026-03-03T10:00:00Z");
    }

    @Test
    void a_calendar_that_never_opens_is_refused() {
        BusinessCalendar never = new BusinessCalendar("never", ZoneId.of("UTC"), Map.of(), List.of(), Map.of());
        assertThatThrownBy(() -> new OpeningTimes(never, Holidays.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never opens");
    }

    @Test
    void what_would_take_longer_than_anybody_waits_is_due_at_the_horizon() {
        OpeningTimes hour = (OpeningTimes) Calendars.named("sunday-hour");
        Instant from = Instant.parse("2026-03-02T08:00:00Z");
        assertThat(hour.holds(from, Duration.ofHours(52))).isTrue();
        assertThat(hour.holds(from, Duration.ofHours(52 * 30))).isFalse();
        assertThat(hour.after(from, Duration.ofHours(52 * 30))).isEqualTo("2045-12-31T23:00:00Z");
    }

    private OpeningTimes someTimes() {
        Set<LocalDate> holidays = someDays();
        return new OpeningTimes(someCalendar(), (year, ids) -> holidays);
    }

    private BusinessCalendar someCalendar() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) if (dice.nextInt(4) > 0) week.put(day, someHours());
        if (week.isEmpty()) week.put(DayOfWeek.WEDNESDAY, List.of(new Hours(540, 1020)));
        Map<LocalDate, List<Hours>> days = new HashMap<>();
        for (LocalDate day : someDays()) days.put(day, dice.nextBoolean() ? List.of() : someHours());
        return new BusinessCalendar("any", ZoneId.of(any(ZONES)), week, List.of(), days);
    }

    /** One to three, some of them past midnight, some of them over one another. */
    private List<Hours> someHours() {
        List<Hours> hours = new ArrayList<>();
        for (int i = 0; i <= dice.nextInt(3); i++) {
            int from = dice.nextInt(24 * 4) * 15;
            hours.add(new Hours(from, from + 15 * (1 + dice.nextInt(40))));
        }
        return hours;
    }

    private Set<LocalDate> someDays() {
        Set<LocalDate> days = new HashSet<>();
        for (String turn : new TreeSet<>(TURNS))
            if (dice.nextBoolean()) days.add(LocalDate.parse(turn).plusDays(dice.nextInt(5)));
        return days;
    }

    private Instant someMinute() {
        return LocalDate.parse(any(TURNS))
                .atTime(dice.nextInt(24), dice.nextInt(60))
                .atZone(ZoneId.of(any(ZONES)))
                .toInstant();
    }

    private String any(List<String> texts) {
        return texts.get(dice.nextInt(texts.size()));
    }
}
