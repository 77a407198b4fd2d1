package io.heed.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** At most one Heed on a data directory. The system lets go of it when the process dies, however it dies. */
final class DirectoryLock implements AutoCloseable {
    /** Far behind the process id that the file shows, so that others may read that even where locks are mandatory. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        Path file = directory.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                channel.close();
                throw taken(directory, holder(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(channel);
        } catch (OverlappingFileLockException e) {
            // This very process has it. Closing or reading the file here would make the system drop the lock.
            throw taken(directory, String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw DataDirectory.refusal(file, e);
        }
    }

    private static Refusal taken(Path directory, String holder) {
        return new Refusal(
                "Another Heed (process " + holder + ") uses " + directory,
                "Stop it, or set HEED_DATA_DIR to another directory;"
                        + " to share one database set QUARKUS_DATASOURCE_JDBC_URL");
    }

    private static String holder(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return pid.isEmpty() ? "unknown" : pid;
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The end of the process lets go of it in any case.
        }
    }
}
