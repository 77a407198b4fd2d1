package io.heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void a_row_is_a_line_in_which_nothing_stands_for_null() {
        assertThat(Sheet.text(sheet -> {
                    sheet.row("at", "who", "margin");
                    sheet.row(Instant.parse("2026-03-02T10:00:00Z"), null, 1.5);
                }))
                .isEqualTo("at,who,margin\r\n2026-03-02T10:00:00Z,,1.5\r\n");
    }

    @Test
    void commas_quotes_and_breaks_stay_in_their_cell() {
        assertThat(Sheet.text(sheet -> sheet.row("a, b", "say \"hello\"", "two\nlines")))
                .isEqualTo("\"a, b\",\"say \"\"hello\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void a_name_that_a_spreadsheet_would_calculate_stays_a_name_and_a_negative_number_a_number() {
        assertThat(Sheet.text(sheet -> sheet.row("=1+1", "+49", "@me", "\ttab", "-x", -2.5)))
                .isEqualTo("'=1+1,'+49,'@me,'\ttab,'-x,-2.5\r\n");
    }
}
