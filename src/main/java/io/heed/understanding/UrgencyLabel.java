package io.heed.understanding;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Urgency as other systems write it, on the rubric's scale: never quite sure at either end. */
public final class UrgencyLabel {
    private static final Map<String, Double> LABELS = Map.ofEntries(
            Map.entry("critical", 0.97),
            Map.entry("urgent", 0.97),
            Map.entry("emergency", 0.97),
            Map.entry("high", 0.7),
            Map.entry("normal", 0.25),
            Map.entry("medium", 0.25),
            Map.entry("low", 0.02),
            Map.entry("none", 0.02),
            Map.entry("not urgent", 0.02),
            Map.entry("not-urgent", 0.02));

    public static final String KNOWN = "a number from 0 to 1, or low, normal, high or urgent";

    private UrgencyLabel() {}

    public static Optional<Double> of(String written) {
        String label = written.strip().toLowerCase(Locale.ROOT);
        Double known = LABELS.get(label);
        if (known != null) return Optional.of(known);
        return number(label).filter(value -> value >= 0 && value <= 1);
    }

    /** Plain decimals only: what Java also takes for a number (NaN, 0x1p3, 1d) is a slip of the pen here. */
    public static Optional<Double> number(String written) {
        return written.matches("[+-]?\\d{1,12}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,3})?")
                ? Optional.of(Double.valueOf(written))
                : Optional.empty();
    }
}
