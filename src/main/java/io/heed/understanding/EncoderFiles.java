package io.heed.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an encoder's network and tokenizer come from.
 *
 * @param name goes into every reading, and heads remember which encoder they were trained on
 * @param lowerCase the vocabulary knows small Latin letters only and the tokenizer does not lower-case by itself
 */
public record EncoderFiles(String name, boolean lowerCase, Source network, Source tokenizer) {
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /** all-MiniLM-L6-v2, int8, 384 dimensions. */
    public static EncoderFiles english() {
        return packaged("all-minilm-l6-v2-q", false);
    }

    /** bge-small-zh-v1.5, int8, 512 dimensions. */
    public static EncoderFiles chinese() {
        return packaged("bge-small-zh-v1.5-q", true);
    }

    private static EncoderFiles packaged(String name, boolean lowerCase) {
        return new EncoderFiles(
                name, lowerCase, resource("/" + name + ".onnx"), resource("/" + name + "-tokenizer.json"));
    }

    /** An operator's own encoder: an ONNX export that returns a vector per token, beside its tokenizer. */
    public static EncoderFiles folder(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new EncoderFiles(
                name == null ? "own" : name.toString(),
                false,
                file(folder.resolve("model.onnx")),
                file(folder.resolve("tokenizer.json")));
    }

    private static Source resource(String path) {
        return () -> {
            InputStream stream = EncoderFiles.class.getResourceAsStream(path);
            if (stream == null) {
                throw new EncoderUnavailableException(path + " is not on the class path: the model's jar is missing");
            }
            return stream;
        };
    }

    private static Source file(Path path) {
        return () -> {
            if (!Files.isReadable(path)) {
                throw new EncoderUnavailableException(
                        path + " cannot be read: an encoder's folder holds model.onnx and tokenizer.json");
            }
            return Files.newInputStream(path);
        };
    }
}
