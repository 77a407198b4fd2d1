package io.heed.understanding;

/**
 * The n-grams that a task was trained on, and how rare each is. Finding one takes no search: a bit says whether it is
 * there, and the bits before it say where.
 */
public final class Vocabulary {
    private final long[] known = new long[Ngrams.BUCKETS / Long.SIZE];
    private final int[] before = new int[known.length];
    private final float[] rarity;

    /**
     * @param buckets ascending
     * @param rarity of each
     */
    public Vocabulary(int[] buckets, float[] rarity) {
        this.rarity = rarity;
        for (int bucket : buckets) known[bucket / Long.SIZE] |= 1L << bucket;
        for (int i = 1; i < known.length; i++) before[i] = before[i - 1] + Long.bitCount(known[i - 1]);
    }

    /** The n-gram's place among those known, or -1. */
    public int placeOf(int bucket) {
        long word = known[bucket / Long.SIZE];
        long bit = 1L << bucket;
        return (word & bit) == 0 ? -1 : before[bucket / Long.SIZE] + Long.bitCount(word & bit - 1);
    }

    /**
     * A text's n-grams as far as they are known.
     *
     * @param places of each, or -1
     * @param values what each counts: how often it occurs times how rare it is (Salton and Buckley 1988), words and
     *     characters scaled to length 1 apart; 0 if unknown
     */
    public record Weighed(int[] places, float[] values) {}

    public Weighed weigh(Ngrams ngrams) {
        int[] places = new int[ngrams.buckets().length];
        float[] values = new float[places.length];
        double words = 0;
        double characters = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = placeOf(ngrams.buckets()[i]);
            if (places[i] < 0) continue;
            int count = ngrams.counts()[i];
            values[i] = (count == 1 ? 1 : (float) (1 + Math.log(count))) * rarity[places[i]];
            double square = (double) values[i] * values[i];
            if (Ngrams.isWords(ngrams.buckets()[i])) words += square;
            else characters += square;
        }
        float word = (float) (1 / Math.sqrt(words));
        float character = (float) (1 / Math.sqrt(characters));
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) values[i] *= Ngrams.isWords(ngrams.buckets()[i]) ? word : character;
        }
        return new Weighed(places, values);
    }
}
