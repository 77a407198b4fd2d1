package io.heed.planning;

import java.util.Arrays;

/** Sorts tickets by a figure without boxing: figure and index packed into one long. */
final class Order {
    private Order() {}

    /** Indices of the figures, largest first; among equals the earlier index first. */
    static int[] descending(double[] figure, int count) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = key(figure[i], i);
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    private static long key(double figure, int index) {
        int bits = Float.floatToIntBits((float) figure + 0.0f);
        int ascending = bits ^ (bits >> 31 & 0x7fffffff);
        return ((long) ~ascending) << 32 | index;
    }
}
