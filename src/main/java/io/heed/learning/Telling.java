package io.heed.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Says in its row how far a training is, and so that it lives; and hears when it is to stop. */
final class Telling {
    /** Encoding is about so much of the work. */
    private static final double ENCODING = 0.4;

    private static final Duration SOMETIMES = Duration.ofSeconds(1);

    private final Trainings trainings;
    private final long training;
    private final BooleanSupplier stopping;
    private final Clock clock;
    private final List<TrainingRow.Epoch> epochs = Collections.synchronizedList(new ArrayList<>());
    private Instant told = Instant.EPOCH;
    private String language = "";
    private double from;
    private double share;
    private long texts;
    private int mostEpochs;
    private long asked;
    private int epoch;

    Telling(Trainings trainings, long training, BooleanSupplier stopping, Clock clock) {
        this.trainings = trainings;
        this.training = training;
        this.stopping = stopping;
        this.clock = clock;
    }

    /**
     * The next language.
     *
     * @param from how far the whole is then, 0..1
     * @param share of the whole
     * @param texts that will be encoded
     */
    void begin(String code, double from, double share, long texts, int mostEpochs) {
        this.language = code;
        this.from = from;
        this.share = share;
        this.texts = Math.max(1, texts);
        this.mostEpochs = mostEpochs;
        this.asked = 0;
        this.epoch = 0;
    }

    void hear(HeadTrainer.Epoch passed) {
        epoch = passed.number();
        Map<String, Double> tasks = new TreeMap<>();
        passed.validation().forEach((task, loss) -> tasks.put(task.key(), loss));
        double validation =
                tasks.values().stream().mapToDouble(Double::doubleValue).sum();
        epochs.add(new TrainingRow.Epoch(epoch, language, passed.loss(), validation, tasks));
    }

    /** Asked before every text and every step. */
    boolean stopped() {
        asked++;
        if (stopping.getAsBoolean()) return true;
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(SOMETIMES) < 0) return false;
        told = now;
        return !trainings.goesOn(training, progress(), List.copyOf(epochs));
    }

    List<TrainingRow.Epoch> epochs() {
        return List.copyOf(epochs);
    }

    private double progress() {
        double encoded = ENCODING * Math.min(1, (double) asked / texts);
        double trained = (1 - ENCODING) * epoch / mostEpochs;
        return from + share * (encoded + trained);
    }
}
