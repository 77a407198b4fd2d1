package io.heed.learning;

import io.heed.understanding.Encoder;
import io.heed.understanding.Ngrams;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Labelled texts as the trainer wants them. */
public final class Encoding {
    private final Encoder encoder;
    private final List<String> queues;
    private final BooleanSupplier stopped;

    public Encoding(Encoder encoder, List<String> queues, BooleanSupplier stopped) {
        this.encoder = encoder;
        this.queues = queues;
        this.stopped = stopped;
    }

    public List<Example> of(List<Labelled> texts) {
        List<Example> examples = new ArrayList<>(texts.size());
        for (Labelled one : texts) {
            if (stopped.getAsBoolean()) {
                throw new FittingStoppedException();
            }
            examples.add(Example.of(
                            encoder.encode(one.text()),
                            one.urgency(),
                            one.queue() == null ? -1 : queues.indexOf(one.queue()),
                            one.effortMinutes(),
                            one.weight())
                    .reading(Ngrams.of(one.text())));
        }
        return examples;
    }

    /** The same texts with the same labels in the same order have the same one. */
    static String checksum(List<Labelled> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(one -> digest.update(one.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
