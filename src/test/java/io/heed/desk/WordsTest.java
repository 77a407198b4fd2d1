package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void letters_lose_case_and_accents_and_marks_part_words() {
        assertThat(Words.spread("Tomás@shop.example paid €1,240 – TWICE!"))
                .isEqualTo("tomas shop example paid 1 240 twice");
        assertThat(Words.spread("Ｆｕｌｌ width")).isEqualTo("full width");
        assertThat(Words.spread(" \n… ")).isEmpty();
    }

    @Test
    void a_script_without_blanks_is_taken_in_pairs() {
        assertThat(Words.spread("我要退款")).isEqualTo("我要 要退 退款 款");
        assertThat(Words.spread("款")).isEqualTo("款");
        assertThat(Words.spread("订单88210还没到")).isEqualTo("订单 单 88210 还没 没到 到");
    }

    @Test
    void a_word_knows_where_it_stands_in_the_text() {
        String text = "Ça va, 退款 😀 ok";
        for (Words.Word word : Words.in(text))
            assertThat(Words.spread(text.substring(word.start(), word.end()))).startsWith(word.form());
        assertThat(Words.in("x😀y")).hasSize(2);
    }

    @Test
    void a_very_long_word_is_cut_and_strange_characters_do_no_harm() {
        assertThat(Words.spread("a".repeat(500))).hasSize(Words.LONGEST);
        assertThat(Words.spread("\uD800broken\uDC00")).isEqualTo("broken");
        assertThat(Words.in("\u0301")).isEmpty();
    }
}
