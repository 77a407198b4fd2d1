package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextUnitTest {
    @Test
    void units_stand_one_behind_the_other_whatever_is_written() {
        List<String> texts = new ArrayList<>(List.of("½ price", "¼½¾", "ﬁne", "İstanbul", "㎏ ㍿", "…"));
        texts.addAll(StrangeTexts.known());
        texts.addAll(StrangeTexts.random(300, 20260302));
        try (Encoder english = new Encoder(EncoderFiles.english(), 64);
                Encoder chinese = new Encoder(EncoderFiles.chinese(), 64)) {
            for (String text : texts)
                for (Encoder encoder : List.of(english, chinese)) {
                    TokenVectors tokens = encoder.encode(text);
                    int from = 0;
                    for (TextUnit unit : TextUnit.of(text, tokens, new float[tokens.n()])) {
                        assertThat(unit.start()).as(text).isGreaterThanOrEqualTo(from);
                        assertThat(unit.end()).isGreaterThan(unit.start()).isLessThanOrEqualTo(text.length());
                        from = unit.end();
                    }
                }
        }
    }
}
