package io.heed.learning;

/**
 * A correction that counts at once.
 *
 * @param encoder whose vectors it can be compared with
 * @param embedding of the text as it came, length 1
 * @param urgency 0..1, null when that was not corrected
 * @param queue null when that was not corrected
 */
record Remembered(long lesson, String encoder, float[] embedding, Float urgency, String queue) {
    /** How alike two texts are, -1 to 1; 1 for the same. */
    double likeness(float[] other) {
        double sum = 0;
        for (int i = 0; i < embedding.length; i++) sum += embedding[i] * other[i];
        return sum;
    }
}
