package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.Heads;
import io.heed.understanding.ModelInForce;
import io.heed.understanding.ModelVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** One training from its lessons to the decision. Nothing of it is seen before all of it is. */
@ApplicationScoped
class Schooling {
    private final ModelInForce model;
    private final ModelVersions versions;
    private final Trainings trainings;
    private final LessonTexts texts;
    private final LearningConfig config;
    private final Clock clock;

    Schooling(
            ModelInForce model,
            ModelVersions versions,
            Trainings trainings,
            LessonTexts texts,
            LearningConfig config,
            Clock clock) {
        this.model = model;
        this.versions = versions;
        this.trainings = trainings;
        this.texts = texts;
        this.config = config;
        this.clock = clock;
    }

    /** @throws NothingToLearnException when no lesson teaches any of the tasks */
    void run(Trainings.Claim claim, BooleanSupplier stopping) {
        Telling telling = new Telling(trainings, claim.id(), stopping, clock);
        ModelVersion champion = model.version();
        Map<String, Material> materials = materials(champion, tasks(claim.tasks()));
        String name = versions.nextName();
        Map<String, HeadWeights> heads = new HashMap<>(champion.heads());
        double all = materials.values().stream()
                .mapToInt(one -> one.training().size())
                .sum();
        double done = 0;
        for (Map.Entry<String, Material> entry : materials.entrySet()) {
            double share = entry.getValue().training().size() / all;
            heads.put(entry.getKey(), fit(name, entry.getKey(), entry.getValue(), champion, telling, done, share));
            done += share;
        }
        ModelVersion candidate = new ModelVersion(name, heads);
        Judgement judgement = judge(materials, champion, candidate, telling);
        QuarkusTransaction.requiringNew().run(() -> conclude(claim, champion, candidate, judgement, telling));
    }

    private static Set<Task> tasks(List<String> names) {
        Set<Task> tasks = new HashSet<>();
        for (Task task : Task.values()) if (names.contains(task.key())) tasks.add(task);
        return tasks;
    }

    private Map<String, Material> materials(ModelVersion champion, Set<Task> tasks) {
        Map<String, Material> materials = new TreeMap<>();
        Map<String, List<KnownText>> known = texts.byLanguage(model.reader()::readerOf, config.mostLessons());
        for (String language : champion.heads().keySet()) {
            Material material = Material.of(known.getOrDefault(language, List.of()), Replay.of(language), tasks);
            if (material.lessons().any()) materials.put(language, material);
        }
        if (materials.isEmpty())
            throw new NothingToLearnException("There is nothing to learn yet: no lesson has a label for any of the"
                    + " tasks. Import some, or correct some readings. The version in force was not touched.");
        return materials;
    }

    private HeadWeights fit(
            String name,
            String language,
            Material material,
            ModelVersion champion,
            Telling telling,
            double from,
            double share) {
        HeadWeights before = champion.heads().get(language);
        Recipe recipe = Recipe.of(material, before);
        long encoded = material.training().size() + material.validation().size();
        telling.begin(language, from, 0.9 * share, encoded, recipe.plan().epochs());
        List<String> queues = material.queues().isEmpty() ? before.queues() : material.queues();
        return new Fitting(model.encoder(language), recipe.plan())
                .fit(
                        name,
                        queues,
                        material.training(),
                        material.validation(),
                        recipe.older(),
                        telling::hear,
                        telling::stopped);
    }

    private record Judgement(Verdict verdict, Map<String, Metrics> champion, Map<String, Metrics> candidate) {}

    private Judgement judge(
            Map<String, Material> materials, ModelVersion champion, ModelVersion candidate, Telling telling) {
        List<ScoreCard> cards = new ArrayList<>();
        Map<String, Metrics> before = new TreeMap<>();
        Map<String, Metrics> after = new TreeMap<>();
        materials.forEach((language, material) -> {
            HeldOut heldOut = new HeldOut(model.encoder(language), material.heldOut(), telling::stopped);
            Heads old = new Heads(champion.heads().get(language));
            Heads fresh = new Heads(candidate.heads().get(language));
            before.put(language, Metrics.of(heldOut, old));
            after.put(language, Metrics.of(heldOut, fresh));
            cards.addAll(Verdict.cards(language, heldOut, old, fresh));
        });
        return new Judgement(Verdict.of(cards), before, after);
    }

    /** Everything in one transaction: the version, the decision and what the row says of it. */
    private void conclude(
            Trainings.Claim claim,
            ModelVersion champion,
            ModelVersion candidate,
            Judgement judgement,
            Telling telling) {
        Optional<TrainingRow> row = TrainingRow.byId(claim.id()).filter(one -> one.state == TrainingRow.State.running);
        if (row.isEmpty()) return;
        versions.save(candidate, judgement.candidate(), champion.name(), claim.byName(), claim.note());
        boolean unchanged = Promotion.latest()
                .map(one -> one.version.equals(champion.name()))
                .orElse(true);
        boolean promoted = judgement.verdict().noWorse() && unchanged;
        String reason = unchanged
                ? judgement.verdict().reason()
                : "Kept: " + champion.name() + ", against which it was judged, is not in force any more. "
                        + judgement.verdict().reason();
        if (promoted) versions.promote(candidate.name(), "Heed", reason);
        TrainingRow training = row.get();
        training.progress = 1;
        training.epochs = telling.epochs();
        training.champion = new TrainingRow.Judged(champion.name(), judgement.champion());
        training.candidate = new TrainingRow.Judged(candidate.name(), judgement.candidate());
        training.scorecards = judgement.verdict().cards();
        training.decision = promoted ? "promoted" : "kept";
        trainings.end(training, TrainingRow.State.done, reason);
    }
}
