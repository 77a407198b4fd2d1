package io.heed.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of this installation in a file that only its owner can read: made at first start, the same ever after. */
final class InstallationKey {
    private InstallationKey() {}

    static String keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            String key = Files.readString(file).strip();
            if (key.length() < 32) {
                throw new Refusal(
                        "The key in " + file + " is cut short",
                        "Bring the file back from your backup, or move it away to have a new one made");
            }
            return key;
        } catch (IOException e) {
            throw DataDirectory.refusal(file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Written aside and renamed: a power cut leaves the whole key or none. */
    private static void write(Path file, String key) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory, attributes(file, "rwx------"));
        Path draft = Files.createTempFile(directory, file.getFileName() + ".", ".new", attributes(file, "rw-------"));
        try {
            Files.writeString(draft, key + "\n", StandardCharsets.US_ASCII);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** On Windows the profile directory's own access list keeps others out. */
    private static FileAttribute<?>[] attributes(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
