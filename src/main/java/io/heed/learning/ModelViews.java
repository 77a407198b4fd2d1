package io.heed.learning;

import io.heed.web.Moment;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** What the page of models shows. Called inside a transaction. */
@ApplicationScoped
class ModelViews {
    private static final int SHOWN = 12;
    private static final String UNKNOWN = "–";
    private static final double DOT = 2;

    private final Session entities;
    private final Viewing viewing;

    ModelViews(Session entities, Viewing viewing) {
        this.entities = entities;
        this.viewing = viewing;
    }

    /** @param asked the one to show, null for the latest; null when there is none */
    TrainingView training(TrainingRow asked) {
        if (asked != null) return view(asked);
        List<TrainingRow> latest = TrainingRow.newestFirst(1);
        return latest.isEmpty() ? null : view(latest.get(0));
    }

    ModelsView all(String problem) {
        String inForce = Promotion.latest().map(one -> one.version).orElse("");
        List<TrainingRow> trainings = TrainingRow.newestFirst(SHOWN);
        List<VersionRow> versions = VersionRow.newestFirst();
        return new ModelsView(
                inForce,
                counts(),
                problem,
                versions.stream()
                        .limit(SHOWN)
                        .map(row -> line(row, row.version.equals(inForce)))
                        .toList(),
                versions.stream()
                        .filter(row -> row.version.equals(inForce))
                        .flatMap(row -> calibrations(row).stream())
                        .toList(),
                Promotion.newestFirst(SHOWN).stream()
                        .map(one -> new ModelsView.PromotionLine(one.version, when(one.at), one.byName, one.why))
                        .toList(),
                trainings.stream().map(this::line).toList());
    }

    private ModelsView.LessonCounts counts() {
        Object[] row = entities.createNativeQuery("""
                        select count(*) filter (where source = 'import'), count(*) filter (where source = 'correction'),
                               count(*) filter (where source in ('closure', 'transfer')
                                                and (queue is not null or effort_minutes is not null)),
                               count(*) filter (where held_out)
                        from lesson where withdrawn_at is null""", Object[].class).getSingleResult();
        return new ModelsView.LessonCounts(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    TrainingView view(TrainingRow row) {
        boolean running = row.endedAt == null;
        String decision = row.state == TrainingRow.State.failed ? "failed" : row.decision;
        return new TrainingView(
                row.id.toString(),
                row.note,
                row.state == TrainingRow.State.queued,
                running,
                (int) Math.round(100 * row.progress),
                running ? null : decision,
                row.reason,
                row.champion == null ? null : row.champion.version(),
                row.candidate == null ? null : row.candidate.version(),
                charts(row.epochs),
                row.scorecards == null
                        ? List.of()
                        : row.scorecards.stream().map(ModelViews::card).toList());
    }

    private static List<TrainingView.LossChart> charts(List<TrainingRow.Epoch> epochs) {
        Map<String, List<TrainingRow.Epoch>> byLanguage = new LinkedHashMap<>();
        for (TrainingRow.Epoch epoch : epochs)
            byLanguage
                    .computeIfAbsent(epoch.language(), language -> new ArrayList<>())
                    .add(epoch);
        return byLanguage.entrySet().stream()
                .map(entry -> LossSketch.draw(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TrainingView.Row card(ScoreCard card) {
        boolean minutes = card.measure().equals("effortError");
        boolean share = card.measure().equals("queueAccuracy");
        return new TrainingView.Row(
                card.language(),
                card.measure(),
                figure(card.champion(), share, minutes),
                figure(card.candidate(), share, minutes),
                signed(card.gain(), share, minutes),
                signed(card.low(), share, minutes),
                signed(card.high(), share, minutes),
                card.heldOut(),
                !card.noWorse());
    }

    private ModelsView.VersionLine line(VersionRow row, boolean inForce) {
        List<ModelsView.Judged> judged = new TreeMap<>(row.metrics)
                .entrySet().stream()
                        .map(entry -> judged(entry.getKey(), entry.getValue()))
                        .toList();
        return new ModelsView.VersionLine(row.version, when(row.at), row.byName, row.note, inForce, judged);
    }

    private static ModelsView.Judged judged(String language, Metrics metrics) {
        return new ModelsView.Judged(
                language,
                metrics.queueAccuracy() == null ? UNKNOWN : figure(metrics.queueAccuracy(), true, false),
                metrics.urgencyAuc() == null ? UNKNOWN : figure(metrics.urgencyAuc(), false, false),
                orUnknown(metrics.urgencyCalibrationError()),
                orUnknown(metrics.queueCalibrationError()),
                metrics.effortError() == null ? null : text(metrics.effortError()));
    }

    private static String orUnknown(Double error) {
        return error == null ? UNKNOWN : figure(error, false, false);
    }

    private static List<ModelsView.Calibration> calibrations(VersionRow row) {
        return new TreeMap<>(row.metrics)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().reliability().isEmpty())
                        .map(entry -> calibration(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static ModelsView.Calibration calibration(String language, Metrics metrics) {
        int all = metrics.reliability().stream().mapToInt(Reliability::count).sum();
        List<ModelsView.Bin> bins = metrics.reliability().stream()
                .map(bin -> new ModelsView.Bin(
                        text(100 * bin.said()),
                        text(100 - 100 * bin.came()),
                        text(DOT + 5 * Math.sqrt((double) bin.count() / all)),
                        Math.round(100 * bin.said()),
                        Math.round(100 * bin.came()),
                        bin.count()))
                .toList();
        return new ModelsView.Calibration(
                language, String.format(Locale.ROOT, "%.3f", metrics.urgencyCalibrationError()), all, bins);
    }

    private ModelsView.TrainingLine line(TrainingRow row) {
        String outcome = switch (row.state) {
            case queued -> "waiting";
            case running -> "running";
            case failed -> "failed";
            case done -> row.decision;
        };
        return new ModelsView.TrainingLine(
                row.id.toString(),
                when(row.createdAt),
                row.byName,
                outcome,
                (int) Math.round(100 * row.progress),
                row.candidate == null ? null : row.candidate.version(),
                row.note);
    }

    private Moment when(Instant at) {
        return viewing.moment(at);
    }

    private static String figure(double value, boolean share, boolean minutes) {
        if (share) return String.format(Locale.ROOT, "%.1f %%", 100 * value);
        return String.format(Locale.ROOT, minutes ? "%.1f" : "%.3f", value);
    }

    private static String signed(double value, boolean share, boolean minutes) {
        if (share) return String.format(Locale.ROOT, "%+.1f", 100 * value);
        return String.format(Locale.ROOT, minutes ? "%+.1f" : "%+.3f", value);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(Object count) {
        return String.format(Locale.ROOT, "%,d", ((Number) count).longValue()).replace(',', ' ');
    }
}
