package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final int[] BUCKETS = {0, 1, 63, 64, 130, 262_143, 262_144, 524_287};

    @Test
    void every_known_ngram_is_found_at_its_place_and_no_other() {
        Vocabulary vocabulary = new Vocabulary(BUCKETS, new float[BUCKETS.length]);
        for (int place = 0; place < BUCKETS.length; place++)
            assertThat(vocabulary.placeOf(BUCKETS[place])).isEqualTo(place);
        for (int stranger : new int[] {2, 62, 65, 129, 131, 262_142, 524_286})
            assertThat(vocabulary.placeOf(stranger)).isEqualTo(-1);
    }

    @Test
    void a_text_of_unknown_words_counts_for_nothing() {
        Vocabulary.Weighed weighed = new Vocabulary(new int[0], new float[0]).weigh(Ngrams.of("zenkey"));
        assertThat(weighed.values()).isNotEmpty().containsOnly(0);
        assertThat(weighed.places()).containsOnly(-1);
    }
}
