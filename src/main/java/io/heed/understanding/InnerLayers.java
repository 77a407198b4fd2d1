package io.heed.understanding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets an encoder also return what its inner layers make of a text. The last layer says which texts mean the same; the
 * inner ones still know more of how it was said, and cost nothing, because they are computed anyway.
 *
 * <p>An ONNX file is a protocol buffer, and two of them one behind the other are read as one with the lists of both: so
 * further outputs are added by a few bytes at the end, and the network stays as it was.
 */
final class InnerLayers {
    private static final Pattern OUTPUT =
            Pattern.compile("/encoder/layer\\.(\\d+)/output/LayerNorm/(?:Add_1|LayerNormalization)_output_0");

    private static final String MASK = "attention_mask";
    private static final String WEIGHTS = "heed.weights";

    private static final int GRAPH = 7 << 3 | 2;
    private static final int GRAPH_NODE = 1 << 3 | 2;
    private static final int GRAPH_OUTPUT = 12 << 3 | 2;
    private static final int VALUE_NAME = 1 << 3 | 2;
    private static final int NODE_INPUT = 1 << 3 | 2;
    private static final int NODE_OUTPUT = 2 << 3 | 2;
    private static final int NODE_OPERATION = 4 << 3 | 2;
    private static final int NODE_ATTRIBUTE = 5 << 3 | 2;

    /** The attribute "to" of a cast, as an integer: to 32-bit floats. */
    private static final byte[] TO_FLOAT = {1 << 3 | 2, 2, 't', 'o', 3 << 3, 1, (byte) (20 << 3 | 128), 1, 2};

    private InnerLayers() {}

    /** A third, two thirds and five sixths of the way up; fewer in a flat network, none in one that names no layers. */
    static List<String> of(byte[] network) {
        TreeMap<Integer, String> layers = new TreeMap<>();
        String content = new String(network, StandardCharsets.ISO_8859_1);
        if (!content.contains(MASK)) return List.of();
        Matcher matcher = OUTPUT.matcher(content);
        while (matcher.find()) {
            layers.putIfAbsent(Integer.parseInt(matcher.group(1)), matcher.group());
        }
        int depth = layers.size() + 1;
        return Stream.of(depth / 3.0, depth * 2 / 3.0, depth * 5 / 6.0)
                .map(at -> layers.get((int) Math.round(at) - 1))
                .filter(name -> name != null)
                .distinct()
                .toList();
    }

    /**
     * The network with the sum of each of these layers over the tokens as a further output: the mask, which is 1 for every
     * token, times the layer. The means are all that is wanted of them, and these are a hundredth of the numbers to fetch.
     */
    static byte[] averaged(byte[] network, List<String> layers) {
        if (layers.isEmpty()) return network;
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        byte[] cast = joined(text(NODE_INPUT, MASK), text(NODE_OUTPUT, WEIGHTS), text(NODE_OPERATION, "Cast"));
        graph.writeBytes(field(GRAPH_NODE, joined(cast, field(NODE_ATTRIBUTE, TO_FLOAT))));
        for (String layer : layers) {
            byte[] factors = joined(text(NODE_INPUT, WEIGHTS), text(NODE_INPUT, layer));
            byte[] sum = joined(factors, text(NODE_OUTPUT, sumOf(layer)), text(NODE_OPERATION, "MatMul"));
            graph.writeBytes(field(GRAPH_NODE, sum));
        }
        for (String layer : layers) graph.writeBytes(field(GRAPH_OUTPUT, text(VALUE_NAME, sumOf(layer))));
        return joined(network, field(GRAPH, graph.toByteArray()));
    }

    /** The output that holds it. */
    static String sumOf(String layer) {
        return "heed.sum" + layer;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] text(int tag, String value) {
        return field(tag, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] field(int tag, byte[] content) {
        List<Integer> head = new ArrayList<>(List.of(tag));
        int length = content.length;
        for (; length > 127; length >>>= 7) {
            head.add(length & 127 | 128);
        }
        head.add(length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        head.forEach(bytes::write);
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }
}
