package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewQueuesTest {
    private static final Set<String> USUAL = Set.of("billing", "delivery", "complaints");

    private final Reading reading = reading(1, 0);

    @Test
    void a_queue_that_only_describes_itself_gets_what_is_like_its_description() {
        NewQueues queues =
                new NewQueues(List.of(queue("billing", 0, 1), queue("delivery", 0, 1), queue("garden", 1, 0)), USUAL);

        Reading routed = queues.on(reading);

        assertThat(routed.queues().get(0).queue()).isEqualTo("garden");
        assertThat(routed.noneOfThese()).isLessThan(0.1);
        assertThat(routed.queues().stream()
                        .mapToDouble(QueueProbability::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void a_text_unlike_the_new_queue_goes_where_the_heads_say() {
        NewQueues queues = new NewQueues(List.of(queue("billing", 1, 0), queue("garden", 0, 1)), USUAL);

        Reading routed = queues.on(reading);

        assertThat(routed.queues().get(0).queue()).isEqualTo("billing");
        assertThat(routed.noneOfThese()).isCloseTo(reading.noneOfThese(), within(1e-3));
    }

    @Test
    void queues_that_lessons_have_named_are_left_to_the_heads() {
        NewQueues queues = new NewQueues(List.of(queue("billing", 0, 1), queue("delivery", 1, 0)), USUAL);
        assertThat(queues.on(reading)).isSameAs(reading);
    }

    @Test
    void learned_queues_without_a_description_are_not_given_up_for_a_new_one() {
        Reading own = own(0.3);
        NewQueues queues = new NewQueues(List.of(queue("garden", 1, 0)), USUAL);
        assertThat(queues.on(own).queues()).isEqualTo(with(own, "garden", 0));
    }

    @Test
    void a_stranger_to_them_goes_to_the_new_one() {
        NewQueues queues = new NewQueues(List.of(queue("garden", 1, 0)), USUAL);
        Reading routed = queues.on(own(0.9));
        assertThat(routed.queues().get(0).queue()).isEqualTo("garden");
        assertThat(routed.queues().get(0).probability()).isCloseTo(0.8, within(1e-9));
        assertThat(routed.noneOfThese()).isCloseTo(0.18, within(1e-9));
    }

    @Test
    void a_house_that_names_none_of_the_usual_queues_has_no_use_for_them() {
        Reading own = own(0.9);
        NewQueues queues = new NewQueues(List.of(queue("complaints", 1, 0), queue("billing", 0, 1)), USUAL);
        assertThat(queues.on(own)).isSameAs(own);
    }

    /** What the heads of a house with words of its own say. */
    private Reading own(double noneOfThese) {
        return reading.routed(
                List.of(new QueueProbability("card_lost", 0.7), new QueueProbability("card_arrival", 0.3)),
                noneOfThese);
    }

    private static List<QueueProbability> with(Reading reading, String queue, double probability) {
        return Stream.concat(reading.queues().stream(), Stream.of(new QueueProbability(queue, probability)))
                .toList();
    }

    private static NewQueues.Described queue(String name, float... meaning) {
        return new NewQueues.Described(name, new Meaning("encoder", meaning));
    }

    private static Reading reading(float... embedding) {
        List<QueueProbability> learned =
                List.of(new QueueProbability("billing", 0.7), new QueueProbability("delivery", 0.3));
        return new Reading(0.5, List.of(), null, null, learned, 0.6, 6, 1, "en", 0.3, "version", "encoder", embedding);
    }
}
