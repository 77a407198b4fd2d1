package io.heed.understanding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An encoder's network in ONNX Runtime, spoken to directly: through DJL's arrays each text would take a tenth longer. Any
 * number of threads may run it.
 */
final class Network implements AutoCloseable {
    private static final List<String> INPUTS = List.of("input_ids", "attention_mask", "token_type_ids");

    private final String name;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> inner;

    /** @param file an ONNX network */
    Network(String name, byte[] file) {
        this.name = name;
        this.inner = InnerLayers.of(file);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.session = environment.createSession(InnerLayers.averaged(file, inner), options);
        } catch (OrtException e) {
            throw new EncoderUnavailableException("The network of " + name + " cannot be loaded", e);
        }
        for (String input : session.getInputNames()) {
            if (!INPUTS.contains(input)) {
                close();
                throw new EncoderUnavailableException(
                        name + " wants the input " + input + ", which no tokenizer here gives");
            }
        }
    }

    /**
     * @param x n × d, a vector per token
     * @param inner of each inner layer, the lowest first, the sum over all tokens
     */
    record Output(float[] x, int d, List<float[]> inner) {}

    /** @param tokens the values of each of {@link #INPUTS}, in this order */
    Output run(long[]... tokens) {
        int n = tokens[0].length;
        Map<String, OnnxTensor> in = new HashMap<>();
        try {
            for (String input : session.getInputNames()) {
                LongBuffer values = LongBuffer.wrap(tokens[INPUTS.indexOf(input)]);
                in.put(input, OnnxTensor.createTensor(environment, values, new long[] {1, n}));
            }
            try (OrtSession.Result out = session.run(in)) {
                return output(out, n);
            }
        } catch (OrtException e) {
            throw new EncoderUnavailableException("The encoder " + name + " failed on a text", e);
        } finally {
            in.values().forEach(OnnxTensor::close);
        }
    }

    private Output output(OrtSession.Result out, int n) {
        List<float[]> sums = new ArrayList<>();
        for (String layer : inner) {
            OnnxTensor sum = (OnnxTensor) out.get(InnerLayers.sumOf(layer)).orElseThrow();
            sums.add(sum.getFloatBuffer().array());
        }
        for (Map.Entry<String, ?> entry : out) {
            if (entry.getValue() instanceof OnnxTensor tensor) {
                long[] shape = tensor.getInfo().getShape();
                if (shape.length == 3 && shape[1] == n) {
                    return new Output(tensor.getFloatBuffer().array(), (int) shape[2], sums);
                }
            }
        }
        throw new EncoderUnavailableException(name + " returns no vector per token (last_hidden_state)");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncoderUnavailableException("The network of " + name + " cannot be closed", e);
        }
    }
}
