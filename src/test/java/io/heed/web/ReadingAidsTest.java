package io.heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAidsTest {

    @ParameterizedTest
    @CsvSource({"40,40s", "240,4m", "1560,26m", "4380,1h 13m", "3900,1h 05m", "172800,2d", "187200,2d 4h", "-5,0s"})
    void a_span_is_said_as_short_as_it_can_be(long seconds, String text) {
        assertThat(Span.of(Duration.ofSeconds(seconds)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "222,3:42,soon",
        "1130,18:50,calm",
        "4380,1h 13m,calm",
        "-42,−0:42,late",
        "-3900,−1h 05m,late",
        "300,5:00,calm",
        "0,0:00,soon"
    })
    void a_promise_shows_the_time_left_and_its_danger(long seconds, String text, String tone) {
        Instant now = Instant.parse("2025-11-19T10:12:00Z");
        PromiseClock clock = PromiseClock.until(now.plusSeconds(seconds), now);
        assertThat(clock.text()).isEqualTo(text);
        assertThat(clock.tone()).isEqualTo(tone);
    }

    @Test
    void a_moment_is_told_in_the_viewers_zone() {
        Moment moment = new Moment(Instant.parse("2025-11-19T23:30:00Z"), ZoneId.of("Asia/Shanghai"));
        assertThat(moment.clock()).isEqualTo("07:30");
        assertThat(moment.day()).isEqualTo("Thursday 20 November");
    }

    @Test
    void a_factor_bar_never_leaves_its_hundred_points() {
        FactorBar bar = PreviewWorld.bar(70, 20, 30, -4, 0, 10);
        FactorBar.Segment last = bar.segments().get(bar.segments().size() - 1);
        assertThat(bar.segments()).extracting(FactorBar.Segment::factor).containsExactly("words", "waiting", "promise");
        assertThat(last.x() + last.width()).isLessThanOrEqualTo(100);
    }

    @Test
    void a_meter_over_its_budget_is_full_and_no_longer() {
        Meter meter = Meter.of(4, List.of(2.0, 2.0, 1.0), 5);
        assertThat(meter.full()).isTrue();
        assertThat(meter.free()).isZero();
        assertThat(meter.length()).isEqualTo(80);
        Meter.Segment last = meter.segments().get(2);
        assertThat(last.x() + last.width()).isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"Marisol Vega,MV", "Cher,C", "Ana de la Cruz,AC", "王小明,王", "😀 Smile,😀S"})
    void a_face_has_the_initials_of_its_name(String name, String initials) {
        assertThat(Face.of(name).initials()).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"91,critical", "83,high", "54,normal", "38,low", "-3,low", "140,critical"})
    void urgency_has_a_word(double score, String level) {
        assertThat(Urgency.of(score).level()).isEqualTo(level);
    }
}
