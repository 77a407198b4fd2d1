package io.heed.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds the nearest of many embeddings by looking at all of them: one byte a number and a scale each, some 40 MB and
 * some 40 ms for a hundred thousand of 384 numbers. The oldest make room when it is full.
 */
final class EmbeddingIndex {
    private final int most;
    private final int d;
    private byte[] values = new byte[0];
    private float[] scales = new float[0];
    private long[] tickets = new long[0];
    private final Map<Long, Integer> places = new HashMap<>();
    private int size;
    private int oldest;

    /** @param d numbers of an embedding */
    EmbeddingIndex(int d, int most) {
        this.d = d;
        this.most = most;
    }

    /** @param likeness -1 to 1; 1 for the same */
    record Hit(long ticket, double likeness) {}

    synchronized int size() {
        return size;
    }

    /** A ticket that is there already gets its new embedding. @param embedding of length 1 */
    synchronized void put(long ticket, float[] embedding) {
        Integer known = places.get(ticket);
        int at = known == null ? place() : known;
        if (known == null) {
            places.remove(tickets[at], at);
            places.put(ticket, at);
        }
        float largest = 0;
        for (float value : embedding) largest = Math.max(largest, Math.abs(value));
        tickets[at] = ticket;
        scales[at] = largest / Byte.MAX_VALUE;
        for (int j = 0; j < d; j++)
            values[at * d + j] = largest == 0 ? 0 : (byte) Math.round(embedding[j] / scales[at]);
    }

    private int place() {
        if (size < most) {
            if (size == tickets.length) grow();
            return size++;
        }
        int at = oldest;
        oldest = (oldest + 1) % most;
        return at;
    }

    private void grow() {
        int room = Math.min(most, Math.max(256, size * 2));
        values = Arrays.copyOf(values, room * d);
        scales = Arrays.copyOf(scales, room);
        tickets = Arrays.copyOf(tickets, room);
    }

    /** The nearest first. */
    synchronized List<Hit> nearest(float[] embedding, int count) {
        PriorityQueue<Hit> best = new PriorityQueue<>(Comparator.comparingDouble(Hit::likeness));
        for (int i = 0; i < size; i++) {
            double likeness = scales[i] * dot(embedding, i * d);
            if (best.size() < count) best.add(new Hit(tickets[i], likeness));
            else if (likeness > best.peek().likeness()) {
                best.poll();
                best.add(new Hit(tickets[i], likeness));
            }
        }
        List<Hit> hits = new ArrayList<>(best);
        hits.sort(Comparator.comparingDouble(Hit::likeness).reversed());
        return hits;
    }

    /** Four sums at once: one would wait for each addition before the next. */
    private float dot(float[] embedding, int from) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int j = 0;
        for (; j + 3 < d; j += 4) {
            s0 += embedding[j] * values[from + j];
            s1 += embedding[j + 1] * values[from + j + 1];
            s2 += embedding[j + 2] * values[from + j + 2];
            s3 += embedding[j + 3] * values[from + j + 3];
        }
        for (; j < d; j++) s0 += embedding[j] * values[from + j];
        return s0 + s1 + s2 + s3;
    }
}
