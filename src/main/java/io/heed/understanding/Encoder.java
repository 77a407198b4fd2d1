package io.heed.understanding;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
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
    private final Model network;
    private final HuggingFaceTokenizer tokenizer;
    private final List<String> inputs;
    private final int dimensions;
    private int innerLayers;

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
        this.network = openNetwork();
        this.inputs = network.getBlock().describeInput().keys();
        for (String input : inputs) {
            if (!List.of("input_ids", "attention_mask", "token_type_ids").contains(input)) {
                throw new EncoderUnavailableException(
                        files.name() + " wants the input " + input + ", which no tokenizer here gives");
            }
        }
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
        Encoding encoding = tokenizer.encode(readable);
        int n = encoding.getIds().length;
        try (NDManager run = network.getNDManager().newSubManager()) {
            NDList in = new NDList(inputs.size());
            for (String input : inputs) {
                NDArray array = run.create(values(encoding, input), new Shape(1, n));
                array.setName(input);
                in.add(array);
            }
            NDList out = network.getBlock().forward(new ParameterStore(run, false), in, false);
            out.attach(run);
            return vectors(out, n, encoding.getCharTokenSpans(), ReadableText.utf16Indices(readable));
        } catch (EngineException e) {
            throw new EncoderUnavailableException("The encoder " + files.name() + " failed on a text", e);
        }
    }

    private static long[] values(Encoding encoding, String input) {
        return switch (input) {
            case "input_ids" -> encoding.getIds();
            case "attention_mask" -> encoding.getAttentionMask();
            default -> encoding.getTypeIds();
        };
    }

    private TokenVectors vectors(NDList out, int n, CharSpan[] spans, int[] utf16) {
        List<NDArray> layers = out.stream()
                .filter(array ->
                        array.getShape().dimension() == 3 && array.getShape().get(1) == n)
                .toList();
        if (layers.isEmpty()) {
            throw new EncoderUnavailableException(files.name() + " returns no vector per token (last_hidden_state)");
        }
        int[] starts = new int[n];
        int[] ends = new int[n];
        Arrays.setAll(starts, i -> spans[i] == null ? -1 : index(utf16, spans[i].getStart()));
        Arrays.setAll(ends, i -> spans[i] == null ? -1 : index(utf16, spans[i].getEnd()));
        NDArray last = layers.get(0);
        List<float[]> inner = layers.subList(layers.size() - innerLayers, layers.size()).stream()
                .map(Encoder::numbers)
                .toList();
        return new TokenVectors(numbers(last), n, (int) last.getShape().get(2), starts, ends, inner);
    }

    /** DJL's own way copies twice. */
    private static float[] numbers(NDArray array) {
        return array instanceof OrtNDArray own
                ? own.getTensor().getFloatBuffer().array()
                : array.toFloatArray();
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

    private Model openNetwork() {
        Model model = Model.newInstance(files.name(), Device.cpu(), "OnnxRuntime");
        try (InputStream stream = files.network().open();
                OrtSession.SessionOptions session = new OrtSession.SessionOptions()) {
            session.setIntraOpNumThreads(1);
            session.addConfigEntry("session.intra_op.allow_spinning", "0");
            byte[] network = stream.readAllBytes();
            List<String> inner = InnerLayers.of(network);
            InputStream open = new ByteArrayInputStream(InnerLayers.asOutputsToo(network, inner));
            model.load(open, Map.of("sessionOptions", session));
            innerLayers = inner.size();
            return model;
        } catch (EncoderUnavailableException e) {
            model.close();
            throw e;
        } catch (IOException | MalformedModelException | OrtException | RuntimeException e) {
            model.close();
            throw new EncoderUnavailableException("The network of " + files.name() + " cannot be loaded", e);
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
