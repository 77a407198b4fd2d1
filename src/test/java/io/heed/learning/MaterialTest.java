package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaterialTest {
    private static final Replay REPLAY = Replay.of("en");

    @Test
    void few_lessons_learn_beside_the_starter_tickets_and_are_judged_with_them() {
        Material material = of(100, i -> i % 2f);
        assertThat(urgencies(material.training()))
                .isGreaterThan(REPLAY.training().size());
        assertThat(urgencies(material.heldOut())).isGreaterThan(REPLAY.heldOut().size());
    }

    @Test
    void a_house_with_many_lessons_of_its_own_says_itself_what_is_urgent() {
        Material material = of(500, i -> i % 2f);
        assertThat(urgencies(material.training()) + urgencies(material.validation()) + urgencies(material.heldOut()))
                .isEqualTo(500);
    }

    @Test
    void lessons_that_are_all_alike_cannot_say_it() {
        assertThat(urgencies(of(500, i -> 1f).training())).isGreaterThan(500);
    }

    private static Material of(int count, IntFunction<Float> urgency) {
        List<KnownText> texts = IntStream.range(0, count)
                .mapToObj(i -> "The terminal shows error " + i)
                .map(text -> new KnownText(TextKey.of(text), text, null, null, null))
                .toList();
        List<KnownText> labelled = IntStream.range(0, count)
                .mapToObj(i -> new KnownText(texts.get(i).key(), texts.get(i).text(), urgency.apply(i), null, null))
                .toList();
        return Material.of(labelled, REPLAY, EnumSet.allOf(Task.class));
    }

    private static long urgencies(List<Labelled> texts) {
        return texts.stream().filter(one -> !Double.isNaN(one.urgency())).count();
    }
}
