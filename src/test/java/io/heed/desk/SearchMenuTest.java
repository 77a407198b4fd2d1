package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchMenuTest {
    @Test
    void each_filter_stands_alone_with_the_search_that_is_left_without_it() {
        assertThat(SearchMenu.chips("refund  status:open -tag:\"double charge\" from:ana serial:a1", List.of("serial")))
                .containsExactly(
                        new SearchMenu.Chip(
                                "status", "open", false, "refund -tag:\"double charge\" from:ana serial:a1"),
                        new SearchMenu.Chip("tag", "double charge", true, "refund status:open from:ana serial:a1"),
                        new SearchMenu.Chip(
                                "from", "ana", false, "refund status:open -tag:\"double charge\" serial:a1"),
                        new SearchMenu.Chip(
                                "serial", "a1", false, "refund status:open -tag:\"double charge\" from:ana"));
    }

    @Test
    void a_colon_in_ordinary_writing_is_no_filter() {
        assertThat(SearchMenu.chips("error: 51 at https://shop.example", List.of()))
                .isEmpty();
    }

    @Test
    void what_is_chosen_takes_the_place_of_its_like_and_of_nothing_else() {
        assertThat(SearchMenu.with("refund status:open", "status", "closed")).isEqualTo("refund status:closed");
        assertThat(SearchMenu.with("refund -status:open", "status", "closed"))
                .isEqualTo("refund -status:open status:closed");
        assertThat(SearchMenu.with("tag:vip", "tag", "double charge")).isEqualTo("tag:vip tag:\"double charge\"");
        assertThat(SearchMenu.with("refund", "queue", " ")).isEqualTo("refund");
    }
}
