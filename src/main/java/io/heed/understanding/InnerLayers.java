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
 * further outputs are named by a few bytes at the end, and the network stays as it was.
 */
final class InnerLayers {
    private static final Pattern OUTPUT =
            Pattern.compile("/encoder/layer\\.(\\d+)/output/LayerNorm/(?:Add_1|LayerNormalization)_output_0");

    private static final int GRAPH = 7 << 3 | 2;
    private static final int GRAPH_OUTPUT = 12 << 3 | 2;
    private static final int VALUE_NAME = 1 << 3 | 2;

    private InnerLayers() {}

    /** A third, two thirds and five sixths of the way up; fewer in a flat network, none in one that names no layers. */
    static List<String> of(byte[] network) {
        TreeMap<Integer, String> layers = new TreeMap<>();
        Matcher matcher = OUTPUT.matcher(new String(network, StandardCharsets.ISO_8859_1));
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

    static byte[] asOutputsToo(byte[] network, List<String> names) {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        for (String name : names) {
            byte[] value = field(VALUE_NAME, name.getBytes(StandardCharsets.UTF_8));
            graph.writeBytes(field(GRAPH_OUTPUT, value));
        }
        byte[] more = field(GRAPH, graph.toByteArray());
        ByteArrayOutputStream all = new ByteArrayOutputStream(network.length + more.length);
        all.writeBytes(network);
        all.writeBytes(more);
        return all.toByteArray();
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
