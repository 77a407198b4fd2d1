package io.heed.bench;

import io.heed.learning.CompactTokens;
import io.heed.learning.Example;
import io.heed.learning.LabelledCsv;
import io.heed.understanding.Encoder;
import io.heed.understanding.Ngrams;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody's labelled texts, encoded once and kept in a folder, because encoding takes longer than all the rest. */
final class LabelledData {
    private final Path data;
    private final Path cache;
    private final Encoder encoder;

    /** @param cache null to encode every time */
    LabelledData(Path data, Path cache, Encoder encoder) {
        this.data = data;
        this.cache = cache;
        this.encoder = encoder;
    }

    /** Texts and labels of one column. */
    record Texts(List<String> texts, List<String> labels) {}

    Texts texts(String set, String split, String label) throws IOException {
        List<List<String>> rows =
                LabelledCsv.parse(Files.readString(data.resolve(set).resolve(split + ".csv")));
        int text = rows.get(0).indexOf("text");
        int column = rows.get(0).indexOf(label);
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() == rows.get(0).size()) {
                texts.add(row.get(text));
                labels.add(row.get(column));
            }
        }
        return new Texts(texts, labels);
    }

    /** @param queues empty if the label is urgency, 0 or 1; a label that is none of them is unknown */
    List<Example> examples(String set, String split, String label, List<String> queues) throws IOException {
        Texts texts = texts(set, split, label);
        List<Example> encoded = encoded(set + "-" + split, texts.texts());
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < encoded.size(); i++) {
            Example one = encoded.get(i);
            String value = texts.labels().get(i);
            double urgency = queues.isEmpty() ? Double.parseDouble(value) : Double.NaN;
            examples.add(new Example(
                    one.compact(),
                    one.embedding(),
                    Ngrams.of(texts.texts().get(i)),
                    urgency,
                    queues.indexOf(value),
                    Double.NaN,
                    1));
        }
        return examples;
    }

    private List<Example> encoded(String name, List<String> texts) throws IOException {
        Path kept = cache == null ? null : cache.resolve(name + "-" + encoder.name() + ".bin");
        if (kept != null && Files.exists(kept)) {
            return read(kept);
        }
        List<Example> examples = new ArrayList<>();
        for (String text : texts) {
            examples.add(Example.of(encoder.encode(text), Double.NaN, -1, Double.NaN));
        }
        if (kept != null) {
            Files.createDirectories(cache);
            write(kept, examples);
        }
        return examples;
    }

    private static void write(Path to, List<Example> examples) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeInt(examples.size());
            for (Example example : examples) {
                CompactTokens compact = example.compact();
                out.writeInt(compact.n());
                out.writeInt(compact.d());
                out.write(compact.x());
                for (int token = 0; token < compact.n(); token++) {
                    out.writeFloat(compact.scale()[token]);
                    out.writeInt(compact.starts()[token]);
                    out.writeInt(compact.ends()[token]);
                }
                out.writeInt(example.embedding().length);
                for (float value : example.embedding()) {
                    out.writeFloat(value);
                }
            }
        }
    }

    private static List<Example> read(Path from) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
            for (int left = in.readInt(); left > 0; left--) {
                int n = in.readInt();
                int d = in.readInt();
                byte[] x = in.readNBytes(n * d);
                float[] scale = new float[n];
                int[] starts = new int[n];
                int[] ends = new int[n];
                for (int token = 0; token < n; token++) {
                    scale[token] = in.readFloat();
                    starts[token] = in.readInt();
                    ends[token] = in.readInt();
                }
                float[] gist = new float[in.readInt()];
                for (int j = 0; j < gist.length; j++) {
                    gist[j] = in.readFloat();
                }
                examples.add(
                        new Example(new CompactTokens(x, scale, d, starts, ends), gist, Double.NaN, -1, Double.NaN, 1));
            }
        }
        return examples;
    }
}
