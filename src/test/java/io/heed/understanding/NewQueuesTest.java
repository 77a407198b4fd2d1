package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewQueuesTest {
    private final Reading reading = reading(1, 0);

    @Test
    void a_queue_that_only_describes_itself_gets_what_is_like_its_description() {
        NewQueues queues = new NewQueues(List.of(queue("billing", 0, 1), queue("garden", 1, 0)));

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
        NewQueues queues = new NewQueues(List.of(queue("billing", 1, 0), queue("garden", 0, 1)));

        Reading routed = queues.on(reading);

        assertThat(routed.queues().get(0).queue()).isEqualTo("billing");
        assertThat(routed.noneOfThese()).isCloseTo(reading.noneOfThese(), within(1e-3));
    }

    @Test
    void queues_that_lessons_have_named_are_left_to_the_heads() {
        NewQueues queues = new NewQueues(List.of(queue("billing", 0, 1), queue("delivery", 1, 0)));
        assertThat(queues.on(reading)).isSameAs(reading);
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
