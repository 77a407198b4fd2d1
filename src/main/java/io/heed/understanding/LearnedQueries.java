package io.heed.understanding;

/** The learned queries of one head, ready to be held against tokens: (W_k q)ᵀ / √d_k. */
final class LearnedQueries {
    /** count × d. */
    private final Tensor scoring;

    LearnedQueries(Tensor keyProjection, Tensor query) {
        float scale = (float) (1 / Math.sqrt(keyProjection.columns()));
        this.scoring = keyProjection.times(query).transposed();
        for (int i = 0; i < scoring.values().length; i++) {
            scoring.values()[i] *= scale;
        }
    }

    int count() {
        return scoring.rows();
    }

    /** count × n, each row adds up to 1. */
    float[] attention(Glance glance) {
        Tensor attention = scoring.times(glance.transposed());
        for (int h = 0; h < count(); h++) {
            glance.softmax(attention.values(), h * attention.columns());
        }
        return attention.values();
    }
}
