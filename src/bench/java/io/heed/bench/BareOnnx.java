package io.heed.bench;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.heed.understanding.Encoder;
import io.heed.understanding.EncoderFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * ONNX Runtime's own Java interface and nothing else: texts are tokenized beforehand, and what comes out is thrown away.
 * No reader of the same file can be faster.
 */
final class BareOnnx implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    BareOnnx(EncoderFiles files) throws IOException, OrtException {
        String limit = String.valueOf(Encoder.DEFAULT_MAX_TOKENS);
        try (InputStream network = files.network().open();
                InputStream words = files.tokenizer().open();
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(network.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(
                    words,
                    Map.of("padding", "false", "truncation", "true", "maxLength", limit, "modelMaxLength", limit));
        }
    }

    /** A text as the network takes it. */
    record Tokens(long[] ids, long[] mask, long[] types) {}

    Tokens tokens(String text) {
        Encoding encoding = tokenizer.encode(text);
        return new Tokens(encoding.getIds(), encoding.getAttentionMask(), encoding.getTypeIds());
    }

    void run(Tokens tokens) {
        long[] shape = {1, tokens.ids.length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens.ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens.mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens.types), shape)) {
            Map<String, OnnxTensor> inputs =
                    new HashMap<>(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types));
            inputs.keySet().retainAll(session.getInputNames());
            session.run(inputs).close();
        } catch (OrtException failure) {
            throw new IllegalStateException("ONNX Runtime refused a text", failure);
        }
    }

    /** The beginning of some texts in a row, as long as so many tokens. */
    String text(List<String> texts, int from, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = from; ; i++) {
            String longer = (text + " " + texts.get(i % texts.size())).strip();
            if (tokens(longer).ids.length >= length) return shortened(longer, length);
            text.setLength(0);
            text.append(longer);
        }
    }

    private String shortened(String text, int length) {
        String shorter = text;
        while (tokens(shorter).ids.length > length) shorter = shorter.substring(0, shorter.length() - 1);
        return shorter;
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }
}
