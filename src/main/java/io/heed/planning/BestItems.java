package io.heed.planning;

import java.util.Arrays;

/**
 * The items a knapsack could hold. Of whole weights no more than fit are kept, the worthiest of each weight: of ten
 * thousand tickets an agent with four points needs to know a few dozen.
 */
final class BestItems {
    private static final int MOST_WEIGHTS = 256;

    double[] worth = new double[16];
    double[] weight = new double[16];
    int count;

    /** For each weight its best worths, ascending from the least kept; null when items are simply listed. */
    private final double[][] kept;

    private final int[] many;

    private BestItems(int budget) {
        kept = budget < 0 ? null : new double[budget + 1][];
        many = new int[budget + 1];
    }

    static BestItems with(boolean whole, double budget) {
        return new BestItems(whole && budget <= MOST_WEIGHTS ? (int) budget : -1);
    }

    void add(double itsWorth, double itsWeight) {
        if (kept == null) {
            list(itsWorth, itsWeight);
            return;
        }
        int w = (int) itsWeight;
        if (kept[w] == null) {
            kept[w] = new double[(kept.length - 1) / w];
        }
        double[] best = kept[w];
        int at;
        if (many[w] < best.length) {
            at = many[w]++;
            while (at > 0 && best[at - 1] > itsWorth) {
                best[at] = best[at - 1];
                at--;
            }
        } else if (itsWorth <= best[0]) {
            return;
        } else {
            at = 0;
            while (at + 1 < best.length && best[at + 1] < itsWorth) {
                best[at] = best[at + 1];
                at++;
            }
        }
        best[at] = itsWorth;
    }

    /** Brings what was kept into the list. */
    void gather() {
        for (int w = 1; kept != null && w < kept.length; w++) {
            for (int k = 0; k < many[w]; k++) {
                list(kept[w][k], w);
            }
        }
    }

    void clear() {
        count = 0;
        Arrays.fill(many, 0);
    }

    private void list(double itsWorth, double itsWeight) {
        if (count == worth.length) {
            worth = Arrays.copyOf(worth, count * 2);
            weight = Arrays.copyOf(weight, count * 2);
        }
        worth[count] = itsWorth;
        weight[count++] = itsWeight;
    }
}
