package io.heed.understanding;

/** What every kind of attention does with its scores: softmax over the words, and the tokens mixed by it. */
public final class Glance {
    private final TokenVectors tokens;
    private final boolean blank;
    private Rows rows;
    private Rows transposed;

    Glance(TokenVectors tokens) {
        this.tokens = tokens;
        this.blank = tokens.isBlank();
    }

    TokenVectors tokens() {
        return tokens;
    }

    /** n × d. */
    private Rows rows() {
        if (rows == null) {
            rows = Rows.of(new Tensor(tokens.n(), tokens.d(), tokens.x()));
        }
        return rows;
    }

    /** d × n. */
    Rows transposed() {
        if (transposed == null) {
            transposed = rows().transposed();
        }
        return transposed;
    }

    /** Marks are looked at only where there is nothing else. */
    boolean sees(int token) {
        return blank || !tokens.isMark(token);
    }

    /** Turns the n scores from an index on into weights that add up to 1, in place. */
    void softmax(float[] scores, int from) {
        int n = tokens.n();
        float highest = Float.NEGATIVE_INFINITY;
        for (int token = 0; token < n; token++) {
            if (sees(token)) {
                highest = Math.max(highest, scores[from + token]);
            }
        }
        double total = 0;
        for (int token = 0; token < n; token++) {
            scores[from + token] = sees(token) ? (float) Math.exp(scores[from + token] - highest) : 0;
            total += scores[from + token];
        }
        for (int token = 0; token < n; token++) {
            scores[from + token] = (float) (scores[from + token] / total);
        }
    }

    /** queries × d: each query's weighted mean of the tokens. */
    Tensor mixed(float[] attention, int queries) {
        return new Tensor(queries, tokens.n(), attention).times(rows());
    }
}
