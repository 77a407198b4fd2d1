package io.heed.radar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SensitiveWordsTest {
    private final SensitiveWords words = SensitiveWords.shipped();

    @Test
    void set_phrases_are_found_in_any_case_and_only_as_whole_words() {
        assertThat(words.in("I will speak to my LAWYER about this")).containsExactly(SensitiveWords.Matter.legal);
        assertThat(words.in("The charger caught fire!")).containsExactly(SensitiveWords.Matter.safety);
        assertThat(words.in("Our lawyerly tone, the defrauded, an emergency-free day"))
                .isEmpty();
        assertThat(words.in("This is a formal complaint")).containsExactly(SensitiveWords.Matter.complaint);
    }

    @Test
    void chinese_words_are_found_without_blanks() {
        assertThat(words.in("再不处理我就找律师起诉你们")).containsExactly(SensitiveWords.Matter.legal);
        assertThat(words.in("插座漏电，我儿子受伤了")).containsExactly(SensitiveWords.Matter.safety);
        assertThat(words.in("我要投诉")).containsExactly(SensitiveWords.Matter.complaint);
        assertThat(words.in("请问怎么修改密码？")).isEmpty();
    }

    @Test
    void nothing_is_found_in_nothing() {
        assertThat(words.in(null)).isEmpty();
        assertThat(words.in("")).isEmpty();
    }
}
