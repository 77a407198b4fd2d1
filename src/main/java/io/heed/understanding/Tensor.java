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
            for (int k = 0; k < columns; k++) {
                float a = values[i * columns + k];
                for (int j = 0; j < other.columns; j++) {
                    product[i * other.columns + j] += a * other.values[k * other.columns + j];
                }
            }
        }
        return new Tensor(rows, other.columns, product);
    }
}
