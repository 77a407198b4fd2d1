package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastingTest {
    private final Company company = Company.tiller();
    private final Casting casting =
            new Casting(Script.tiller(), company, new Dice(7), Duration.ofMinutes(9), new SplittableRandom(3));

    @Test
    void nobody_repeats_what_was_just_said_and_nobody_writes_twice_at_once() {
        List<Story> stories = cast(50, Tickets.NOON);
        assertThat(stories).hasSize(50);
        assertThat(stories.stream().map(story -> story.scene().name() + story.subject()))
                .doesNotHaveDuplicates();
        assertThat(stories.stream().map(story -> story.patron().id())).doesNotHaveDuplicates();
        assertThat(stories.stream().map(story -> story.scene().language()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("en", "zh");
    }

    @Test
    void now_and_then_several_write_about_the_same_thing() {
        long most = 0;
        for (int minute = 0; minute < 60; minute++) {
            most = Math.max(
                    most,
                    cast(6, Tickets.after(60 * minute)).stream()
                            .filter(story -> story.scene().incident())
                            .count());
        }
        assertThat(most).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_visitor_gets_something_pressing_from_a_queue_they_know() {
        Story story = casting.pressing(Set.of("payments", "account"), new HashSet<>(), Tickets.NOON)
                .orElseThrow();
        assertThat(story.scene().queue()).isIn("payments", "account");
    }

    @Test
    void when_everybody_is_writing_already_nobody_begins() {
        Set<String> everybody = company.patrons().stream().map(Patron::id).collect(Collectors.toSet());
        assertThat(casting.next(everybody, Tickets.NOON)).isEmpty();
    }

    private List<Story> cast(int times, Instant now) {
        Set<String> busy = new HashSet<>();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < times; i++)
            casting.next(busy, now).ifPresent(story -> {
                stories.add(story);
                busy.add(story.patron().id());
            });
        return stories;
    }
}
