package io.heed.understanding;

import java.util.Arrays;

/** The Walsh–Hadamard transform of a row whose length is a power of two, not scaled. */
final class Hadamard {
    private Hadamard() {}

    /** H of 2ᵃ⁺ᵇ is H of 2ᵃ down the columns and H of 2ᵇ along the rows of a table: each time, whole rows are added. */
    static float[] transformed(float[] x) {
        int columns = 1 << Integer.numberOfTrailingZeros(x.length) / 2;
        float[][] table = new float[x.length / columns][];
        for (int i = 0; i < table.length; i++) {
            table[i] = Arrays.copyOfRange(x, i * columns, (i + 1) * columns);
        }
        downwards(table);
        float[][] turned = turned(table);
        downwards(turned);
        float[] all = new float[x.length];
        for (int j = 0; j < columns; j++) {
            float[] column = turned[j];
            for (int i = 0; i < column.length; i++) {
                all[i * columns + j] = column[i];
            }
        }
        return all;
    }

    private static float[][] turned(float[][] table) {
        float[][] turned = new float[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            float[] row = table[i];
            for (int j = 0; j < row.length; j++) {
                turned[j][i] = row[j];
            }
        }
        return turned;
    }

    private static void downwards(float[][] table) {
        for (int half = 1; half < table.length; half *= 2) {
            for (int from = 0; from < table.length; from += 2 * half) {
                for (int i = from; i < from + half; i++) {
                    meet(table[i], table[i + half]);
                }
            }
        }
    }

    private static void meet(float[] above, float[] below) {
        for (int j = 0; j < above.length; j++) {
            float a = above[j];
            float b = below[j];
            above[j] = a + b;
            below[j] = a - b;
        }
    }
}
