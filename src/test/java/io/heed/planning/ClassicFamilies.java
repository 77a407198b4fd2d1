package io.heed.planning;

import java.util.Random;

/**
 * The generators behind the classic files, all minimisation with every ticket placed and 80 % of what one agent alone
 * would need (Chu and Beasley 1997, Yagiura 2004). C: costs and attention independent. D: what costs little takes much.
 * E: the same, with a long tail.
 */
public final class ClassicFamilies {
    private final Random random;
    private final double[][] attention;
    private final double[][] cost;

    private ClassicFamilies(int n, int m, long seed) {
        random = new Random(seed);
        attention = new double[m][n];
        cost = new double[m][n];
    }

    public static PlanProblemBuilder of(char family, int n, int m, long seed) {
        ClassicFamilies one = new ClassicFamilies(n, m, seed);
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                one.draw(family, j, i);
            }
        }
        return one.builder();
    }

    private void draw(char family, int j, int i) {
        switch (family) {
            case 'C' -> {
                attention[j][i] = 5 + random.nextInt(21);
                cost[j][i] = 10 + random.nextInt(41);
            }
            case 'D' -> {
                attention[j][i] = 1 + random.nextInt(100);
                cost[j][i] = 111 - attention[j][i] + random.nextInt(21) - 10;
            }
            case 'E' -> {
                attention[j][i] = Math.rint(1 - 10 * Math.log(1 - random.nextDouble()));
                cost[j][i] = Math.rint(1000 / attention[j][i] - 10 * random.nextDouble());
            }
            default -> throw new IllegalArgumentException("There are C, D and E, not " + family);
        }
    }

    private PlanProblemBuilder builder() {
        double[] budget = new double[cost.length];
        for (int j = 0; j < cost.length; j++) {
            for (double points : attention[j]) {
                budget[j] += points;
            }
            budget[j] = Math.floor(0.8 * budget[j] / cost.length);
        }
        PlanProblemBuilder builder = new PlanProblemBuilder(budget).objective(Objective.MINIMISE_COST);
        for (int i = 0; i < cost[0].length; i++) {
            builder.ticket();
            for (int j = 0; j < cost.length; j++) {
                builder.mayGoTo(j, cost[j][i], attention[j][i]);
            }
        }
        return builder;
    }
}
