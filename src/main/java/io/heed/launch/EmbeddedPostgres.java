package io.heed.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A PostgreSQL of Heed's own on a data directory: started, or taken over from a Heed that was killed. */
public final class EmbeddedPostgres implements AutoCloseable {
    private final DirectoryLock lock;
    private final Server server;
    private final Roles roles;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private EmbeddedPostgres(DirectoryLock lock, Server server, Roles roles) {
        this.lock = lock;
        this.server = server;
        this.roles = roles;
    }

    public static EmbeddedPostgres start(Path dataDirectory) {
        DataDirectory data = DataDirectory.open(dataDirectory);
        DirectoryLock lock = DirectoryLock.take(data.path());
        boolean running = false;
        try {
            EmbeddedPostgres postgres = start(data, lock);
            running = true;
            return postgres;
        } catch (IOException e) {
            throw DataDirectory.refusal(data.path(), e);
        } finally {
            if (!running) {
                lock.close();
            }
        }
    }

    private static EmbeddedPostgres start(DataDirectory data, DirectoryLock lock) throws IOException {
        data.needRoomForDatabase();
        Path home = Files.createDirectories(data.postgres());
        Archive.deleteDrafts(home);
        Cluster cluster = new Cluster(home.resolve("cluster"));
        Binaries binaries = Binaries.unpackedUnder(home);
        ServerUser user = ServerUser.of(cluster.directory(), home);
        String superuserKey = InstallationKey.keptIn(data.secret("database-superuser"));
        String key = InstallationKey.keptIn(data.secret("database"));
        cluster.initialise(binaries, user, superuserKey);
        Server server = new Server(binaries, cluster, user, superuserKey);
        int port = server.startOrAdopt();
        try {
            return new EmbeddedPostgres(lock, server, Roles.ensure(port, superuserKey, key));
        } catch (Refusal refusal) {
            server.stop();
            throw refusal;
        }
    }

    /** The database of this name, made if it is missing, for a role that owns it and has no power beyond it. */
    public Database database(String name) {
        return roles.database(name);
    }

    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            server.stop();
            lock.close();
        }
    }
}
