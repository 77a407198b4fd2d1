package io.heed.learning;

import io.heed.understanding.Encoder;
import io.heed.understanding.Heads;
import java.util.List;
import java.util.stream.Stream;

/** Labelled texts that nothing was trained on, encoded once; versions of the heads are judged on them. */
public final class HeldOut {
    private final List<String> queues;
    private final List<Example> examples;

    public HeldOut(Encoder encoder, List<Labelled> texts) {
        this.queues = texts.stream()
                .map(Labelled::queue)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
        this.examples = new Encoding(encoder, queues, () -> false).of(texts);
    }

    public Figures figures(Heads heads) {
        return Figures.of(examples, predictions(heads), queues.size());
    }

    /** How well urgency's probabilities come true. */
    public List<Reliability> reliability(Heads heads) {
        return Reliability.ofUrgency(examples, predictions(heads));
    }

    /** Both on the same texts, with 95 % confidence intervals for what the challenger gains. */
    public Comparison compare(Heads champion, Heads challenger) {
        return Comparison.of(examples, predictions(champion), predictions(challenger));
    }

    private List<Prediction> predictions(Heads heads) {
        return Prediction.of(heads, examples, queues);
    }
}
