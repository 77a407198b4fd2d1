package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

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
                "ru | Добрый день, терминал не работает",
                "ja | カードが使えません。助けてください",
                "ko | 카드 결제가 안 돼요",
                "ar | مرحبا، الجهاز لا يعمل"
            })
    void a_language_is_told_by_its_script_and_its_small_words(String code, String text) {
        assertThat(Language.of(text).code()).isEqualTo(code);
        assertThat(Language.of(text).certainty()).isBetween(0.5, 1.0);
    }

    @Test
    void nothing_to_read_is_no_language() {
        assertThat(Language.of("")).isEqualTo(new Language("und", 0));
        assertThat(Language.of("😀 12:30 !!")).isEqualTo(new Language("und", 0));
    }
}
