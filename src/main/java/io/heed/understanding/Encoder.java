package io.heed.understanding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A frozen sentence encoder. Any number of threads may call it: each text is one run of its own, because an int8
 * network in a padded batch gives other vectors than alone, and one thread a run with many runs at once is fastest.
 */
public final class Encoder implements AutoCloseable {
    /** Some 190 English words. Attention costs grow with the square, and urgency is rarely said later. */
    public static final int DEFAULT_MAX_TOKENS = 256;

    private static final int CHARS_PER_TOKEN = 8;

    private final EncoderFiles files;
    private final int maxTokens;
    private final Network network;
    private final HuggingFaceTokenizer tokenizer;
    private final WordPieces plain;
    private final int dimensions;

    /** Native code does not forgive a network that is closed under its feet: the whole program would be gone. */
    private final ReadWriteLock running = new ReentrantReadWriteLock();

    private boolean closed;

    public Encoder(EncoderFiles files) {
        this(files, DEFAULT_MAX_TOKENS);
    }

    public Encoder(EncoderFiles files, int maxTokens) {
        this.files = files;
        this.maxTokens = maxTokens;
        this.tokenizer = openTokenizer(files, maxTokens);
        this.plain = openPlain(files);
        this.network = openNetwork(files);
        this.dimensions = run("").d();
    }

    public String name() {
        return files.name();
    }

    public int dimensions() {
        return dimensions;
    }

    /**
     * Reads the beginning of the text, up to the encoder's token limit.
     *
     * @throws EncoderUnavailableException also after it was closed
     */
    public TokenVectors encode(String text) {
        running.readLock().lock();
        try {
            if (closed) throw new EncoderUnavailableException("The encoder " + files.name() + " is closed");
            return run(text);
        } finally {
            running.readLock().unlock();
        }
    }

    private TokenVectors run(String text) {
        String readable = ReadableText.of(text, maxTokens * CHARS_PER_TOKEN, files.lowerCase());
        WordPieces.Pieces pieces = plain == null ? null : plain.of(readable, maxTokens);
        return pieces == null ? runAny(readable) : runPlain(pieces);
    }

    private TokenVectors runPlain(WordPieces.Pieces pieces) {
        int n = pieces.ids().length;
        long[] mask = new long[n];
        Arrays.fill(mask, 1);
        Network.Output out = network.run(pieces.ids(), mask, new long[n]);
        return new TokenVectors(out.x(), n, out.d(), pieces.starts(), pieces.ends(), out.inner());
    }

    private TokenVectors runAny(String readable) {
        Encoding tokens = tokenizer.encode(readable);
        Network.Output out = network.run(tokens.getIds(), tokens.getAttentionMask(), tokens.getTypeIds());
        CharSpan[] spans = tokens.getCharTokenSpans();
        int[] utf16 = ReadableText.utf16Indices(readable);
        int[] starts = new int[spans.length];
        int[] ends = new int[spans.length];
        Arrays.setAll(starts, i -> spans[i] == null ? -1 : index(utf16, spans[i].getStart()));
        Arrays.setAll(ends, i -> spans[i] == null ? -1 : index(utf16, spans[i].getEnd()));
        return new TokenVectors(out.x(), spans.length, out.d(), starts, ends, out.inner());
    }

    private static int index(int[] utf16, int point) {
        return utf16 == null ? point : utf16[point];
    }

    /** The file's own settings may pad every text to 128 tokens and cut it there: they are overridden. */
    private static HuggingFaceTokenizer openTokenizer(EncoderFiles files, int maxTokens) {
        String limit = String.valueOf(maxTokens);
        Map<String, String> options =
                Map.of("padding", "false", "truncation", "true", "maxLength", limit, "modelMaxLength", limit);
        try (InputStream stream = files.tokenizer().open()) {
            return HuggingFaceTokenizer.newInstance(stream, options);
        } catch (EncoderUnavailableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new EncoderUnavailableException("The tokenizer of " + files.name() + " cannot be read", e);
        }
    }

    private static WordPieces openPlain(EncoderFiles files) {
        try (InputStream stream = files.tokenizer().open()) {
            return WordPieces.of(stream).orElse(null);
        } catch (IOException e) {
            throw new EncoderUnavailableException("The tokenizer of " + files.name() + " cannot be read", e);
        }
    }

    private static Network openNetwork(EncoderFiles files) {
        try (InputStream stream = files.network().open()) {
            return new Network(files.name(), stream.readAllBytes());
        } catch (EncoderUnavailableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new EncoderUnavailableException("The network of " + files.name() + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        running.writeLock().lock();
        try {
            if (closed) return;
            closed = true;
            network.close();
            tokenizer.close();
        } finally {
            running.writeLock().unlock();
        }
    }
}
