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
            addRow(i * columns, other, product, i * other.columns);
        }
        return new Tensor(rows, other.columns, product);
    }

    /** Four rows at once: the sums are then fetched and stored a quarter as often. */
    private void addRow(int from, Tensor other, float[] sums, int at) {
        int width = other.columns;
        float[] b = other.values;
        int k = 0;
        for (; k + 3 < columns; k += 4) {
            float a0 = values[from + k];
            float a1 = values[from + k + 1];
            float a2 = values[from + k + 2];
            float a3 = values[from + k + 3];
            int row = k * width;
            for (int j = 0; j < width; j++) {
                sums[at + j] += a0 * b[row + j]
                        + a1 * b[row + width + j]
                        + a2 * b[row + 2 * width + j]
                        + a3 * b[row + 3 * width + j];
            }
        }
        for (; k < columns; k++) {
            float a = values[from + k];
            for (int j = 0; j < width; j++) {
                sums[at + j] += a * b[k * width + j];
            }
        }
    }
}
