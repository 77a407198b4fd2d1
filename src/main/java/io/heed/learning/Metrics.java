package io.heed.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heed.understanding.Heads;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How good a version is on the held-out lessons of one language; null where none of them has the label.
 *
 * @param urgencyBrier mean squared distance to the labelled urgency
 * @param urgencyCalibrationError expected calibration error, ten bins
 * @param effortError mean error in minutes
 */
@Schema(name = "ModelMetrics")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Metrics(
        int heldOut,
        Double urgencyAuc,
        Double urgencyBrier,
        Double urgencyCalibrationError,
        Double queueAccuracy,
        Double queueMacroF1,
        Double queueCalibrationError,
        Double effortError,
        List<Reliability> reliability) {
    public Metrics {
        reliability = reliability == null ? List.of() : List.copyOf(reliability);
    }

    static Metrics of(HeldOut heldOut, Heads heads) {
        Figures figures = heldOut.figures(heads);
        return new Metrics(
                figures.examples(),
                known(figures.urgencyAuc()),
                known(figures.urgencyBrier()),
                known(figures.calibrationError()),
                known(figures.queueAccuracy()),
                known(figures.queueMacroF1()),
                known(figures.queueCalibrationError()),
                known(figures.effortError()),
                heldOut.reliability(heads));
    }

    private static Double known(double figure) {
        return Double.isFinite(figure) ? figure : null;
    }
}
