package io.heed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.web.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Instant NOW = Instant.parse("2026-03-18T15:20:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Asked asked(String range, String from, String to, String zone, String only) {
        return Asked.of(new Asked.Raw(range, from, to, zone, null, only, null), NOW, ZoneOffset.UTC);
    }

    @Test
    void days_begin_where_the_zone_says() {
        Asked week = asked("7d", null, null, "Europe/Berlin", null);
        assertThat(week.period())
                .isEqualTo(new Period(Instant.parse("2026-03-11T23:00:00Z"), Instant.parse("2026-03-18T16:00:00Z")));
        assertThat(week.zone()).isEqualTo(BERLIN);
        assertThat(week.period().before().to()).isEqualTo(week.period().from());
        assertThat(week.period().before().length()).isEqualTo(week.period().length());
    }

    @Test
    void the_last_day_is_a_part_of_it() {
        assertThat(asked(null, "2026-03-02", "2026-03-03", null, null).period())
                .isEqualTo(new Period(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-04T00:00:00Z")));
    }

    @Test
    void whole_days_in_it_are_read_by_the_day_and_the_rest_by_the_hour() {
        Period period = new Period(Instant.parse("2026-03-02T05:00:00Z"), Instant.parse("2026-03-05T07:00:00Z"));
        assertThat(period.daysFrom()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(period.daysTo()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        Period hours = new Period(Instant.parse("2026-03-02T05:00:00Z"), Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(hours.daysFrom()).isEqualTo(hours.to());
        assertThat(hours.daysTo()).isEqualTo(hours.to());
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        refused("range", () -> asked("fortnight", null, null, null, null));
        refused("zone", () -> asked("7d", null, null, "Moon/Tycho", null));
        refused("from", () -> asked("custom", "yesterday", null, null, null));
        refused("from", () -> asked("custom", "2024-01-01", "2026-01-01", null, null));
        refused("from", () -> asked("custom", "-99999999-01-01", null, null, null));
        refused("to", () -> asked("custom", "2026-03-04", "2026-03-02", null, null));
        refused("only", () -> asked("7d", null, null, null, "billing"));
        refused("only", () -> asked("7d", null, null, null, "queue:\0"));
    }

    private static void refused(String field, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().errors().get(0).field())
                                .isEqualTo(field));
    }

    @Test
    void a_report_is_its_address() {
        Asked asked = asked("28d", null, null, "Europe/Berlin", "queue:bil ling&x");
        assertThat(asked.query())
                .isEqualTo("range=28d&zone=Europe%2FBerlin&by=queue&figure=firstReply&only=queue%3Abil+ling%26x");
        assertThat(asked.with(Figure.backlog)).contains("figure=backlog", "only=");
        assertThat(asked.narrowed(Dimension.all, "")).doesNotContain("only");
    }
}
