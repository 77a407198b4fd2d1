package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadableTextTest {
    @Test
    void half_pairs_are_replaced_in_their_place_and_whole_ones_stay() {
        assertThat(ReadableText.whole("a\uD800b 😀 \uDC00")).isEqualTo("a\uFFFDb 😀 \uFFFD");
        assertThat(ReadableText.whole("card")).isSameAs("card");
    }

    @Test
    void whatever_is_written_keeps_its_length_and_survives_utf8() {
        for (String text : texts()) {
            String readable = ReadableText.of(text, 300, false);
            assertThat(readable.length()).isLessThanOrEqualTo(300).isLessThanOrEqualTo(text.length());
            if (text.length() <= 300) assertThat(readable).hasSameSizeAs(text);
            byte[] bytes = readable.getBytes(StandardCharsets.UTF_8);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(readable);
            assertThat(readable.chars()).noneMatch(Character::isISOControl);
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(StrangeTexts.known());
        texts.addAll(StrangeTexts.random(300, 11));
        return texts;
    }
}
