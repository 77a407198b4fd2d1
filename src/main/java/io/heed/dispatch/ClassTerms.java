package io.heed.dispatch;

/**
 * What is known of a class of tickets besides what each ticket says.
 *
 * @param patienceMinutes mean time until a waiting customer gives up; infinite when they do not
 * @param abandonmentPenalty what a customer who gives up costs, in the unit of weight times minutes
 * @param promiseMinutes when a first reply is due
 */
public record ClassTerms(double patienceMinutes, double abandonmentPenalty, double promiseMinutes) {
    /** Customers of whom nothing is known: they wait. */
    public static final ClassTerms PATIENT = new ClassTerms(Double.POSITIVE_INFINITY, 0, 60);
}
