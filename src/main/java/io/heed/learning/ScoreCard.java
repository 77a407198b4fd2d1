package io.heed.learning;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One measure of one language, of both versions on the same held-out lessons.
 *
 * @param measure urgencyAuc, urgencyBrier, queueAccuracy or effortError
 * @param gain what the candidate is better by, whichever direction the measure has
 * @param low the gain is above this with 97.5 % confidence
 * @param high and below this likewise
 * @param margin a loss up to this is none, if chance can explain it
 */
@Schema(name = "ModelScoreCard")
public record ScoreCard(
        String language,
        String measure,
        int heldOut,
        double champion,
        double candidate,
        double gain,
        double low,
        double high,
        double margin) {
    /** Not clearly worse (the interval reaches a gain), and by no more than the margin. */
    public boolean noWorse() {
        return gain >= -margin && high >= 0;
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%s %s %s against %s, %s %s (95 %%: %+.3f to %+.3f)",
                language,
                name(),
                figure(candidate),
                figure(champion),
                gain < 0 ? "a loss of" : "a gain of",
                figure(Math.abs(gain)),
                low,
                high);
    }

    private String name() {
        return switch (measure) {
            case "urgencyAuc" -> "urgency (area under the curve)";
            case "urgencyBrier" -> "urgency (mean squared distance)";
            case "queueAccuracy" -> "queue (share right)";
            default -> "effort (minutes off)";
        };
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value >= 1 ? "%.2f" : "%.3f", value);
    }
}
