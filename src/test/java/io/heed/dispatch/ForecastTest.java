package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final double[] THREE_HALF_HOURS = {30, 30, 30};

    @Test
    void without_past_weeks_the_pace_goes_on() {
        assertThat(Forecast.rates(4, new double[0], THREE_HALF_HOURS)).containsExactly(4, 4, 4);
    }

    @Test
    void what_is_unusual_now_fades_into_what_is_usual_then() {
        double[] usual = {2, 2, 6, 6};
        double[] rates = Forecast.rates(4, usual, THREE_HALF_HOURS);
        assertThat(rates[0]).isBetween(3.0, 4.0);
        assertThat(rates[1]).isBetween(6.5, 7.5);
        assertThat(rates[2]).isCloseTo(6 + 2 * Math.exp(-75 / 60.0), within(1e-9));
    }

    @Test
    void a_quiet_quarter_of_an_hour_never_makes_a_pace_negative() {
        assertThat(Forecast.rates(0, new double[] {5, 1, 1, 1}, THREE_HALF_HOURS))
                .containsOnly(0, 0, 0);
    }

    @Test
    void past_weeks_are_means_over_half_an_hour_and_the_weeks() {
        double[] everyMinuteInTheSecondHour = new double[120];
        for (int i = 0; i < 120; i++) everyMinuteInTheSecondHour[i] = 3600 + 30.0 * i;
        double[] paces = Usual.paces(everyMinuteInTheSecondHour, 2);
        assertThat(paces[0]).isZero();
        assertThat(paces[18]).isCloseTo(1, within(0.05));
    }

    @Test
    void patience_is_all_waiting_over_those_who_gave_up_and_unknown_from_a_few() {
        assertThat(Forecast.patience(50, 600)).isEqualTo(12);
        assertThat(Forecast.patience(1, 600)).isInfinite();
    }
}
