package io.heed.planning;

import java.util.Arrays;

/** A knapsack over whole weights solved by table, with the choice that leads to the best worth. */
final class KnapsackTable {
    private double[] table = new double[64];
    private boolean[] taken = new boolean[4096];
    private int width;

    /** The best worth within so many units; items worth nothing or less are left. O(items × units). */
    double solve(double[] worth, double[] weight, int items, int units) {
        width = units + 1;
        if (table.length < width) {
            table = new double[width];
        }
        if (taken.length < items * width) {
            taken = new boolean[items * width];
        }
        Arrays.fill(table, 0, width, 0);
        for (int k = 0; k < items; k++) {
            int w = (int) weight[k];
            int row = k * width;
            Arrays.fill(taken, row, row + Math.min(w, width), false);
            for (int b = units; b >= w; b--) {
                double with = table[b - w] + worth[k];
                boolean better = with > table[b];
                taken[row + b] = better;
                if (better) {
                    table[b] = with;
                }
            }
        }
        return table[units];
    }

    /** Marks the items of the best load. */
    void choose(double[] weight, int items, int units, boolean[] chosen) {
        int left = units;
        for (int k = items - 1; k >= 0; k--) {
            chosen[k] = taken[k * width + left];
            left -= chosen[k] ? (int) weight[k] : 0;
        }
    }
}
