package io.heed.understanding;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
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
import java.util.List;
import java.util.Map;

/** An encoder's network as a DJL model on ONNX Runtime. Any number of threads may run it. */
final class Network implements AutoCloseable {
    private static final List<String> INPUTS = List.of("input_ids", "attention_mask", "token_type_ids");

    private final String name;
    private final Model model;
    private final List<String> inputs;
    private final int innerLayers;

    /** @param file an ONNX network */
    Network(String name, byte[] file) {
        this.name = name;
        List<String> inner = InnerLayers.of(file);
        this.innerLayers = inner.size();
        this.model = open(name, InnerLayers.averaged(file, inner));
        this.inputs = model.getBlock().describeInput().keys();
        for (String input : inputs) {
            if (!INPUTS.contains(input)) {
                close();
                throw new EncoderUnavailableException(
                        name + " wants the input " + input + ", which no tokenizer here gives");
            }
        }
    }

    private static Model open(String name, byte[] file) {
        Model model = Model.newInstance(name, Device.cpu(), "OnnxRuntime");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            model.load(new ByteArrayInputStream(file), Map.of("sessionOptions", options));
            return model;
        } catch (IOException | MalformedModelException | OrtException | RuntimeException e) {
            model.close();
            throw new EncoderUnavailableException("The network of " + name + " cannot be loaded", e);
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
        try (NDManager run = model.getNDManager().newSubManager()) {
            NDList in = new NDList(inputs.size());
            for (String input : inputs) {
                NDArray array = run.create(tokens[INPUTS.indexOf(input)], new Shape(1, n));
                array.setName(input);
                in.add(array);
            }
            NDList out = model.getBlock().forward(new ParameterStore(run, false), in, false);
            out.attach(run);
            return output(out, n);
        } catch (EngineException e) {
            throw new EncoderUnavailableException("The encoder " + name + " failed on a text", e);
        }
    }

    /** The sums stand last, because they were added behind the network's own outputs. */
    private Output output(NDList out, int n) {
        int own = out.size() - innerLayers;
        List<float[]> sums =
                out.subList(own, out.size()).stream().map(Network::numbers).toList();
        for (NDArray array : out.subList(0, own)) {
            Shape shape = array.getShape();
            if (shape.dimension() == 3 && shape.get(1) == n) {
                return new Output(numbers(array), (int) shape.get(2), sums);
            }
        }
        throw new EncoderUnavailableException(name + " returns no vector per token (last_hidden_state)");
    }

    /** DJL's own way copies twice. */
    private static float[] numbers(NDArray array) {
        return array instanceof OrtNDArray own
                ? own.getTensor().getFloatBuffer().array()
                : array.toFloatArray();
    }

    @Override
    public void close() {
        model.close();
    }
}
