package io.heed.learning;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Draws the losses of one language to scale, in a field of 320 × 120. */
final class LossSketch {
    private static final double WIDTH = 320;
    private static final double HEIGHT = 120;

    private LossSketch() {}

    static TrainingView.LossChart draw(String language, List<TrainingRow.Epoch> epochs) {
        double highest = epochs.stream()
                .mapToDouble(epoch -> Math.max(epoch.loss(), epoch.validation()))
                .max()
                .orElse(1);
        TrainingRow.Epoch last = epochs.get(epochs.size() - 1);
        return new TrainingView.LossChart(
                language,
                path(epochs, highest, TrainingRow.Epoch::loss),
                path(epochs, highest, TrainingRow.Epoch::validation),
                text(highest),
                epochs.size(),
                String.format(Locale.ROOT, "%.3f", last.loss()),
                String.format(Locale.ROOT, "%.3f", last.validation()));
    }

    private static String path(
            List<TrainingRow.Epoch> epochs, double highest, ToDoubleFunction<TrainingRow.Epoch> value) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < epochs.size(); i++) {
            double x = epochs.size() == 1 ? 0 : WIDTH * i / (epochs.size() - 1);
            double y = HEIGHT * (1 - value.applyAsDouble(epochs.get(i)) / Math.max(1e-9, highest));
            path.append(i == 0 ? "M" : " L").append(text(x)).append(' ').append(text(y));
        }
        if (epochs.size() == 1) path.append(" h2");
        return path.toString();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
