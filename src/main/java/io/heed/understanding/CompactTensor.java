package io.heed.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A large matrix at a quarter of its size: each row as one byte a number and a scale, its largest number being 127. */
public final class CompactTensor {
    private CompactTensor() {}

    /** As it comes back from a file: rounded once, it is not changed again. */
    public static Tensor rounded(Tensor tensor) {
        float[] values = new float[tensor.values().length];
        for (int row = 0; row < tensor.rows(); row++) {
            float scale = scale(tensor, row);
            for (int at = row * tensor.columns(); at < (row + 1) * tensor.columns(); at++) {
                values[at] = step(tensor.values()[at], scale) * scale;
            }
        }
        return new Tensor(tensor.rows(), tensor.columns(), values);
    }

    static void write(Tensor tensor, DataOutputStream out) throws IOException {
        for (int row = 0; row < tensor.rows(); row++) {
            float scale = scale(tensor, row);
            out.writeFloat(scale);
            for (int at = row * tensor.columns(); at < (row + 1) * tensor.columns(); at++) {
                out.writeByte(step(tensor.values()[at], scale));
            }
        }
    }

    static Tensor read(int rows, int columns, DataInputStream in) throws IOException {
        float[] values = new float[rows * columns];
        byte[] steps = new byte[columns];
        for (int row = 0; row < rows; row++) {
            float scale = in.readFloat();
            in.readFully(steps);
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = steps[column] * scale;
            }
        }
        return new Tensor(rows, columns, values);
    }

    private static float scale(Tensor tensor, int row) {
        float largest = 0;
        for (int at = row * tensor.columns(); at < (row + 1) * tensor.columns(); at++) {
            largest = Math.max(largest, Math.abs(tensor.values()[at]));
        }
        return largest / Byte.MAX_VALUE;
    }

    private static byte step(float value, float scale) {
        return scale == 0 ? 0 : (byte) Math.round(value / scale);
    }
}
