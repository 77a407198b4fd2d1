package io.heed.understanding;

/** What a task's outcomes owe to the lessons that a text lies near to: a linear layer on its {@link RandomFeatures}. */
public final class NearBranch {
    private final Gauge gauge;
    private final RandomFeatures features;
    private final Rows weights;
    private final float[] bias;
    private final float share;

    private NearBranch(Gauge gauge, RandomFeatures.Kind kind, Tensor weights, float[] bias, float share) {
        this.gauge = gauge;
        this.features = new RandomFeatures(gauge.length(), kind);
        this.weights = Rows.of(weights);
        this.bias = bias;
        this.share = share;
    }

    /** Null if the task was not trained on nearness. */
    public static NearBranch of(String task, HeadWeights heads) {
        return of(task, heads, Gauge.of(task, heads));
    }

    static NearBranch of(String task, HeadWeights heads, Gauge gauge) {
        if (!heads.tensors().containsKey(task + ".near.weights")) {
            return null;
        }
        Tensor kind = heads.tensors().get(task + ".near.kind");
        return new NearBranch(
                gauge,
                kind == null ? RandomFeatures.Kind.PLAIN : RandomFeatures.Kind.of(kind),
                heads.tensor(task, "near.weights"),
                heads.tensor(task, "near.bias").values(),
                heads.tensor(task, "near.share").values()[0]);
    }

    public float share() {
        return share;
    }

    /** One per outcome, before the share. */
    public float[] scores(Sight sight) {
        float[] values = weights.product(sight.near(gauge, features), 0);
        for (int k = 0; k < values.length; k++) {
            values[k] += bias[k];
        }
        return values;
    }
}
