package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {
    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void a_region_has_its_own_holidays_besides_those_of_the_country() {
        LocalDate unity = LocalDate.of(2026, 10, 3);
        LocalDate corpusChristi = LocalDate.of(2026, 6, 4);
        assertThat(holidays.of(2026, List.of("de"))).contains(unity).doesNotContain(corpusChristi);
        assertThat(holidays.of(2026, List.of("de-by"))).contains(unity, corpusChristi);
    }

    @Test
    void several_calendars_add_up() {
        Set<LocalDate> both = holidays.of(2026, List.of("de", "us"));
        assertThat(both).contains(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 11, 26));
        assertThat(holidays.of(2026, List.of())).isEmpty();
    }

    @Test
    void an_unknown_id_is_answered_with_those_that_exist() {
        assertThat(PublicHolidays.insteadOf("de")).isEmpty();
        assertThat(PublicHolidays.insteadOf("de-by")).isEmpty();
        assertThat(PublicHolidays.insteadOf("xx")).contains("de", "gb", "us").hasSizeGreaterThan(50);
        assertThat(PublicHolidays.insteadOf("de-yy")).contains("de", "de-by").doesNotContain("gb");
    }
}
