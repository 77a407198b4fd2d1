package io.heed.understanding;

/**
 * What a text means as a whole.
 *
 * @param encoder whose vector it is
 * @param embedding of length 1
 */
public record Meaning(String encoder, float[] embedding) {
    double similarity(Meaning other) {
        if (!encoder.equals(other.encoder)) return 0;
        double sum = 0;
        for (int j = 0; j < embedding.length; j++) sum += embedding[j] * other.embedding[j];
        return sum;
    }
}
