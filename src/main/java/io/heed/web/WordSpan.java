package io.heed.web;

/** Characters {@code start} (inclusive) to {@code end} (exclusive) of a text, in UTF-16 units, counted {@code weight} (0..1). */
public record WordSpan(int start, int end, double weight) {

    /** Lower bounds of the five steps. Under the first a word stays unmarked, or everything would be. */
    private static final double[] STEPS = {0.06, 0.15, 0.3, 0.5, 0.75};

    int step() {
        int step = 0;
        while (step < STEPS.length && weight >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
