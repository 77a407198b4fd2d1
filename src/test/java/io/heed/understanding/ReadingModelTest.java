package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingModelTest {
    private static Encoder english;
    private static Encoder chinese;
    private static ReadingModel model;

    @BeforeAll
    static void open() {
        english = new Encoder(EncoderFiles.english());
        chinese = new Encoder(EncoderFiles.chinese());
        model = new ReadingModel(
                Map.of(
                        "en", new LanguageModel(english, new Heads(ShippedPrior.english())),
                        "zh", new LanguageModel(chinese, new Heads(ShippedPrior.chinese()))),
                "en");
    }

    @AfterAll
    static void close() {
        english.close();
        chinese.close();
    }

    @Test
    void an_emergency_is_urgent_and_its_words_say_why() {
        String text = "Nobody can pay by card and there is a line out the door";
        Reading reading = model.read(text);
        assertThat(reading.urgency()).isGreaterThan(0.6);
        assertThat(reading.words()).extracting(WordWeight::text).containsAnyOf("Nobody", "line", "door", "pay");
        assertThat(reading.words()).extracting(WordWeight::text).doesNotContain("and", "is", "a", "the");
        assertThat(reading.words()).allSatisfy(word -> {
            assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text());
            assertThat(word.weight()).isBetween(0.0, 1.0);
        });
        assertThat(reading.words()).anySatisfy(word -> assertThat(word.weight()).isEqualTo(1));
    }

    @Test
    void without_its_words_an_emergency_loses_more_than_without_others() {
        Reading reading = model.read("Nobody can pay by card and there is a line out the door");
        assertThat(reading.withoutWords()).isLessThan(reading.urgency() - 0.15);
        assertThat(reading.withoutWords()).isLessThan(reading.withoutRandom());
    }

    @Test
    void the_deletion_check_is_left_out_where_nobody_asks() {
        assertThat(model.read("Thank you so much for the lovely help yesterday!")
                        .withoutWords())
                .isNull();
        assertThat(model.read("Nobody can pay by card", false).withoutWords()).isNull();
    }

    @Test
    void a_calm_thank_you_is_less_urgent_than_an_emergency_in_both_languages() {
        assertThat(model.read("Thank you so much for the lovely help yesterday!")
                        .urgency())
                .isLessThan(0.3)
                .isLessThan(model.read("We open in ten minutes and the card reader is dead")
                        .urgency());
        assertThat(model.read("谢谢你们昨天的帮助，太好了").urgency())
                .isLessThan(0.3)
                .isLessThan(model.read("刷卡机死机了，客人都在等").urgency());
    }

    @Test
    void the_queue_follows_the_matter() {
        assertThat(model.read("The card reader shows a red light and does not print")
                        .queues()
                        .get(0)
                        .queue())
                .isEqualTo("terminals");
        assertThat(model.read("where is my parcel").queues().get(0).queue()).isEqualTo("delivery");
        assertThat(model.read("where is my parcel").queues().stream()
                        .mapToDouble(QueueProbability::probability)
                        .sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void a_language_no_model_covers_is_read_with_little_confidence() {
        Reading reading = model.read("Hola, no puedo cobrar con tarjeta y la tienda está llena de gente");
        assertThat(reading.language()).isEqualTo("es");
        assertThat(reading.confidence()).isLessThan(0.31);
    }

    @Test
    void an_empty_message_is_a_normal_wish_nobody_is_sure_of() {
        assertThat(model.read(" ").urgency()).isEqualTo(0.25);
        assertThat(model.read(" ").confidence()).isZero();
    }

    @Test
    void the_same_text_is_always_read_the_same() {
        String text = "We cannot log in and the market opens at eight";
        assertThat(model.read(text)).usingRecursiveComparison().isEqualTo(model.read(text));
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void no_text_is_too_strange(String text) {
        Reading reading = model.read(text);
        assertThat(reading.urgency()).isBetween(0.0, 1.0);
        assertThat(reading.confidence()).isBetween(0.0, 1.0);
        assertThat(reading.effortMinutes()).isPositive();
        assertThat(reading.attentionPoints()).isBetween(0.5, 3.0);
        assertThat(reading.queues()).hasSize(10);
        assertThat(reading.embedding()).hasSizeGreaterThan(100);
    }

    static Stream<String> strangeTexts() {
        StringBuilder everything = new StringBuilder();
        for (char c = 0; c < 0xFFFF; c += 7) {
            everything.append(c);
        }
        return Stream.of(
                "",
                " \n\t ",
                "😀😀😀",
                "👨‍👩‍👧‍👦🇩🇪",
                "\u0000\u0001\u0007\u001b[31m",
                "\uD800",
                "\uDC00 x \uD83D",
                "?",
                "12345",
                "http://shop.example/%F0%9F?x=<script>",
                "[CLS] [SEP] [MASK] [PAD]",
                "word ".repeat(20_000),
                "长".repeat(50_000),
                "x".repeat(100_000),
                "e\u0301\u0302\u0303".repeat(2_000),
                "مرحبا، الجهاز لا يعمل",
                everything.toString());
    }

    @Test
    void heads_of_another_encoder_are_refused() {
        assertThatThrownBy(() -> new LanguageModel(chinese, new Heads(ShippedPrior.english())))
                .isInstanceOf(UnreadableHeadsException.class)
                .hasMessageContaining("not on bge-small-zh");
    }
}
