package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Random;

/** Leaves out features at random. With a seed of its own: the engine's is shared by the whole process. */
final class Dropout {
    private final NDManager manager;
    private final float rate;
    private final Random random;

    Dropout(NDManager manager, float rate, Random random) {
        this.manager = manager;
        this.rate = rate;
        this.random = random;
    }

    NDArray apply(NDArray features) {
        if (rate == 0) {
            return features;
        }
        float[] mask = new float[(int) features.size()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextFloat() < rate ? 0 : 1 / (1 - rate);
        }
        return features.mul(manager.create(mask, features.getShape()));
    }
}
