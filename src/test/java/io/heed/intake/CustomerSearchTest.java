package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerSearchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Tomás Ferr              | 'tomás':* & 'ferr':*
            tomas@cafe.example      | 'tomas':* & 'cafe':* & 'example':*
            +351 911                | '351':* & '911':*
            王小                    | '王小':*
            '':* !x (a & b) <-> c\\d  | 'x':* & 'a':* & 'b':* & 'c':* & 'd':*
            .,;'                    | ``
            a b c d e f g h i j     | 'a':* & 'b':* & 'c':* & 'd':* & 'e':* & 'f':* & 'g':* & 'h':*
            """)
    void every_word_is_a_beginning_and_none_an_operator(String words, String query) {
        assertThat(CustomerSearch.query(words)).isEqualTo(query);
    }
}
