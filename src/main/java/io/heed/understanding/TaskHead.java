package io.heed.understanding;

import java.util.Arrays;

/**
 * One task's own attention and what is behind it: tanh(attended W₁ + b₁) W₂ + b₂. A head that was trained with the
 * text's gist g (as its gauge measures it) takes attended ⊕ g instead, and adds g W_s, the linear probe's way.
 */
public final class TaskHead {
    private final AttentionPooling pooling;
    private final Rows w1;
    private final Tensor b1;
    private final Rows w2;
    private final Tensor b2;
    private final Rows ws;
    private final Gauge gauge;

    public TaskHead(String task, HeadWeights weights) {
        this(task, weights, Gauge.of(task, weights));
    }

    TaskHead(String task, HeadWeights weights, Gauge gauge) {
        this.pooling = AttentionPooling.of(task, weights);
        this.w1 = Rows.of(weights.tensor(task, "W1"));
        this.b1 = weights.tensor(task, "b1");
        this.w2 = Rows.of(weights.tensor(task, "W2"));
        this.b2 = weights.tensor(task, "b2");
        this.ws = weights.takesEmbedding(task) ? Rows.of(weights.tensor(task, "Ws")) : null;
        this.gauge = gauge;
    }

    /**
     * @param logits one per outcome
     * @param attention queries × n
     */
    public record Answer(float[] logits, float[] attention) {}

    public Answer answer(Sight sight) {
        AttentionPooling.Pooled pooled = pooling.pool(sight.glance());
        if (ws == null) {
            return new Answer(behind(pooled.values()), pooled.attention());
        }
        int attended = pooled.values().length;
        float[] scaled = sight.measured(gauge);
        float[] features = Arrays.copyOf(pooled.values(), attended + scaled.length);
        System.arraycopy(scaled, 0, features, attended, scaled.length);
        return new Answer(plus(behind(features), ws.product(scaled, 0)), pooled.attention());
    }

    private float[] behind(float[] features) {
        float[] hidden = plus(w1.product(features, 0), b1.values());
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Curve.tanh(hidden[i]);
        }
        return plus(w2.product(hidden, 0), b2.values());
    }

    private static float[] plus(float[] to, float[] added) {
        for (int i = 0; i < to.length; i++) {
            to[i] += added[i];
        }
        return to;
    }
}
