package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderSetTest {
    @TempDir
    Path folder;

    private record Setting(String folder, boolean lowercase, int maxTokens) implements UnderstandingConfig.OwnEncoder {}

    @Test
    void an_operators_own_encoder_takes_the_place_of_the_shipped_one() throws IOException {
        copy(EncoderFiles.chinese());
        try (EncoderSet set = open("en", 64)) {
            assertThat(set.notices()).isEmpty();
            assertThat(set.isOwn("en")).isTrue();
            assertThat(set.of("en").dimensions()).isEqualTo(512);
            assertThat(set.of("en").name()).startsWith(folder.getFileName() + "-");
            assertThat(set.of("en").encode("late parcel ".repeat(500)).n()).isEqualTo(64);
            assertThat(set.of("zh").name()).isEqualTo(EncoderFiles.chinese().name());
        }
    }

    @Test
    void a_language_nobody_covered_can_get_one() throws IOException {
        copy(EncoderFiles.english());
        try (EncoderSet set = open("de", 256)) {
            assertThat(set.languages()).containsExactlyInAnyOrder("en", "zh", "de");
        }
    }

    @Test
    void a_truncated_network_falls_back_and_says_so() throws IOException {
        copy(EncoderFiles.english());
        byte[] whole = Files.readAllBytes(folder.resolve("model.onnx"));
        Files.write(folder.resolve("model.onnx"), Arrays.copyOf(whole, whole.length / 2));
        assertFallsBack("cannot be loaded", 256);
    }

    @Test
    void a_missing_tokenizer_falls_back_and_names_the_file() throws IOException {
        copy(EncoderFiles.english());
        Files.delete(folder.resolve("tokenizer.json"));
        assertFallsBack("tokenizer.json", 256);
    }

    @Test
    void a_missing_network_and_a_missing_folder_fall_back() throws IOException {
        assertFallsBack("model.onnx", 256);
        Files.delete(folder);
        assertFallsBack("model.onnx", 256);
    }

    @Test
    void a_tokenizer_of_another_network_is_noticed_before_a_customer_writes() throws IOException {
        copy(EncoderFiles.chinese());
        try (InputStream other = EncoderFiles.english().tokenizer().open()) {
            Files.write(folder.resolve("tokenizer.json"), other.readAllBytes());
        }
        assertFallsBack("tokenizer.json", 256);
    }

    @Test
    void more_tokens_than_the_network_has_positions_are_noticed_too() throws IOException {
        copy(EncoderFiles.english());
        assertFallsBack("max-tokens", 2_000);
        assertFallsBack("max-tokens", 3);
    }

    @Test
    void heads_that_have_learned_nothing_read_neutrally_and_say_so() throws IOException {
        copy(EncoderFiles.english());
        try (EncoderSet set = open("de", 256)) {
            Encoder own = set.of("de");
            assertThat(LanguageModel.fits(ShippedPrior.english(), own)).isFalse();
            HeadWeights untrained = UntrainedHeads.of(own, List.of("billing", "delivery"));
            ReadingModel model = new ReadingModel(Map.of("de", new LanguageModel(own, new Heads(untrained))), "de");
            Reading reading = model.read("Hilfe, die Karte wird nicht gelesen und alle warten");
            assertThat(model.isUntrained("de")).isTrue();
            assertThat(reading.urgency()).isEqualTo(0.5);
            assertThat(reading.effortMinutes()).isCloseTo(6, within(1e-5));
            assertThat(reading.confidence()).isLessThanOrEqualTo(0.5);
            assertThat(reading.modelVersion()).isEqualTo("untrained");
        }
    }

    private void assertFallsBack(String because, int maxTokens) {
        try (EncoderSet set = open("en", maxTokens)) {
            assertThat(set.notices())
                    .singleElement()
                    .asString()
                    .satisfies(notice -> assertThat(notice)
                            .startsWith("heed.understanding.encoders.en: ")
                            .contains(because, "the shipped encoder reads instead", "start Heed again")
                            .doesNotContain("\n"));
            assertThat(set.of("en").name()).isEqualTo(EncoderFiles.english().name());
        }
    }

    private EncoderSet open(String language, int maxTokens) {
        return EncoderSet.open(Map.of(language, new Setting(folder.toString(), false, maxTokens)));
    }

    private void copy(EncoderFiles files) throws IOException {
        try (InputStream network = files.network().open();
                InputStream tokenizer = files.tokenizer().open()) {
            Files.write(folder.resolve("model.onnx"), network.readAllBytes());
            Files.write(folder.resolve("tokenizer.json"), tokenizer.readAllBytes());
        }
    }
}
