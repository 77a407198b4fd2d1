package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryTest {
    private final Script script = Script.tiller();
    private final Company company = Company.tiller();
    private final Dice dice = new Dice(7);
    private final Scene scene = script.named("charged-twice").orElseThrow();
    private final Patron marisol = company.patron("marisol-vega").orElseThrow();

    @Test
    void a_story_is_found_again_by_the_name_of_its_conversation() {
        Story story = story(5);
        Story again =
                Story.of(new Tickets(story).waiting(1), script, company, dice).orElseThrow();
        assertThat(again.opening()).isEqualTo(story.opening()).doesNotContain("{");
        assertThat(again.patron()).isEqualTo(marisol);
    }

    @Test
    void a_visitors_own_conversation_has_no_story() {
        OpenTicket ticket = new Tickets(story(5)).waiting(1);
        OpenTicket visitors = new OpenTicket(
                1,
                "default",
                "conversation-77",
                "payments",
                "en",
                "Ann",
                6,
                1,
                null,
                null,
                false,
                null,
                null,
                1,
                0,
                0,
                0,
                false,
                ticket.lastAt());
        assertThat(Story.of(visitors, script, company, dice)).isEmpty();
    }

    @Test
    void some_who_wait_too_long_write_again_and_never_more_than_twice() {
        int nudges = 0;
        for (int number = 0; number < 200; number++) {
            Story story = story(number);
            Tickets ticket = new Tickets(story);
            assertThat(story.next(ticket.waiting(1), Tickets.after(100), 1)).isEmpty();
            Optional<String> nudge = story.next(ticket.waiting(1), Tickets.after(430), 1);
            if (nudge.isPresent()) nudges++;
            assertThat(story.next(ticket.waiting(3), Tickets.after(4300), 1)).isEmpty();
        }
        assertThat(nudges).isBetween(40, 140);
    }

    @Test
    void who_is_answered_answers_within_a_minute_and_ends_with_thanks() {
        Set<Integer> lines = new HashSet<>();
        for (int number = 0; number < 200; number++) {
            Story story = story(number);
            Tickets ticket = new Tickets(story);
            int answers = 0;
            String last = null;
            while (!story.satisfied(ticket.answered(answers))) {
                assertThat(story.next(ticket.answered(answers), Tickets.after(2), 1))
                        .isEmpty();
                last = story.next(ticket.answered(answers), Tickets.after(60), 1)
                        .orElseThrow();
                answers++;
            }
            lines.add(answers);
            if (answers > 0)
                assertThat(last)
                        .isIn(scene.lines().thanks().stream().map(story::filled).toList());
            assertThat(story.next(ticket.answered(answers), Tickets.after(6000), 1))
                    .isEmpty();
        }
        assertThat(lines).isEqualTo(Set.copyOf(List.of(0, 1, 2)));
    }

    private Story story(int number) {
        return Story.begin(scene, marisol, number % scene.openings().size(), number, dice);
    }
}
