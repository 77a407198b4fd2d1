package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Random;

/** Leaves out features at random. With a seed of its own: the engine's is shared by the whole process. */
final class Dropout {
    private static final int CHANCES = 1 << 16;

    private final NDManager manager;
    private final float rate;
    private long state;

    Dropout(NDManager manager, float rate, Random random) {
        this.manager = manager;
        this.rate = rate;
        this.state = random.nextLong() | 1;
    }

    NDArray apply(NDArray features) {
        if (rate == 0) {
            return features;
        }
        float[] mask = new float[(int) features.size()];
        float kept = 1 / (1 - rate);
        long least = Math.round(rate * CHANCES);
        for (int i = 0; i < mask.length; i += 4) {
            long bits = next();
            for (int j = i; j < Math.min(i + 4, mask.length); j++) {
                mask[j] = (bits & CHANCES - 1) < least ? 0 : kept;
                bits >>>= 16;
            }
        }
        return features.mul(manager.create(mask, features.getShape()));
    }

    /** Marsaglia 2003: hundreds of numbers a lesson are drawn, and nobody bets on them. */
    private long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }
}
