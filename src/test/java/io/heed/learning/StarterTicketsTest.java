package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.understanding.ShippedPrior;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTicketsTest {
    @Test
    void there_are_enough_of_them_in_enough_queues() {
        List<StarterTicket> all = new ArrayList<>(Corpus.packaged("en").tickets());
        all.addAll(Corpus.packaged("zh").tickets());
        assertThat(all).hasSizeGreaterThanOrEqualTo(1_200);
        assertThat(all.stream().map(StarterTicket::id)).doesNotHaveDuplicates();
        assertThat(Corpus.packaged("en").queues()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(Corpus.packaged("zh").queues())
                .isEqualTo(Corpus.packaged("en").queues());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void labels_keep_to_the_rubric(String language) {
        assertThat(Corpus.packaged(language).tickets()).allSatisfy(ticket -> {
            assertThat(ticket.urgency()).isBetween(0, 3);
            assertThat(ticket.effortMinutes()).isBetween(1.0, 60.0);
            assertThat(ticket.text()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void no_scene_and_no_near_duplicate_is_on_both_sides_of_the_split(String language) {
        Split split = Split.of(Corpus.packaged(language).tickets());
        assertThat(split.validation()).hasSizeGreaterThan(80);
        assertThat(split.training().stream().map(StarterTicket::scene).collect(Collectors.toSet()))
                .doesNotContainAnyElementsOf(
                        split.validation().stream().map(StarterTicket::scene).toList());
        assertThat(split.nearDuplicates()).isEmpty();
    }

    @Test
    void the_shipped_heads_were_trained_on_these_very_tickets() {
        assertThat(ShippedPrior.english().corpus())
                .as("starter tickets changed: run mvn -Pprior")
                .isEqualTo(Corpus.packaged("en").checksum());
        assertThat(ShippedPrior.chinese().corpus())
                .as("starter tickets changed: run mvn -Pprior")
                .isEqualTo(Corpus.packaged("zh").checksum());
    }
}
