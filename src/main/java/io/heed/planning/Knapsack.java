package io.heed.planning;

import java.util.Arrays;

/** What the best load of one agent is worth: exactly by table where attention is whole, else by its linear relaxation. */
final class Knapsack {
    private double[] table = new double[0];
    private double[] density = new double[0];

    /** Best total worth under the budget, each item once; weights whole numbers. O(items × budget). */
    double exact(double[] worth, double[] weight, int items, int budget) {
        if (table.length <= budget) {
            table = new double[budget + 1];
        }
        Arrays.fill(table, 0, budget + 1, 0);
        for (int k = 0; k < items; k++) {
            int w = (int) weight[k];
            double gain = worth[k];
            for (int b = budget; b >= w; b--) {
                double with = table[b - w] + gain;
                if (with > table[b]) {
                    table[b] = with;
                }
            }
        }
        return table[budget];
    }

    /**
     * Dantzig's bound, the densest items first and the last one in part. It is evaluated from the dual side, price ×
     * budget + Σ max(0, worth − price × weight), which stays a bound however coarsely the densities were sorted.
     */
    double fractional(double[] worth, double[] weight, int items, double budget) {
        if (density.length < items) {
            density = new double[items * 2];
        }
        for (int k = 0; k < items; k++) {
            density[k] = worth[k] / weight[k];
        }
        double left = budget;
        double price = 0;
        for (int k : Order.descending(density, items)) {
            left -= weight[k];
            if (left < 0) {
                price = density[k];
                break;
            }
        }
        double sum = price * budget;
        for (int k = 0; k < items; k++) {
            sum += Math.max(0, worth[k] - price * weight[k]);
        }
        return sum;
    }
}
