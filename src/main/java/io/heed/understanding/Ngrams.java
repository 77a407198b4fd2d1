package io.heed.understanding;

import java.util.Arrays;

/**
 * The words of a text, literally: single words and pairs, and three to five characters in a row within what spaces
 * divide. Error codes, product names and set phrases are known by these and by nothing else. Hashed, so that there is no
 * dictionary to keep; what two strings share a bucket is shared by chance.
 *
 * @param buckets those that occur, ascending: words in the lower half of all, characters in the upper
 * @param counts how often each occurs
 */
public record Ngrams(int[] buckets, byte[] counts) {
    static final int BUCKETS = 1 << 19;
    private static final int HALF = BUCKETS / 2;
    private static final int MOST_CHARS = 4_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int SEED = 0x811C9DC5;
    private static final Ngrams NONE = new Ngrams(new int[0], new byte[0]);

    /** Hears of every n-gram of a text and where it stands. */
    @FunctionalInterface
    interface Listener {
        void at(int bucket, int start, int end);
    }

    public static Ngrams none() {
        return NONE;
    }

    public static Ngrams of(String text) {
        int[] all = new int[64];
        int[] size = {0};
        int[][] grown = {all};
        visit(text, (bucket, start, end) -> {
            if (size[0] == grown[0].length) grown[0] = Arrays.copyOf(grown[0], 2 * size[0]);
            grown[0][size[0]++] = bucket;
        });
        int[] sorted = Arrays.copyOf(grown[0], size[0]);
        Arrays.sort(sorted);
        int[] buckets = new int[sorted.length];
        byte[] counts = new byte[sorted.length];
        int kinds = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) buckets[kinds++] = sorted[i];
            if (counts[kinds - 1] < Byte.MAX_VALUE) counts[kinds - 1]++;
        }
        return new Ngrams(Arrays.copyOf(buckets, kinds), Arrays.copyOf(counts, kinds));
    }

    static boolean isWords(int bucket) {
        return bucket < HALF;
    }

    static void visit(String text, Listener listener) {
        char[] chars = text.substring(0, Math.min(text.length(), MOST_CHARS)).toCharArray();
        for (int i = 0; i < chars.length; i++) chars[i] = Character.toLowerCase(chars[i]);
        words(chars, listener);
        characters(chars, listener);
    }

    private static void words(char[] chars, Listener listener) {
        int before = -1;
        int beforeHash = 0;
        for (int at = 0; at < chars.length; ) {
            if (!isWordPart(chars[at])) {
                at++;
                continue;
            }
            int start = at;
            int hash = SEED;
            do {
                hash = mix(hash, chars[at++]);
            } while (at < chars.length && !standsAlone(chars[at - 1]) && joins(chars[at]));
            listener.at(word(hash), start, at);
            if (before >= 0) listener.at(word(mix(mix(beforeHash, ' '), hash)), before, at);
            before = start;
            beforeHash = hash;
        }
    }

    /** A space before and behind belongs to the first and last characters: "_no" is not the "no" of "know". */
    private static void characters(char[] chars, Listener listener) {
        for (int at = 0; at < chars.length; ) {
            if (isSpace(chars[at])) {
                at++;
                continue;
            }
            int start = at;
            while (at < chars.length && !isSpace(chars[at])) at++;
            for (int from = start - 1; from < at; from++) {
                int hash = SEED;
                for (int to = from; to <= at && to < from + LONGEST; to++) {
                    hash = mix(hash, to < start || to == at ? ' ' : chars[to]);
                    if (to - from + 1 >= SHORTEST) {
                        listener.at(HALF + spread(hash), Math.max(start, from), Math.min(at, to + 1));
                    }
                }
            }
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static boolean joins(char c) {
        return (isWordPart(c) || Character.getType(c) == Character.NON_SPACING_MARK) && !standsAlone(c);
    }

    /** Chinese has no spaces: each character counts as a word. */
    private static boolean standsAlone(char c) {
        return Character.isIdeographic(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static int mix(int hash, int next) {
        return (hash ^ next) * 0x01000193;
    }

    private static int word(int hash) {
        return spread(hash);
    }

    /** The lower bits of a product know little of what came first. */
    private static int spread(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return (h ^ h >>> 16) & HALF - 1;
    }
}
