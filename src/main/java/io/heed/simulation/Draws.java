package io.heed.simulation;

import java.util.SplittableRandom;

/** Random times, the same for the same seed. */
final class Draws {
    private final SplittableRandom random;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** @param variation standard deviation over mean */
    double logNormal(double mean, double variation) {
        double variance = Math.log(1 + variation * variation);
        return mean * Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }
}
