package io.heed.demo;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that stays the same however often one looks: what happens to offer 12 was decided once, so that asking every
 * second, or again after a restart, does not change it.
 */
record Dice(long seed) {

    RandomGenerator of(String what, long id) {
        return new SplittableRandom(
                seed * 0x9E3779B97F4A7C15L ^ (long) what.hashCode() << 32 ^ id * 0xD1342543DE82EF95L);
    }

    double chance(String what, long id) {
        return of(what, id).nextDouble();
    }

    Duration between(Duration least, Duration most, String what, long id) {
        return least.plusMillis((long) (chance(what, id) * most.minus(least).toMillis()));
    }

    <T> T one(List<T> choices, String what, long id) {
        return choices.get(of(what, id).nextInt(choices.size()));
    }
}
