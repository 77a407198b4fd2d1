package io.heed.planning;

import java.time.Duration;

/** Turns a checked request into a problem: skills decide who may take what, weight × fit what it is worth. */
final class PlanRequestReader {
    private static final long DEFAULT_MILLIS = 1000;
    private static final long MOST_MILLIS = 60_000;

    private final PlanRequest request;
    private final SkillBook book = new SkillBook();

    PlanRequestReader(PlanRequest request) {
        this.request = request;
    }

    PlanProblem problem() {
        double[] budget = new double[request.agents().size()];
        SkillBook.Levels[] offered = new SkillBook.Levels[budget.length];
        for (int j = 0; j < budget.length; j++) {
            budget[j] = request.agents().get(j).budget();
            offered[j] = book.read(request.agents().get(j).skills(), SkillBook.TOP_LEVEL);
        }
        SkillBook.Levels[] needed = new SkillBook.Levels[request.tickets().size()];
        for (int i = 0; i < needed.length; i++) {
            needed[i] = book.read(request.tickets().get(i).skills(), 0);
        }
        double[][] has = new double[budget.length][];
        for (int j = 0; j < budget.length; j++) {
            has[j] = book.table(offered[j]);
        }
        PlanProblemBuilder builder = new PlanProblemBuilder(budget);
        for (int i = 0; i < needed.length; i++) {
            builder.ticket();
            for (int j = 0; j < budget.length; j++) {
                double fit = SkillBook.fit(needed[i], has[j]);
                if (fit > 0) {
                    builder.mayGoTo(j, value(i, j, fit), attention(i, j));
                }
            }
        }
        return options(builder).build();
    }

    /** How long each ticket has waited. */
    double[] waited() {
        return request.tickets().stream()
                .mapToDouble(t -> t.waitedSeconds() == null ? 0 : t.waitedSeconds())
                .toArray();
    }

    private double value(int i, int j, double fit) {
        if (request.cost() != null) {
            return request.cost()[j][i];
        }
        if (request.value() != null) {
            return request.value()[j][i];
        }
        Double weight = request.tickets().get(i).weight();
        return (weight == null ? 1 : weight) * fit;
    }

    private double attention(int i, int j) {
        if (request.attention() != null) {
            return request.attention()[j][i];
        }
        Double own = request.tickets().get(i).attention();
        return own == null ? 1 : own;
    }

    private PlanProblemBuilder options(PlanProblemBuilder builder) {
        long millis = request.deadlineMillis() == null ? DEFAULT_MILLIS : request.deadlineMillis();
        return builder.objective(
                        "minimiseCost".equals(request.objective()) ? Objective.MINIMISE_COST : Objective.MAXIMISE_VALUE)
                .attentionPrice(request.attentionPrice() == null ? 0 : request.attentionPrice())
                .deadline(Duration.ofMillis(Math.min(millis, MOST_MILLIS)))
                .seed(request.seed() == null ? 0 : request.seed());
    }
}
