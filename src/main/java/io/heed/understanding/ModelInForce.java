package io.heed.understanding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
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

    private final CountDownLatch settled = new CountDownLatch(1);
    private final Instance<Shelf> shelf;
    private volatile ReadingModel reader;
    private volatile ModelVersion version;
    private volatile Afterthought afterthought = Afterthought.NONE;
    private volatile Encoder english;
    private volatile Encoder chinese;
    private volatile String failure;

    ModelInForce(@Any Instance<Shelf> shelf) {
        this.shelf = shelf;
    }

    void load(Runnable then) {
        Thread loader = new Thread(
                () -> {
                    load();
                    settled.countDown();
                    then.run();
                },
                "model-loader");
        loader.setDaemon(true);
        loader.start();
    }

    private void load() {
        long began = System.nanoTime();
        try {
            english = new Encoder(EncoderFiles.english());
            chinese = new Encoder(EncoderFiles.chinese());
            ModelVersion first = first();
            warmUp(model(first));
            put(first);
            LOG.infof("Model %s ready after %d ms", first.name(), (System.nanoTime() - began) / 1_000_000);
        } catch (RuntimeException | LinkageError cause) {
            failure = cause.toString();
            LOG.error("The model does not load; tickets go on unscored until the next start", cause);
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
        of.heads().forEach((code, heads) -> models.put(code, new LanguageModel(encoder(code), new Heads(heads))));
        return new ReadingModel(models, FALLBACK);
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
        return switch (language) {
            case "en" -> english;
            case "zh" -> chinese;
            default -> throw new UnreadableHeadsException("There is no encoder for the language " + language);
        };
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

    void close() {
        reader = null;
        if (english != null) english.close();
        if (chinese != null) chinese.close();
    }
}
