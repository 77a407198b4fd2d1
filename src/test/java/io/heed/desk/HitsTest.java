package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.web.WordMark;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitsTest {
    private static List<String> marked(String text, Hits.Wanted... wanted) {
        return new Hits(List.of(wanted))
                .in(text).parts().stream()
                        .filter(part -> part.step() > 0)
                        .map(WordMark::text)
                        .toList();
    }

    @Test
    void other_endings_of_a_word_are_hits_and_other_words_are_not() {
        Hits.Wanted refunds = new Hits.Wanted("refunds", "refund");
        assertThat(marked("Refunded? My refund; REFUNDS. Reform", refunds))
                .containsExactly("Refunded", "refund", "REFUNDS");
        assertThat(marked("Companies of one company", new Hits.Wanted("companies", "compani")))
                .containsExactly("Companies", "company");
        assertThat(marked("a cart and a cartographer", new Hits.Wanted("cart", "cart")))
                .containsExactly("cart");
    }

    @Test
    void pairs_of_characters_join_to_one_mark() {
        assertThat(marked("你好，我要退款。", new Hits.Wanted("要退", "要退"), new Hits.Wanted("退款", "退款")))
                .containsExactly("要退款");
    }

    @Test
    void the_text_with_more_of_the_words_counts_more() {
        Hits hits = new Hits(List.of(new Hits.Wanted("card", "card"), new Hits.Wanted("twice", "twice")));
        assertThat(hits.count("card card card")).isEqualTo(1);
        assertThat(hits.count("twice by card")).isEqualTo(2);
        assertThat(hits.count("")).isZero();
    }
}
