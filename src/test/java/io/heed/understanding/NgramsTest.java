package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NgramsTest {
    @Test
    void words_pairs_and_characters_in_a_row_stand_where_they_are_in_the_text() {
        assertThat(seen("Err E-42")).contains("Err", "E", "42", "Err E", "E-42", "Er", "Err");
        assertThat(seen("no")).containsExactly("no");
    }

    @Test
    void chinese_characters_are_words_of_their_own() {
        assertThat(seen("刷卡机坏了")).contains("刷", "卡", "刷卡", "坏了", "刷卡机");
    }

    @Test
    void large_letters_are_small_ones_and_repetition_is_counted() {
        assertThat(Ngrams.of("Card CARD card").buckets())
                .isEqualTo(Ngrams.of("card card card").buckets());
        byte[] counts = Ngrams.of("card card card").counts();
        Arrays.sort(counts);
        assertThat(counts[counts.length - 1]).isEqualTo((byte) 3);
    }

    @Test
    void the_end_of_a_word_is_not_its_middle() {
        Set<Integer> know = buckets("know");
        know.retainAll(buckets("no"));
        assertThat(know).isEmpty();
    }

    @Test
    void any_text_has_some_or_none() {
        assertThat(Ngrams.of("").buckets()).isEmpty();
        assertThat(Ngrams.of(" \n\t\u0000").buckets()).isEmpty();
        assertThat(Ngrams.of("😀").buckets()).isNotEmpty();
        assertThat(Ngrams.of("x".repeat(100_000)).counts()).isNotEmpty();
    }

    private static Set<Integer> buckets(String text) {
        return Arrays.stream(Ngrams.of(text).buckets()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> seen(String text) {
        Set<String> seen = new TreeSet<>();
        Ngrams.visit(text, (bucket, start, end) -> seen.add(text.substring(start, end)));
        return seen;
    }
}
