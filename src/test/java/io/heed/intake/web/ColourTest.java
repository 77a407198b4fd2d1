package io.heed.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {
    @ParameterizedTest
    @CsvSource({"#0d5c56, #ffffff", "#ffffff, #000000", "#000000, #ffffff", "#ffd400, #000000", "#7a1f5c, #ffffff"})
    void words_on_a_colour_are_readable(String colour, String ink) {
        assertThat(Colour.ink(colour)).isEqualTo(ink);
    }

    @ParameterizedTest
    @CsvSource({"red", "#fff", "#12345g", "'#0d5c56;x'", "''"})
    void what_is_no_colour_is_not_taken(String text) {
        assertThat(Colour.isOne(text)).isFalse();
    }
}
