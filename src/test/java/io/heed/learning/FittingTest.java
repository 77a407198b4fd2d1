package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.understanding.Encoder;
import io.heed.understanding.EncoderFiles;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Heads;
import io.heed.understanding.HeadsFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FittingTest {
    private static final List<String> QUEUES = List.of("billing", "technical");
    private static Encoder encoder;

    private final Fitting fitting =
            new Fitting(encoder, TrainingPlan.standard().epochs(12, 12).batch(8));
    private final List<HeadTrainer.Epoch> epochs = new ArrayList<>();

    @BeforeAll
    static void open() {
        encoder = new Encoder(EncoderFiles.english());
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void labelled_texts_become_a_version_that_knows_them() {
        List<Labelled> lessons = lessons();
        HeldOut heldOut = new HeldOut(encoder, lessons);

        HeadWeights fitted = fitting.fit("first", QUEUES, lessons, lessons, null, epochs::add, () -> false);

        HeadWeights fromDisk = HeadsFile.read(HeadsFile.write(fitted));
        Figures figures = heldOut.figures(new Heads(fromDisk));
        assertThat(figures.urgencyAuc()).isGreaterThan(0.9);
        assertThat(figures.queueAccuracy()).isGreaterThan(0.9);
        assertThat(figures.effortError()).isNaN();
        assertThat(epochs).isNotEmpty();
        assertThat(heldOut.reliability(new Heads(fromDisk))).isNotEmpty();
    }

    @Test
    void the_challenger_that_learned_gains_over_the_one_that_did_not() {
        List<Labelled> lessons = lessons();
        HeldOut heldOut = new HeldOut(encoder, lessons);
        List<Labelled> urgencyOnly = lessons.stream()
                .map(l -> new Labelled(l.text(), "en", l.urgency(), null, Double.NaN, 1))
                .toList();
        HeadWeights champion = fitting.fit("1", QUEUES, urgencyOnly, List.of(), null, epochs::add, () -> false);

        HeadWeights challenger = fitting.fit("2", QUEUES, lessons, lessons, champion, epochs::add, () -> false);

        Comparison comparison = heldOut.compare(new Heads(champion), new Heads(challenger));
        assertThat(comparison.queueAccuracy().low()).isPositive();
        assertThat(comparison.urgencyAuc().isNoWorseThan(0.1)).isTrue();
        assertThat(comparison.effortError()).isNull();
    }

    @Test
    void it_can_be_stopped_and_wants_something_to_learn() {
        assertThatThrownBy(() -> fitting.fit("v", QUEUES, lessons(), List.of(), null, epochs::add, () -> true))
                .isInstanceOf(FittingStoppedException.class);
        List<Labelled> unlabelled = List.of(new Labelled("Hello", "en", Double.NaN, null, Double.NaN, 1));
        assertThatThrownBy(() -> fitting.fit("v", QUEUES, unlabelled, List.of(), null, epochs::add, () -> false))
                .hasMessageContaining("no lesson has a label");
    }

    @Test
    void labels_out_of_range_are_refused() {
        assertThatThrownBy(() -> new Labelled("Hello", "en", 1.1, null, Double.NaN, 1))
                .hasMessageContaining("Urgency");
        assertThatThrownBy(() -> new Labelled("Hello", "en", Double.NaN, null, -3, 1))
                .hasMessageContaining("Effort");
    }

    private static List<Labelled> lessons() {
        List<Labelled> lessons = new ArrayList<>();
        for (String place : List.of("shop", "office", "hotel", "warehouse", "school", "surgery")) {
            lessons.add(
                    lesson("All terminals in our " + place + " are down and customers are waiting", 1, "technical"));
            lessons.add(lesson("How do I change the screen brightness in the " + place + "?", 0, "technical"));
            lessons.add(lesson("The " + place + " was charged twice and the account is now blocked", 1, "billing"));
            lessons.add(lesson("Please send last year's invoice for the " + place + " some time", 0, "billing"));
        }
        return lessons;
    }

    private static Labelled lesson(String text, double urgency, String queue) {
        return new Labelled(text, "en", urgency, queue, Double.NaN, 1);
    }
}
