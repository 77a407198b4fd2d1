package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.Ngrams;
import io.heed.understanding.Tensor;
import io.heed.understanding.TokenVectors;
import io.heed.understanding.WordBranch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WordTrainingTest {
    private static final List<String> QUEUES = List.of("printers", "accounts");

    @Test
    void a_product_name_and_an_error_code_tell_the_queue() {
        WordBranch words = trained();
        assertThat(queue(words, "Error E-4711 again")).isEqualTo("printers");
        assertThat(queue(words, "zenkey is broken")).isEqualTo("accounts");
    }

    @Test
    void each_character_has_its_part_of_what_the_words_add() {
        WordBranch words = trained();
        String text = "please E-4711";
        float[] parts = words.contributions(text, Ngrams.of(text));
        float sum = 0;
        for (float part : parts) sum += part;
        float[] nothing = words.scores(Ngrams.none());
        float[] scores = words.scores(Ngrams.of(text));
        assertThat(sum).isCloseTo(words.share() * (scores[0] - nothing[0]), within(1e-4f));
        assertThat(parts[text.indexOf("4711")]).isGreaterThan(parts[0]);
    }

    @Test
    void the_same_lessons_give_the_same_words() {
        assertThat(trained().scores(Ngrams.of("E-4711 zenkey")))
                .isEqualTo(trained().scores(Ngrams.of("E-4711 zenkey")));
    }

    @Test
    void training_ends_when_it_is_stopped() {
        assertThatThrownBy(() -> new WordTraining(Task.QUEUE, 2, lessons(), () -> true).into(new TreeMap<>()))
                .isInstanceOf(FittingStoppedException.class);
    }

    private static WordBranch trained() {
        Map<String, Tensor> tensors = new TreeMap<>();
        new WordTraining(Task.QUEUE, 2, lessons(), () -> false).into(tensors);
        tensors.put("queue.words.share", new Tensor(1, 1, new float[] {2}));
        return WordBranch.of("queue", new HeadWeights("v", "e", 2, QUEUES, "", Map.of(), tensors));
    }

    private static List<Example> lessons() {
        List<Example> lessons = new ArrayList<>();
        for (String start : List.of("please help,", "hello", "since monday", "we have", "again")) {
            lessons.add(lesson(start + " E-4711 on the second floor", 0));
            lessons.add(lesson(start + " Zenkey on the second floor", 1));
        }
        return lessons;
    }

    private static Example lesson(String text, int queue) {
        TokenVectors tokens = new TokenVectors(new float[2], 1, 2, new int[1], new int[1]);
        return Example.of(tokens, Double.NaN, queue, Double.NaN).reading(Ngrams.of(text));
    }

    private static String queue(WordBranch words, String text) {
        float[] scores = words.scores(Ngrams.of(text));
        return QUEUES.get(scores[0] > scores[1] ? 0 : 1);
    }
}
