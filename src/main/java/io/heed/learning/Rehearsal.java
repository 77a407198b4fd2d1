package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The heads as they stand answer the validation examples, without dropout and without learning. */
final class Rehearsal {
    private static final int SIZE = 128;

    private final NDManager manager;
    private final List<List<Example>> batches;

    Rehearsal(NDManager manager, List<Example> validation) {
        this.manager = manager;
        this.batches = Batches.byLength(validation, SIZE);
    }

    /** One loss per head, in their order. */
    List<HeadLoss> of(List<TrainableHead> heads) {
        List<Example> examples = new ArrayList<>();
        List<List<float[]>> logits = new ArrayList<>();
        heads.forEach(head -> logits.add(new ArrayList<>()));
        Random none = new Random(0);
        for (List<Example> some : batches) {
            examples.addAll(some);
            try (NDManager step = manager.newSubManager()) {
                heads.forEach(head -> head.parameters().lendTo(step));
                Batch batch = Batch.of(step, some, 0, none);
                List<NDArray> attended = Attending.of(heads, batch);
                for (int i = 0; i < heads.size(); i++) {
                    NDArray answers = heads.get(i)
                            .logits(attended.get(i), batch.gists(heads.get(i).gauge()), new Dropout(step, 0, none));
                    logits.get(i).addAll(rows(answers));
                }
            }
        }
        List<HeadLoss> losses = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            losses.add(new HeadLoss(heads.get(i).task(), examples, logits.get(i)));
        }
        return losses;
    }

    private static List<float[]> rows(NDArray answers) {
        int outcomes = (int) answers.getShape().get(1);
        float[] all = answers.toFloatArray();
        List<float[]> rows = new ArrayList<>();
        for (int from = 0; from < all.length; from += outcomes) {
            rows.add(Arrays.copyOfRange(all, from, from + outcomes));
        }
        return rows;
    }
}
