package io.heed.understanding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The reading model that every reading uses. It loads in the background while intake works already; should it not load,
 * readings fail by name, tickets go on unscored, and the reason is in the log and on the health page.
 */
@ApplicationScoped
public class ModelInForce {
    private static final Logger LOG = Logger.getLogger(ModelInForce.class);

    /** One or two seconds; after that the compiler has seen the paths that matter. */
    private static final int WARM_UP = 120;

    private static final String FALLBACK = "en";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final CountDownLatch settled = new CountDownLatch(1);
    private final Instance<Shelf> shelf;
    private volatile ReadingModel reader;
    private volatile ModelVersion version;
    private volatile Afterthought afterthought = Afterthought.NONE;
    private final UnderstandingConfig config;
    private volatile EncoderSet encoders;
    private volatile List<String> notices = List.of();
    private volatile String failure;
    private volatile Thread loader;

    ModelInForce(@Any Instance<Shelf> shelf, UnderstandingConfig config) {
        this.shelf = shelf;
        this.config = config;
    }

    /** In the background, and again after a pause where it fails: a file may come back, memory may get free. */
    void load(Runnable then) {
        loader = new Thread(
                () -> {
                    for (Duration pause = FIRST_PAUSE; !load(); pause = longer(pause)) {
                        settled.countDown();
                        try {
                            Thread.sleep(pause.toMillis());
                        } catch (InterruptedException stopped) {
                            return;
                        }
                    }
                    settled.countDown();
                    then.run();
                },
                "model-loader");
        loader.setDaemon(true);
        loader.start();
    }

    private static Duration longer(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }

    private boolean load() {
        long began = System.nanoTime();
        EncoderSet opened = null;
        try {
            opened = EncoderSet.open(config.encoders());
            encoders = opened;
            notices = opened.notices();
            notices.forEach(LOG::warn);
            ModelVersion first = first();
            warmUp(model(first));
            put(first);
            failure = null;
            LOG.infof("Model %s ready after %d ms", first.name(), (System.nanoTime() - began) / 1_000_000);
            return true;
        } catch (RuntimeException | LinkageError cause) {
            if (opened != null) opened.close();
            if (failure == null) LOG.error("The model does not load; tickets go on unscored until it does", cause);
            failure = cause.toString();
            return false;
        }
    }

    private ModelVersion first() {
        for (Shelf one : shelf) {
            Optional<ModelVersion> kept = one.inForce();
            if (kept.isPresent() && fits(kept.get())) return kept.get();
        }
        return ModelVersion.shipped();
    }

    private boolean fits(ModelVersion kept) {
        try {
            model(kept);
            return true;
        } catch (UnreadableHeadsException other) {
            LOG.errorf("Model %s cannot be put into force: %s", kept.name(), other.getMessage());
            return false;
        }
    }

    private ReadingModel model(ModelVersion of) {
        Map<String, LanguageModel> models = new HashMap<>();
        of.heads().forEach((code, heads) -> models.put(code, model(code, heads)));
        for (String code : encoders.languages()) models.computeIfAbsent(code, own -> untrained(own, of));
        return new ReadingModel(models, FALLBACK);
    }

    /** Heads of the shipped encoder say nothing about an operator's own; those of another version do not fit at all. */
    private LanguageModel model(String code, HeadWeights heads) {
        Encoder encoder = encoders.of(code);
        if (encoders.isOwn(code) && !LanguageModel.fits(heads, encoder)) return untrained(code, heads.queues());
        return new LanguageModel(encoder, new Heads(heads));
    }

    private LanguageModel untrained(String code, ModelVersion beside) {
        return untrained(code, beside.heads().get(FALLBACK).queues());
    }

    private LanguageModel untrained(String code, List<String> queues) {
        Encoder encoder = encoders.of(code);
        return new LanguageModel(encoder, new Heads(UntrainedHeads.of(encoder, queues)));
    }

    /**
     * Every reading from now on is of this version; those under way end with the one they began with.
     *
     * @throws UnreadableHeadsException when it was trained on other encoders; the version before stays
     */
    public synchronized void put(ModelVersion next) {
        ReadingModel model = model(next).with(afterthought);
        version = next;
        reader = model;
    }

    /** @throws UnreadableHeadsException when {@link #put} would refuse it */
    public void check(ModelVersion other) {
        model(other);
    }

    /** Beside whatever version is in force. */
    public synchronized void remember(Afterthought next) {
        afterthought = next;
        if (reader != null) reader = reader.with(next);
    }

    /** The version in force; waits a moment while it is still loading. */
    public ModelVersion version() {
        reader();
        return version;
    }

    /** What turns the texts of a language into vectors. Its owner closes it. */
    public Encoder encoder(String language) {
        return encoders.of(language);
    }

    /** The first readings take much longer, so they are spent here and not on customers. */
    private static void warmUp(ReadingModel model) {
        for (int i = 0; i < WARM_UP; i++) {
            model.read("The card reader shows error " + i + " and there is a line out the door");
            if (i % 4 == 0) model.read("刷卡机显示错误 " + i + "，客人都在等");
        }
    }

    /** Loaded, or known not to load. */
    public boolean settled() {
        return settled.getCount() == 0;
    }

    public boolean ready() {
        return reader != null;
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Waits a moment for a model that is still loading. */
    public ReadingModel reader() {
        try {
            if (!settled.await(30, TimeUnit.SECONDS))
                throw new EncoderUnavailableException("The model is still loading");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EncoderUnavailableException("The program is stopping");
        }
        if (reader == null) throw new EncoderUnavailableException("The model did not load: " + failure);
        return reader;
    }

    /** What an operator should know of the encoders they gave, one sentence each; empty where all is well. */
    public List<String> notices() {
        ReadingModel reading = reader;
        if (reading == null) return notices;
        List<String> all = new ArrayList<>(notices);
        for (String code : encoders.languages())
            if (reading.isUntrained(code))
                all.add("heed.understanding.encoders." + code + ": no heads are trained on "
                        + encoders.of(code).name()
                        + " yet, so its readings are neutral. Send lessons and start a training");
        return all;
    }

    void close() {
        reader = null;
        if (loader != null) loader.interrupt();
        if (encoders != null) encoders.close();
    }
}
