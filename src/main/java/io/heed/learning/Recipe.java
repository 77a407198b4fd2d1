package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.Map;
import java.util.TreeMap;

/** How much there is to learn from decides how it is learned, and what is kept of the version before. */
record Recipe(TrainingPlan plan, HeadWeights older) {
    /** From so many lessons on a task learns better anew than from what others taught it. */
    private static final int ENOUGH = 1000;

    /** From so many on it no longer begins as a probe. */
    private static final int FREE = 500;

    static Recipe of(Material material, HeadWeights champion) {
        Map<String, Tensor> kept = new TreeMap<>(champion.tensors());
        if (material.lessons().queue() >= ENOUGH || !champion.queues().containsAll(material.queues()))
            forget(kept, HeadWeights.QUEUE, material.lessons().queue());
        if (material.lessons().ownUrgency()) forget(kept, HeadWeights.URGENCY, 1);
        if (material.lessons().ownEffort()) forget(kept, HeadWeights.EFFORT, 1);
        boolean many = material.lessons().most() >= FREE;
        return new Recipe(many ? TrainingPlan.standard() : TrainingPlan.fewLessons(), champion.with(kept));
    }

    private static void forget(Map<String, Tensor> tensors, String task, int lessons) {
        if (lessons > 0) tensors.keySet().removeIf(name -> name.startsWith(task + "."));
    }
}
