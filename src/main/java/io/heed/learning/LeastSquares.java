package io.heed.learning;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.heed.understanding.Tensor;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * All outcomes at once by least squares: minimises Σ c_i |y_i − W x_i|² + λ |W|², closed, and so without steps, passes or
 * chance. Beside W it tells what it would say of a lesson had it not learned from it, which is closed too: such scores
 * are as honest as those of a validation set, and no lesson has to be kept back for them.
 */
final class LeastSquares {
    private static final int AT_ONCE = 512;
    private static final int WIDE = 1024;

    private final Rows rows;
    private final double penalty;
    private final BooleanSupplier stopped;

    /** What it learns from; the last feature of every row is to be 1, and its weight is the bias. */
    interface Rows {
        int count();

        float[] features(int row);

        /** One per outcome, −1 for wrong to 1 for right. */
        float[] targets(int row);

        /** How much the row counts, above 0. */
        float cost(int row);
    }

    /**
     * @param weights features × outcomes
     * @param unseen of the rows that were asked for, in their order: what would be said of each without it
     */
    record Found(Tensor weights, float[][] unseen) {}

    /** @param penalty λ */
    LeastSquares(Rows rows, double penalty, BooleanSupplier stopped) {
        this.rows = rows;
        this.penalty = penalty;
        this.stopped = stopped;
    }

    /** Inverts features × features or rows × rows, whichever is smaller. */
    Found found(int... asked) {
        int features = rows.features(0).length;
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), HeadTrainer.ENGINE)) {
            return rows.count() < features ? byRows(manager, asked) : byFeatures(manager, features, asked);
        }
    }

    /** W = P Σ c x yᵀ, P = (Σ c x xᵀ + λ)⁻¹; a row's leverage is h = c xᵀ P x, and unseen it scores (s − h y) / (1 − h). */
    private Found byFeatures(NDManager manager, int features, int... asked) {
        NDArray gram = manager.zeros(new Shape(features, features));
        NDArray moment = manager.zeros(new Shape(features, rows.targets(0).length));
        for (int from = 0; from < rows.count(); from += AT_ONCE) {
            try (NDManager step = manager.newSubManager()) {
                int[] some = between(from, Math.min(rows.count(), from + AT_ONCE));
                NDArray x = features(step, some);
                NDArray weighed = x.mul(costs(step, some)).transpose();
                addUpperHalf(gram, weighed, x, features);
                moment.addi(weighed.matMul(targets(step, some)));
            }
        }
        mirror(gram, features);
        try (NDManager once = manager.newSubManager()) {
            gram.addi(once.eye(features).muli(penalty));
        }
        NDArray inverse = gram.inverse();
        NDArray weights = inverse.matMul(moment);
        weights.addi(inverse.matMul(moment.sub(gram.matMul(weights))));
        float[][] unseen = new float[0][];
        if (asked.length > 0) {
            NDArray x = features(manager, asked);
            NDArray y = targets(manager, asked);
            NDArray leverage = x.matMul(inverse).mul(x).sum(new int[] {1}, true).mul(costs(manager, asked));
            unseen = split(
                    x.matMul(weights).sub(y.mul(leverage)).div(leverage.neg().add(1)));
        }
        return new Found(Parameters.tensor(weights), unseen);
    }

    /** Σ c x xᵀ is the same on both sides of its diagonal: one side is enough, in stripes. */
    private static void addUpperHalf(NDArray gram, NDArray weighed, NDArray x, int features) {
        for (int from = 0; from < features; from += WIDE) {
            NDIndex stripe = stripe(from, features);
            NDArray right = x.get(new NDIndex(":, {}:", from));
            NDArray part = weighed.get(new NDIndex("{}:{}, :", from, Math.min(features, from + WIDE)))
                    .matMul(right);
            gram.get(stripe).addi(part);
        }
    }

    private static void mirror(NDArray gram, int features) {
        for (int from = 0; from + WIDE < features; from += WIDE) {
            NDArray above = gram.get(new NDIndex("{}:{}, {}:", from, from + WIDE, from + WIDE));
            gram.set(new NDIndex("{}:, {}:{}", from + WIDE, from, from + WIDE), above.transpose());
        }
    }

    private static NDIndex stripe(int from, int features) {
        return new NDIndex("{}:{}, {}:", from, Math.min(features, from + WIDE), from);
    }

    /** W = Σ a xᵀ, a = Q y, Q = (X Xᵀ + λ/c)⁻¹; unseen a row scores y − a / Q_ii (Rasmussen and Williams 2006, 5.12). */
    private Found byRows(NDManager manager, int... asked) {
        int[] all = between(0, rows.count());
        NDArray x = features(manager, all);
        NDArray y = targets(manager, all);
        NDArray extra = manager.eye(all.length).mul(costs(manager, all).pow(-1).mul(penalty));
        NDArray gram = x.matMul(x.transpose()).addi(extra);
        NDArray inverse = gram.inverse();
        NDArray parts = inverse.matMul(y);
        parts.addi(inverse.matMul(y.sub(gram.matMul(parts))));
        NDArray own = inverse.mul(manager.eye(all.length)).sum(new int[] {1}, true);
        float[][] unseen = split(y.sub(parts.div(own)));
        return new Found(
                Parameters.tensor(x.transpose().matMul(parts)),
                Arrays.stream(asked).mapToObj(row -> unseen[row]).toArray(float[][]::new));
    }

    private NDArray features(NDManager manager, int... some) {
        float[] values = new float[0];
        int length = 0;
        for (int i = 0; i < some.length; i++) {
            if (stopped.getAsBoolean()) throw new FittingStoppedException();
            float[] row = rows.features(some[i]);
            length = row.length;
            if (i == 0) values = new float[some.length * length];
            System.arraycopy(row, 0, values, i * length, length);
        }
        return manager.create(values, new Shape(some.length, length));
    }

    private NDArray targets(NDManager manager, int... some) {
        float[][] each = Arrays.stream(some).mapToObj(rows::targets).toArray(float[][]::new);
        return manager.create(each);
    }

    private NDArray costs(NDManager manager, int... some) {
        float[] each = new float[some.length];
        for (int i = 0; i < each.length; i++) each[i] = rows.cost(some[i]);
        return manager.create(each, new Shape(each.length, 1));
    }

    private static int[] between(int from, int to) {
        int[] all = new int[to - from];
        Arrays.setAll(all, i -> from + i);
        return all;
    }

    private static float[][] split(NDArray table) {
        int columns = (int) table.getShape().get(1);
        float[] values = table.toFloatArray();
        float[][] each = new float[values.length / columns][];
        for (int i = 0; i < each.length; i++) each[i] = Arrays.copyOfRange(values, i * columns, (i + 1) * columns);
        return each;
    }
}
