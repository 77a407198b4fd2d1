package io.heed.learning;

/**
 * A difference as measured, and between what it lies with 95 % confidence.
 *
 * @param low 2.5 % of the draws are below
 * @param high 2.5 % are above
 */
public record Interval(double measured, double low, double high) {
    /** It may be a loss by chance, but not one as large as the margin. */
    public boolean isNoWorseThan(double margin) {
        return low >= -margin;
    }
}
