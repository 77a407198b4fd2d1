package io.heed.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The one place on disk where an installation keeps what must outlive it. */
record DataDirectory(Path path) {
    private static final long MEGABYTE = 1L << 20;

    /** Binaries 60 MB, an empty cluster 40 MB, its write-ahead log and some room to receive tickets. */
    private static final long FIRST_START = 250 * MEGABYTE;

    /** Less than this and PostgreSQL may stop at the next write-ahead segment. */
    private static final long LATER_START = 48 * MEGABYTE;

    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "writable", null));
        } catch (IOException e) {
            throw refusal(path, e);
        }
        return new DataDirectory(path);
    }

    Path secret(String name) {
        return path.resolve("secrets").resolve(name);
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    void needRoomForDatabase() {
        long needed = Files.exists(postgres().resolve("cluster")) ? LATER_START : FIRST_START;
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < needed) {
                throw full(free / MEGABYTE + " MB are free in " + path + ", the database needs " + needed / MEGABYTE);
            }
        } catch (IOException e) {
            throw refusal(path, e);
        }
    }

    static Refusal full(String what) {
        return new Refusal("The disk is full: " + what, "Free some space or set HEED_DATA_DIR to a larger disk");
    }

    static Refusal refusal(Path path, IOException e) {
        String reason = reason(e);
        if (reason.contains("No space left")) {
            return full("nothing more fits into " + path);
        }
        return new Refusal(
                "Heed cannot keep its data in " + path + ": " + reason,
                "Set HEED_DATA_DIR to a directory that this user may write to",
                e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return ((FileSystemException) e).getFile() + " is a file, not a directory";
        }
        if (e instanceof NoSuchFileException) {
            return ((FileSystemException) e).getFile() + " cannot be made or is missing";
        }
        String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : e.getMessage();
        return reason == null ? e.toString() : reason;
    }
}
