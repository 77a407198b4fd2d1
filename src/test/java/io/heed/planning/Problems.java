package io.heed.planning;

import java.time.Duration;
import java.util.Random;

/** Random problems of the kinds a service desk meets. */
public final class Problems {
    private static final double[] POINTS = {0.5, 1, 1, 1, 1.5, 2, 2, 3};
    private static final int SKILLS = 8;

    private Problems() {}

    /** Any small problem: arbitrary values, attention per pair (whole or not), some pairs not allowed. */
    static PlanProblem small(Random random, Objective objective, boolean whole) {
        int m = 1 + random.nextInt(3);
        int n = 1 + random.nextInt(8);
        double[] budget = new double[m];
        for (int j = 0; j < m; j++) {
            budget[j] = whole ? random.nextInt(12) : random.nextDouble() * 12;
        }
        PlanProblemBuilder builder = new PlanProblemBuilder(budget)
                .objective(objective)
                .seed(random.nextInt())
                .deadline(Duration.ofMillis(20));
        if (objective == Objective.MAXIMISE_VALUE && random.nextInt(3) == 0) {
            builder.attentionPrice(random.nextInt(4));
        }
        for (int i = 0; i < n; i++) {
            builder.ticket();
            for (int j = 0; j < m; j++) {
                if (random.nextInt(5) > 0) {
                    double value = random.nextBoolean() ? random.nextInt(20) : 20 * random.nextDouble();
                    builder.mayGoTo(j, value, whole ? 1 + random.nextInt(6) : 0.1 + 5 * random.nextDouble());
                }
            }
        }
        return builder.build();
    }

    /** R: overload, every agent with random skills. {@code load} is attention asked over attention there is. */
    public static PlanProblemBuilder overload(int n, int m, double load, long seed) {
        Random random = new Random(seed);
        int[] has = new int[m];
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < SKILLS; k++) {
                has[j] |= random.nextDouble() < 0.4 ? 1 << k : 0;
            }
            has[j] |= 1 << random.nextInt(SKILLS);
        }
        int[] needs = new int[n];
        for (int i = 0; i < n; i++) {
            needs[i] = 1 << random.nextInt(SKILLS);
            needs[i] |= random.nextDouble() < 0.2 ? 1 << random.nextInt(SKILLS) : 0;
        }
        return desk(needs, has, load, random);
    }

    /** S: one agent in five can do everything, and 35 % of tickets need one of those. */
    public static PlanProblemBuilder scarceGeneralists(int n, int m, double load, long seed) {
        Random random = new Random(seed);
        int[] has = new int[m];
        for (int j = 0; j < m; j++) {
            has[j] = j % 5 == 0 ? 3 : 1;
        }
        int[] needs = new int[n];
        for (int i = 0; i < n; i++) {
            needs[i] = random.nextDouble() < 0.35 ? 2 : 1;
        }
        return desk(needs, has, load, random);
    }

    private static PlanProblemBuilder desk(int[] needs, int[] has, double load, Random random) {
        double[] weight = new double[needs.length];
        double[] points = new double[needs.length];
        double asked = 0;
        for (int i = 0; i < needs.length; i++) {
            points[i] = POINTS[random.nextInt(POINTS.length)];
            weight[i] = Math.exp(0.8 * random.nextGaussian()) * (0.5 + points[i]);
            asked += points[i];
        }
        double[] budget = new double[has.length];
        for (int j = 0; j < has.length; j++) {
            budget[j] = Math.max(3, Math.round(asked / load / has.length * (0.5 + random.nextDouble())));
        }
        PlanProblemBuilder builder = new PlanProblemBuilder(budget);
        for (int i = 0; i < needs.length; i++) {
            builder.ticket();
            for (int j = 0; j < has.length; j++) {
                if ((has[j] & needs[i]) == needs[i]) {
                    builder.mayGoTo(j, weight[i] * (0.7 + 0.3 * random.nextDouble()), points[i]);
                }
            }
        }
        return builder;
    }
}
