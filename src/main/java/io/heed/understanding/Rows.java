package io.heed.understanding;

import java.util.Arrays;

/**
 * A matrix with an array for each row, to be multiplied from the left. Of two places in one long array the compiler cannot
 * tell whether they overlap, and goes number by number; of two arrays it can, and takes eight at a time.
 */
final class Rows {
    private final float[][] rows;
    private final int columns;

    private Rows(float[][] rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    static Rows of(Tensor tensor) {
        int columns = tensor.columns();
        float[][] rows = new float[tensor.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(tensor.values(), i * columns, (i + 1) * columns);
        }
        return new Rows(rows, columns);
    }

    /** Four at once: each new row is then fetched and stored a quarter as often. */
    Rows transposed() {
        float[][] turned = new float[columns][rows.length];
        int i = 0;
        for (; i + 3 < rows.length; i += 4) {
            turn(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], i, turned);
        }
        for (; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) turned[j][i] = rows[i][j];
        }
        return new Rows(turned, rows.length);
    }

    private static void turn(float[] a, float[] b, float[] c, float[] d, int at, float[][] to) {
        for (int j = 0; j < to.length; j++) {
            float[] row = to[j];
            row[at] = a[j];
            row[at + 1] = b[j];
            row[at + 2] = c[j];
            row[at + 3] = d[j];
        }
    }

    int count() {
        return rows.length;
    }

    int columns() {
        return columns;
    }

    /** The row of values that begins at an index, times this. */
    float[] product(float[] values, int from) {
        float[] sums = new float[columns];
        int k = 0;
        for (; k + 3 < rows.length; k += 4) {
            int at = from + k;
            float[] a = rows[k];
            float[] b = rows[k + 1];
            float[] c = rows[k + 2];
            add(values[at], a, values[at + 1], b, values[at + 2], c, values[at + 3], rows[k + 3], sums);
        }
        for (; k < rows.length; k++) {
            float[] row = rows[k];
            float factor = values[from + k];
            for (int j = 0; j < sums.length; j++) sums[j] += factor * row[j];
        }
        return sums;
    }

    private static void add(
            float p, float[] a, float q, float[] b, float r, float[] c, float s, float[] d, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += p * a[j] + q * b[j] + r * c[j] + s * d[j];
        }
    }
}
