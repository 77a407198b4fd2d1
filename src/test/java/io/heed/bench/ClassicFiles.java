package io.heed.bench;

import io.heed.planning.Infeasible;
import io.heed.planning.Objective;
import io.heed.planning.Plan;
import io.heed.planning.PlanCheck;
import io.heed.planning.PlanProblem;
import io.heed.planning.PlanProblemBuilder;
import io.heed.planning.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

/** The public generalised assignment files (OR-Library, Chu and Beasley, Yagiura), all minimisation. */
final class ClassicFiles {
    /** The results of some files at one deadline. */
    private static final class Family {
        int files;
        int best;
        int proven;
        int infeasible;
        double gap;
        double worst;
        double millis;

        void add(double itsGap, Plan plan) {
            gap += itsGap;
            worst = Math.max(worst, itsGap);
            best += itsGap < 1e-9 ? 1 : 0;
            proven += plan.optimal() ? 1 : 0;
            millis += plan.millis();
        }
    }

    private ClassicFiles() {}

    static void compare(Path folder, int... deadlines) throws IOException {
        List<Map<String, Family>> families = new ArrayList<>();
        System.out.printf("%n%-22s %10s", "Classic file", "best known");
        for (int millis : deadlines) {
            families.add(new TreeMap<>());
            System.out.printf(" | gap in %4d ms       ms", millis);
        }
        System.out.println();
        List<String> lines = Files.readAllLines(folder.resolve("best_known.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            PlanProblem problem = read(folder.resolve(cells[0]));
            System.out.printf("%-22s %10s", cells[0], cells[7]);
            for (int d = 0; d < deadlines.length; d++) {
                Family family = families.get(d).computeIfAbsent(family(cells[0], problem.tickets()), f -> new Family());
                add(family, problem.within(Duration.ofMillis(deadlines[d]), 0), Double.parseDouble(cells[7]));
            }
            System.out.println();
        }
        for (int d = 0; d < deadlines.length; d++) {
            print(families.get(d), deadlines[d]);
        }
    }

    private static void print(Map<String, Family> families, int millis) {
        System.out.printf("%n%-22s files  mean gap  worst gap  at best  proven  none found   ms (of %d)%n", "", millis);
        families.forEach((name, f) -> {
            int solved = Math.max(1, f.files - f.infeasible);
            System.out.printf(
                    "%-22s %5d %8.3f %% %8.3f %% %8d %7d %11d %8.1f%n",
                    name,
                    f.files,
                    100 * f.gap / solved,
                    100 * f.worst,
                    f.best,
                    f.proven,
                    f.infeasible,
                    f.millis / solved);
        });
    }

    private static void add(Family family, PlanProblem problem, double bestKnown) {
        family.files++;
        try {
            Plan plan = new Planner(Toll::clock).plan(problem);
            PlanCheck.isSound(problem, plan);
            double gap = plan.objective() / bestKnown - 1;
            System.out.printf(" | %12.3f %% %8.1f", 100 * gap, plan.millis());
            family.add(gap, plan);
        } catch (Infeasible none) {
            System.out.printf(" | %14s %8s", "none found", "");
            family.infeasible++;
        }
    }

    /** Source and type, the large ones apart: {@code chu1997 c}, {@code yagiura2004 d 400}. */
    private static String family(String file, int tickets) {
        String[] parts = file.split("/");
        String type = parts[1].startsWith("gap") ? "gap" : parts[1].substring(0, 1);
        return parts[0] + " " + type + (tickets >= 400 ? " 400" : "");
    }

    private static PlanProblem read(Path file) throws IOException {
        StringTokenizer numbers = new StringTokenizer(Files.readString(file));
        int m = Integer.parseInt(numbers.nextToken());
        int n = Integer.parseInt(numbers.nextToken());
        double[][] cost = rows(numbers, m, n);
        double[][] attention = rows(numbers, m, n);
        double[] budget = rows(numbers, 1, m)[0];
        PlanProblemBuilder builder = new PlanProblemBuilder(budget).objective(Objective.MINIMISE_COST);
        for (int i = 0; i < n; i++) {
            builder.ticket();
            for (int j = 0; j < m; j++) {
                builder.mayGoTo(j, cost[j][i], attention[j][i]);
            }
        }
        return builder.build();
    }

    private static double[][] rows(StringTokenizer numbers, int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int c = 0; c < columns; c++) {
                row[c] = Double.parseDouble(numbers.nextToken());
            }
        }
        return matrix;
    }
}
