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
        return times(Rows.of(other));
    }

    Tensor times(Rows other) {
        if (columns != other.count()) {
            throw new IllegalArgumentException(columns + " columns times " + other.count() + " rows");
        }
        float[] product = new float[rows * other.columns()];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(other.product(values, i * columns), 0, product, i * other.columns(), other.columns());
        }
        return new Tensor(rows, other.columns(), product);
    }
}
