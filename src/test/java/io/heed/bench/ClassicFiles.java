package io.heed.bench;

import io.heed.planning.Infeasible;
import io.heed.planning.Objective;
import io.heed.planning.Plan;
import io.heed.planning.PlanProblem;
import io.heed.planning.PlanProblemBuilder;
import io.heed.planning.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

/** The public generalised assignment files (OR-Library, Chu and Beasley, Yagiura), all minimisation, by family. */
final class ClassicFiles {
    private static final class Family {
        int files;
        int best;
        int proven;
        int infeasible;
        double gap;
        double worst;
        double millis;
    }

    private ClassicFiles() {}

    static void compare(Path folder, int millis) throws IOException {
        System.out.printf("%n%-22s files  mean gap  worst gap  at best  proven  none found   ms (of %d)%n", "", millis);
        Map<String, Family> families = new TreeMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("best_known.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            PlanProblem problem = read(folder.resolve(cells[0]), millis);
            add(
                    families.computeIfAbsent(family(cells[0], problem.tickets()), f -> new Family()),
                    problem,
                    Double.parseDouble(cells[7]));
        }
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
            Plan plan = new Planner().plan(problem);
            double gap = plan.objective() / bestKnown - 1;
            family.gap += gap;
            family.worst = Math.max(family.worst, gap);
            family.best += gap < 1e-9 ? 1 : 0;
            family.proven += plan.optimal() ? 1 : 0;
            family.millis += plan.millis();
        } catch (Infeasible none) {
            family.infeasible++;
        }
    }

    /** Source and type, the large ones apart: {@code chu1997 c}, {@code yagiura2004 d 400}. */
    private static String family(String file, int tickets) {
        String[] parts = file.split("/");
        String type = parts[1].replaceAll("^gap.*", "gap").substring(0, parts[1].startsWith("gap") ? 3 : 1);
        return parts[0] + " " + type + (tickets >= 400 ? " 400" : "");
    }

    private static PlanProblem read(Path file, int millis) throws IOException {
        StringTokenizer numbers = new StringTokenizer(Files.readString(file));
        int m = Integer.parseInt(numbers.nextToken());
        int n = Integer.parseInt(numbers.nextToken());
        double[][] cost = rows(numbers, m, n);
        double[][] attention = rows(numbers, m, n);
        double[] budget = rows(numbers, 1, m)[0];
        PlanProblemBuilder builder = new PlanProblemBuilder(budget)
                .objective(Objective.MINIMISE_COST)
                .deadline(Duration.ofMillis(millis));
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
