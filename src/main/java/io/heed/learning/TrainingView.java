package io.heed.learning;

import java.util.List;

/**
 * A training as its page shows it.
 *
 * @param decision promoted, kept or failed; null while it goes on
 */
public record TrainingView(
        String id,
        String note,
        boolean queued,
        boolean running,
        int percent,
        String decision,
        String reason,
        String champion,
        String candidate,
        List<LossChart> charts,
        List<Row> rows) {
    public TrainingView {
        charts = List.copyOf(charts);
        rows = List.copyOf(rows);
    }

    public List<Row> worse() {
        return rows.stream().filter(Row::worse).toList();
    }

    public List<Row> noWorse() {
        return rows.stream().filter(row -> !row.worse()).toList();
    }

    /** Both versions in one measure. @param gain with its sign; better whether the measure is large or small */
    public record Row(
            String language,
            String measure,
            String champion,
            String candidate,
            String gain,
            String low,
            String high,
            int heldOut,
            boolean worse) {}

    /**
     * Losses by epoch.
     *
     * @param learning path of the loss on what it learns from; @param validation on what tells when to stop
     * @param highest the loss at the upper edge; loss and validationLoss the last ones
     */
    public record LossChart(
            String language,
            String learning,
            String validation,
            String highest,
            int epochs,
            String loss,
            String validationLoss) {}
}
