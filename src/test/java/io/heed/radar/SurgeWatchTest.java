package io.heed.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SurgeWatchTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final SurgeWatch.Terms TERMS = new SurgeWatch.Terms(5, 0.15, 0.2);

    private final SurgeWatch watch = new SurgeWatch(ZoneOffset.UTC, TERMS);
    private final List<SurgeWatch.News> news = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(7);

    /** So many in an hour, at random. */
    private void come(String queue, Instant from, Duration length, double anHour) {
        Instant at = from;
        while (true) {
            at = at.plusMillis((long) (-Math.log(1 - random.nextDouble()) * 3_600_000 / anHour));
            if (!at.isBefore(from.plus(length))) return;
            news.addAll(watch.arrived(queue, at));
            news.addAll(watch.arrived(SurgeWatch.ALL, at));
        }
    }

    @Test
    void ten_times_as_many_as_usual_are_raised_within_minutes_and_end_again() {
        come("payments", MONDAY, Duration.ofHours(60), 40);
        assertThat(news).isEmpty();
        Instant surge = MONDAY.plus(Duration.ofHours(60));
        come("payments", surge, Duration.ofMinutes(20), 400);
        come("payments", surge.plus(Duration.ofMinutes(20)), Duration.ofHours(3), 40);
        SurgeWatch.News first = news.get(0);
        assertThat(first.line()).isEqualTo("payments");
        assertThat(first.raised()).isTrue();
        assertThat(first.since()).isBetween(surge.minusSeconds(900), surge.plusSeconds(300));
        assertThat(first.tickets()).isGreaterThan((long) (3 * first.usual()));
        assertThat(news.stream().filter(one -> !one.raised())).isNotEmpty();
    }

    @Test
    void a_surge_of_one_queue_is_not_told_once_more_as_one_of_all() {
        come("payments", MONDAY, Duration.ofHours(60), 40);
        come("payments", MONDAY.plus(Duration.ofHours(60)), Duration.ofMinutes(20), 400);
        assertThat(news.stream().filter(SurgeWatch.News::raised)).hasSize(1);
    }

    @Test
    void on_the_first_day_nobody_can_say_what_is_usual() {
        come("payments", MONDAY, Duration.ofHours(10), 20);
        come("payments", MONDAY.plus(Duration.ofHours(10)), Duration.ofMinutes(30), 900);
        assertThat(news).isEmpty();
        assertThat(watch.knows("payments")).isFalse();
    }

    @Test
    void half_as_many_again_for_a_whole_day_are_a_busy_day_and_no_surge() {
        come("payments", MONDAY, Duration.ofHours(72), 60);
        come("payments", MONDAY.plus(Duration.ofHours(72)), Duration.ofHours(24), 90);
        assertThat(news).isEmpty();
    }

    @Test
    void three_weeks_of_chance_raise_hardly_anything() {
        come("payments", MONDAY, Duration.ofDays(21), 30);
        assertThat(news.stream().filter(SurgeWatch.News::raised).count()).isLessThanOrEqualTo(4);
    }

    @Test
    void a_surge_of_last_week_does_not_make_one_of_this_week_usual() {
        UsualRate rate = new UsualRate(ZoneOffset.UTC);
        long first = UsualRate.quarter(MONDAY);
        for (int quarter = 0; quarter < 7 * 96; quarter++) rate.learn(first + quarter, quarter == 40 ? 400 : 4);
        assertThat(rate.of(first + 7 * 96 + 40)).isLessThan(12);
        assertThat(rate.of(first + 7 * 96 + 60)).isBetween(3.5, 5.0);
    }

    @Test
    void what_is_usual_goes_by_the_time_of_the_week() {
        UsualRate rate = new UsualRate(ZoneOffset.UTC);
        long first = UsualRate.quarter(MONDAY);
        for (int quarter = 0; quarter < 28 * 96; quarter++) {
            boolean office = quarter % 96 >= 32 && quarter % 96 < 72 && quarter / 96 % 7 < 5;
            rate.learn(first + quarter, office ? 20 : 1);
        }
        long monday = first + 28 * 96;
        assertThat(rate.of(monday + 48)).isBetween(15.0, 21.0);
        assertThat(rate.of(monday + 12)).isLessThan(2);
        assertThat(rate.of(monday + 5 * 96 + 48)).isLessThan(12);
    }
}
