package io.heed.learning;

import io.heed.web.Moment;
import java.util.List;

/**
 * The page of models.
 *
 * @param problem why what was asked for was refused, null when it was not
 */
public record ModelsView(
        String inForce,
        LessonCounts lessons,
        String problem,
        List<VersionLine> versions,
        List<Calibration> calibrations,
        List<PromotionLine> promotions,
        List<TrainingLine> trainings) {
    public ModelsView {
        versions = List.copyOf(versions);
        calibrations = List.copyOf(calibrations);
        promotions = List.copyOf(promotions);
        trainings = List.copyOf(trainings);
    }

    /** As people read numbers: "12 480". */
    public record LessonCounts(String imported, String corrections, String closures, String heldOut) {}

    /** @param queue and the others as shown, a dash where nothing is known */
    public record VersionLine(
            String version, Moment when, String by, String note, boolean inForce, List<Judged> judged) {
        public VersionLine {
            judged = List.copyOf(judged);
        }
    }

    public record Judged(
            String language,
            String queue,
            String urgency,
            String calibration,
            String queueCalibration,
            String effort) {}

    public record PromotionLine(String version, Moment when, String by, String why) {}

    /** @param outcome waiting, running, failed, promoted or kept; candidate null before it is known */
    public record TrainingLine(
            String id, Moment when, String by, String outcome, int percent, String candidate, String note) {}

    /** The reliability curve of urgency. */
    public record Calibration(String language, String error, int heldOut, List<Bin> bins) {
        public Calibration {
            bins = List.copyOf(bins);
        }
    }

    /** @param x and y in a square of 100, y downwards; r by how many there are; said and came of a hundred */
    public record Bin(String x, String y, String r, long said, long came, int count) {}
}
