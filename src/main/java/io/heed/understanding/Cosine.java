package io.heed.understanding;

/** By a polynomial that processors work out several numbers at a time with, and right to 2e-10. */
final class Cosine {
    // of a half turn's Chebyshev approximation in the square of the angle
    private static final double C0 = 0.9999999998855535;
    private static final double C1 = -19.739208743453602;
    private static final double C2 = 64.93938907587574;
    private static final double C3 = -85.45665831441438;
    private static final double C4 = 60.24213133417978;
    private static final double C5 = -26.404668163365155;
    private static final double C6 = 7.800131368011747;
    private static final double C7 = -1.4531122359537862;

    /** Added to a number and taken away again, it leaves the nearest whole one. */
    private static final double ROUNDER = 3L << 51;

    private Cosine() {}

    /** @param turns the angle, 1 for a whole turn; at most some millions */
    static double ofTurns(double turns) {
        double rest = turns - (turns + ROUNDER - ROUNDER);
        double y = rest * rest;
        return C0 + y * (C1 + y * (C2 + y * (C3 + y * (C4 + y * (C5 + y * (C6 + y * C7))))));
    }
}
