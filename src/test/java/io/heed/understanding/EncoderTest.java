package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTest {
    private static Encoder english;
    private static Encoder chinese;

    @BeforeAll
    static void open() {
        english = new Encoder(EncoderFiles.english());
        chinese = new Encoder(EncoderFiles.chinese());
    }

    @AfterAll
    static void close() {
        english.close();
        chinese.close();
    }

    @Test
    void every_token_points_at_its_characters_even_behind_emoji() {
        assertThat(pieces(english, "Hi 😀👍 the reader died, 100% dead 😀!"))
                .containsExactly("Hi", "😀👍", "the", "reader", "died", ",", "100", "%", "dead", "😀", "!");
        assertThat(pieces(chinese, "😀收不了款，POS坏了")).containsExactly("😀", "收", "不", "了", "款", "，", "POS", "坏", "了");
    }

    @Test
    void inner_layers_come_along_and_the_gist_ends_with_the_embedding() {
        TokenVectors vectors = english.encode("My card was charged twice");
        assertThat(vectors.inner())
                .hasSize(3)
                .allSatisfy(layer -> assertThat(layer).hasSize(vectors.d()));
        assertThat(chinese.encode("我被扣了两次钱").inner()).hasSize(2);
        float[] gist = vectors.gist();
        assertThat(gist).hasSize(4 * vectors.d());
        float[] embedding = vectors.embedding();
        assertThat(2 * gist[3 * vectors.d() + 7]).isCloseTo(embedding[7], within(1e-6f));
    }

    @Test
    void closing_waits_for_the_texts_in_hand_and_refuses_the_next() throws InterruptedException {
        Encoder encoder = new Encoder(EncoderFiles.english());
        AtomicInteger read = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Runnable reader = () -> {
            try {
                while (true) {
                    encoder.encode("The card reader shows an error and there is a line out the door");
                    read.incrementAndGet();
                }
            } catch (EncoderUnavailableException closed) {
                refused.incrementAndGet();
            }
        };
        List<Thread> readers = List.of(new Thread(reader), new Thread(reader));
        readers.forEach(Thread::start);
        while (read.get() < 4) Thread.onSpinWait();
        encoder.close();
        for (Thread one : readers) one.join();
        assertThat(refused).hasValue(2);
        assertThatThrownBy(() -> encoder.encode("too late"))
                .isInstanceOf(EncoderUnavailableException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void marks_of_the_tokenizer_point_nowhere() {
        TokenVectors vectors = english.encode("hello");
        assertThat(vectors.isMark(0)).isTrue();
        assertThat(vectors.isMark(vectors.n() - 1)).isTrue();
        assertThat(vectors.isBlank()).isFalse();
        assertThat(english.encode("  ").isBlank()).isTrue();
    }

    @Test
    void control_characters_and_lone_surrogates_keep_the_places_of_the_rest() {
        assertThat(pieces(english, "a\u0000b \uD800 card")).containsExactly("a", "b", "card");
        assertThat(pieces(english, "cafe\u0301 \u0007card")).containsExactly("cafe", "card");
    }

    @Test
    void a_text_far_too_long_is_read_from_its_beginning() {
        TokenVectors vectors = english.encode("the parcel is late ".repeat(6_000));
        assertThat(vectors.n()).isEqualTo(Encoder.DEFAULT_MAX_TOKENS);
        assertThat(english.encode("x".repeat(100_000)).n()).isLessThan(Encoder.DEFAULT_MAX_TOKENS);
    }

    @Test
    void embeddings_have_length_one_and_likeness_follows_meaning() {
        float[] card = english.encode("My card was charged twice").embedding();
        float[] twice = english.encode("I have been billed two times").embedding();
        float[] cake = english.encode("Which cake goes well with tea?").embedding();
        assertThat(dot(card, card)).isCloseTo(1, within(1e-5));
        assertThat(dot(card, twice)).isGreaterThan(dot(card, cake) + 0.2);
        assertThat(chinese.encode("我被扣了两次钱").embedding()).hasSize(512);
    }

    @Test
    void many_threads_get_what_one_gets() {
        List<String> texts = IntStream.range(0, 40)
                .mapToObj(i -> "ticket " + i + " is late".repeat(i % 7))
                .toList();
        List<float[]> alone =
                texts.stream().map(text -> english.encode(text).embedding()).toList();
        List<float[]> together = texts.parallelStream()
                .map(text -> english.encode(text).embedding())
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).containsExactly(alone.get(i));
        }
    }

    @Test
    void a_folder_without_an_encoder_is_refused_with_what_belongs_there(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> new Encoder(EncoderFiles.folder(folder)))
                .isInstanceOf(EncoderUnavailableException.class)
                .hasMessageContaining("model.onnx and tokenizer.json");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertThatThrownBy(() -> new Encoder(EncoderFiles.folder(folder)))
                .isInstanceOf(EncoderUnavailableException.class)
                .hasMessageContaining("tokenizer");
    }

    @Test
    void a_folder_with_both_files_reads_as_the_packaged_encoder_does(@TempDir Path folder) throws Exception {
        try (var network = EncoderFiles.english().network().open();
                var tokenizer = EncoderFiles.english().tokenizer().open()) {
            Files.copy(network, folder.resolve("model.onnx"));
            Files.copy(tokenizer, folder.resolve("tokenizer.json"));
        }
        try (Encoder own = new Encoder(EncoderFiles.folder(folder))) {
            assertThat(own.encode("late parcel").x())
                    .containsExactly(english.encode("late parcel").x());
        }
    }

    private static List<String> pieces(Encoder encoder, String text) {
        TokenVectors vectors = encoder.encode(text);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < vectors.n(); i++) {
            if (!vectors.isMark(i)) {
                pieces.add(text.substring(vectors.starts()[i], vectors.ends()[i]));
            }
        }
        return pieces;
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
