package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | where is my parcel",
                "en | checkout 502 since monday",
                "en | hi, la carte app crashed",
                "zh | 退款到账了，谢谢哈",
                "zh | POS 机显示 error E-17 收不了款",
                "de | Guten Tag, wir können heute nicht kassieren und die Kunden warten",
                "fr | Bonjour, je n'ai pas reçu mon colis et je suis inquiet",
                "es | Hola, no puedo cobrar con tarjeta y la tienda está llena",
                "pl | gdzie jest moja paczka",
                "vi | bị trừ tiền hai lần",
                "ru | Добрый день, терминал не работает",
                "uk | Добрий день, термінал не працює",
                "ja | カードが使えません。助けてください",
                "ko | 카드 결제가 안 돼요",
                "ko | account 가 lock 됐어요",
                "ar | مرحبا، الجهاز لا يعمل",
                "fa | سفارش من کجاست"
            })
    void a_language_is_told_by_its_script_and_its_letters(String code, String text) {
        assertThat(Language.of(text).code()).isEqualTo(code);
        assertThat(Language.of(text).certainty()).isBetween(0.5, 1.0);
    }

    @Test
    void nothing_to_read_is_no_language() {
        for (String text : List.of(
                "", "😀 12:30 !!", "E-17 502", "https://shop.example/o/88210?x=1", "marisol@example.com", "\uD800"))
            assertThat(Language.of(text)).as(text).isEqualTo(Language.UNKNOWN);
    }

    /** Calling a foreign line English is false confidence, calling an English one foreign loses a good reading. */
    @Test
    void of_short_chat_lines_few_are_called_by_a_wrong_name() throws IOException {
        List<LanguageLine> lines = LanguageLine.all();
        assertThat(lines).hasSizeGreaterThan(300);
        long right = lines.stream()
                .filter(line -> line.isRight(Language.of(line.text()).code()))
                .count();
        assertThat(right).isGreaterThan(lines.size() * 88L / 100);
        assertThat(lines.stream()
                        .filter(LanguageLine::isForeign)
                        .filter(line -> Language.of(line.text()).code().equals("en")))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(lines.stream()
                        .filter(line -> line.right().equals(List.of("en")))
                        .filter(line -> !Language.of(line.text()).code().equals("en")))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(lines.stream()
                        .filter(line -> line.right().equals(List.of("zh")))
                        .filter(line -> !Language.of(line.text()).code().equals("zh")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_long_text_is_told_by_its_beginning_and_always_the_same() {
        String german = "die Karte wird nicht gelesen ".repeat(4_000);
        assertThat(Language.of(german)).isEqualTo(Language.of(german));
        assertThat(Language.of(german).code()).isEqualTo("de");
        assertThat(Language.of("x".repeat(100_000)).certainty()).isBetween(0.0, 1.0);
    }
}
