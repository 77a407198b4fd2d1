package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.heed.understanding.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** What one head learns, as PyTorch arrays with gradients, by the names they have in a heads file. */
final class Parameters {
    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    Parameters(NDManager manager) {
        this.manager = manager;
    }

    void put(String name, Tensor tensor) {
        NDArray array = manager.create(tensor.values(), new Shape(tensor.rows(), tensor.columns()));
        array.setRequiresGradient(true);
        arrays.put(name, array);
    }

    /** Held fast: used, but not learned. */
    void freeze(String name, Tensor tensor) {
        put(name, tensor);
        get(name).setRequiresGradient(false);
    }

    NDArray get(String name) {
        return arrays.get(name);
    }

    /** From now on learns the named ones together with another head. */
    void share(Parameters other, List<String> names) {
        names.forEach(name -> {
            arrays.get(name).close();
            arrays.put(name, other.get(name));
        });
    }

    /** What is computed from them belongs to the step and ends with it; they themselves come back. */
    void lendTo(NDManager step) {
        arrays.values().stream().filter(array -> array.getManager() != step).forEach(array -> array.tempAttach(step));
    }

    void forEachLearned(BiConsumer<String, NDArray> visitor) {
        arrays.forEach((name, array) -> {
            if (array.hasGradient()) {
                visitor.accept(name, array);
            }
        });
    }

    void export(String task, Map<String, Tensor> tensors) {
        arrays.forEach((name, array) -> tensors.put(task + "." + name, tensor(array)));
    }

    static Tensor tensor(NDArray array) {
        Shape of = array.getShape();
        return new Tensor((int) of.get(0), (int) of.get(1), array.toFloatArray());
    }

    static Tensor gaussian(int rows, int columns, double deviation, Random random) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return new Tensor(rows, columns, values);
    }

    static Tensor zeros(int rows, int columns) {
        return new Tensor(rows, columns, new float[rows * columns]);
    }
}
