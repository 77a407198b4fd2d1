package io.heed.understanding;

import java.util.Arrays;

/**
 * One text as the heads see it: its tokens, its gist, its words as they stand. What several heads need of it is worked
 * out once, when the first asks. For one thread.
 */
public final class Sight {
    private final TokenVectors tokens;
    private final float[] gist;
    private final Ngrams words;
    private final Glance glance;
    private Gauge gauge;
    private float[] measured;
    private Gauge nearGauge;
    private RandomFeatures.Kind nearKind;
    private float[] near;

    /** @param gist see {@link TokenVectors#gist()} */
    public Sight(TokenVectors tokens, float[] gist, Ngrams words) {
        this.tokens = tokens;
        this.gist = gist;
        this.words = words;
        this.glance = new Glance(tokens);
    }

    static Sight of(String text, TokenVectors tokens) {
        return new Sight(tokens, tokens.gist(), Ngrams.of(text));
    }

    TokenVectors tokens() {
        return tokens;
    }

    Glance glance() {
        return glance;
    }

    Ngrams words() {
        return words;
    }

    /** What the gist ends with, at length 1; see {@link TokenVectors#embedding()}. */
    float[] embedding() {
        float[] embedding = Arrays.copyOfRange(gist, gist.length - tokens.d(), gist.length);
        float longer = (float) Math.sqrt((double) gist.length / tokens.d());
        for (int j = 0; j < embedding.length; j++) embedding[j] *= longer;
        return embedding;
    }

    float[] measured(Gauge by) {
        if (gauge != by) {
            measured = by.measured(gist);
            gauge = by;
        }
        return measured;
    }

    /** @param features of the gauge's length */
    float[] near(Gauge by, RandomFeatures features) {
        if (nearGauge != by || !features.kind().equals(nearKind)) {
            near = features.of(by.sized(measured(by)));
            nearGauge = by;
            nearKind = features.kind();
        }
        return near;
    }
}
