package io.heed.understanding;

import jakarta.enterprise.context.ApplicationScoped;
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

    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile ReadingModel reader;
    private volatile Encoder english;
    private volatile Encoder chinese;
    private volatile String failure;

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
            ReadingModel loaded = new ReadingModel(
                    Map.of(
                            "en", new LanguageModel(english, new Heads(ShippedPrior.english())),
                            "zh", new LanguageModel(chinese, new Heads(ShippedPrior.chinese()))),
                    "en");
            warmUp(loaded);
            reader = loaded;
            LOG.infof("Model ready after %d ms", (System.nanoTime() - began) / 1_000_000);
        } catch (RuntimeException | LinkageError cause) {
            failure = cause.toString();
            LOG.error("The model does not load; tickets go on unscored until the next start", cause);
        }
    }

    /** The first readings take much longer, so they are spent here and not on customers. */
    private static void warmUp(ReadingModel model) {
        for (int i = 0; i < WARM_UP; i++) {
            model.read("The card reader shows error " + i + " and there is a line out the door");
            if (i % 4 == 0) model.read("刷卡机显示错误 " + i + "，客人都在等");
        }
    }

    /** Loaded, or known not to load. */
    boolean settled() {
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
