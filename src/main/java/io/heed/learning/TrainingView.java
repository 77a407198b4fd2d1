package io.heed.learning;

import java.util.List;

/**
 * A training as its page shows it.
 *
 * @param decision promoted, kept or failed; null while it goes on
 */
public record TrainingView(
        String id,
        String title,
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

    /** Both versions in one measure. @param gain with its sign; better whether the measure is large or small */
    public record Row(
            String language,
            String measure,
            String champion,
            String candidate,
            String gain,
            String interval,
            int heldOut,
            boolean worse) {}

    /**
     * Losses by epoch.
     *
     * @param learning path of the loss on what it learns from; @param validation on what tells when to stop
     * @param highest the loss at the upper edge
     */
    public record LossChart(
            String language, String learning, String validation, String highest, int epochs, String words) {}
}
