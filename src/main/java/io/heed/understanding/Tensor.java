package io.heed.understanding;

/** A matrix, row by row. */
public record Tensor(int rows, int columns, float[] values) {
    public Tensor {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values do not fill " + rows + " × " + columns);
        }
    }

    public Tensor transposed() {
        float[] turned = new float[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = values[i * columns + j];
            }
        }
        return new Tensor(columns, rows, turned);
    }

    /** This × other. */
    public Tensor times(Tensor other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException(columns + " columns times " + other.rows + " rows");
        }
        float[] product = new float[rows * other.columns];
        for (int i = 0; i < rows; i++) {
            addWeighted(values, i * columns, columns, other.values, 0, other.columns, product, i * other.columns);
        }
        return new Tensor(rows, other.columns, product);
    }

    /**
     * Adds to a row of sums the weighted rows of a matrix: four at once, because to load and store the sums takes longer
     * than to add.
     */
    static void addWeighted(
            float[] weights,
            int firstWeight,
            int count,
            float[] rows,
            int firstRow,
            int width,
            float[] sums,
            int firstSum) {
        int k = 0;
        for (; k + 3 < count; k += 4) {
            float a = weights[firstWeight + k];
            float b = weights[firstWeight + k + 1];
            float c = weights[firstWeight + k + 2];
            float d = weights[firstWeight + k + 3];
            int row = (firstRow + k) * width;
            for (int j = 0; j < width; j++) {
                sums[firstSum + j] += a * rows[row + j]
                        + b * rows[row + width + j]
                        + c * rows[row + 2 * width + j]
                        + d * rows[row + 3 * width + j];
            }
        }
        for (; k < count; k++) {
            float a = weights[firstWeight + k];
            for (int j = 0; j < width; j++) {
                sums[firstSum + j] += a * rows[(firstRow + k) * width + j];
            }
        }
    }
}
