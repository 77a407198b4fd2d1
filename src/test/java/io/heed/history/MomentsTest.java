package io.heed.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final Instant LATEST = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant read(Options.Dates order, String written) throws Unfit {
        return new Moments(order, LATEST).read("at", written);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-02T10:00:00Z, 2024-03-02T10:00:00Z",
        "2024-03-02T10:00:00.5Z, 2024-03-02T10:00:00.500Z",
        "2024-03-02T10:00:00+01:00, 2024-03-02T09:00:00Z",
        "2024-03-02 10:00:00 -0500, 2024-03-02T15:00:00Z",
        "2024-03-02 10:00:00 UTC, 2024-03-02T10:00:00Z",
        "2024-03-02 9:05, 2024-03-02T09:05:00Z",
        "2024-03-02, 2024-03-02T00:00:00Z",
        "31/12/2023 23:59, 2023-12-31T23:59:00Z",
        "12/31/2023 11:59 PM, 2023-12-31T23:59:00Z",
        "31.12.2023 00:30:15, 2023-12-31T00:30:15Z",
        "05/05/2023, 2023-05-05T00:00:00Z",
        "45292.5, 2024-01-01T12:00:00Z",
        "1704110400, 2024-01-01T12:00:00Z",
        "1704110400123, 2024-01-01T12:00:00.123Z",
    })
    void a_date_that_can_be_read_one_way_is_read_so(String written, String moment) throws Unfit {
        assertThat(read(Options.Dates.unsaid, written)).isEqualTo(moment);
    }

    @Test
    void a_date_that_can_be_read_two_ways_waits_for_a_word() throws Unfit {
        assertThat(read(Options.Dates.dayFirst, "03/04/2024")).isEqualTo("2024-04-03T00:00:00Z");
        assertThat(read(Options.Dates.monthFirst, "03/04/2024")).isEqualTo("2024-03-04T00:00:00Z");
        assertThatThrownBy(() -> read(Options.Dates.unsaid, "03/04/2024")).hasMessageContaining("two ways");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2024-02-30",
                "2024-13-01T00:00:00Z",
                "32/01/2024",
                "2024-03-02T25:00:00Z",
                "1e308",
                "-5",
                "99999999999999999999",
                "1969-12-31",
                "2030-01-01",
                "2024-03-02T10:00:00+99:00"
            })
    void what_is_no_date_of_the_past_is_refused(String written) {
        assertThatThrownBy(() -> read(Options.Dates.unsaid, written))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("must");
    }
}
