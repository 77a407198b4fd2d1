package io.heed.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

    public static EncoderFiles folder(Path folder) {
        return folder(folder, false);
    }

    /**
     * An operator's own encoder: an ONNX export that returns a vector per token, beside its tokenizer. It is named by the
     * folder and the beginning of the network's SHA-256, so that heads know another network in the same folder.
     */
    public static EncoderFiles folder(Path folder, boolean lowerCase) {
        Path network = folder.resolve("model.onnx");
        return new EncoderFiles(
                folder.toAbsolutePath().normalize().getFileName() + "-" + fingerprint(network),
                lowerCase,
                file(network),
                file(folder.resolve("tokenizer.json")));
    }

    private static String fingerprint(Path network) {
        try (InputStream stream = file(network).open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 16];
            for (int read = stream.read(some); read >= 0; read = stream.read(some)) digest.update(some, 0, read);
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new EncoderUnavailableException(network + " cannot be read", unreadable);
        }
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
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new EncoderUnavailableException(
                        path + " cannot be read: an encoder's folder holds model.onnx and tokenizer.json");
            }
            return Files.newInputStream(path);
        };
    }
}
