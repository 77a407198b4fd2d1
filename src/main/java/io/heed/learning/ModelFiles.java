package io.heed.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Model versions on disk, one folder each. A file is there whole or not at all. */
final class ModelFiles {
    private final Path folder;

    ModelFiles(Path folder) {
        this.folder = folder;
    }

    /** Empty when it is missing, cannot be read or is not what was written. */
    Optional<byte[]> read(String version, String language, byte[] sha256) {
        try {
            byte[] bytes = Files.readAllBytes(file(version, language));
            return isWhole(bytes, sha256) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    void write(String version, String language, byte[] bytes) throws IOException {
        Path file = file(version, language);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), language, ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Path file(String version, String language) {
        return folder.resolve(version).resolve(language + ".heads");
    }

    static boolean isWhole(byte[] bytes, byte[] sha256) {
        return Arrays.equals(sha256(bytes), sha256);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
