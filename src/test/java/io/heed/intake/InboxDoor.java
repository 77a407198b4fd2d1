package io.heed.intake;

import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** The door to the inbox for benches: the statements and the groups of the program, without its web server. */
public final class InboxDoor implements AutoCloseable {
    private final Inbox inbox;

    private InboxDoor(DataSource database, int together) {
        inbox = new Inbox(database, together);
    }

    /** Each message in a commit of its own, as many at once as there are callers. */
    public static InboxDoor single(DataSource database) {
        return new InboxDoor(database, 1);
    }

    /** Those that arrive at the same moment in one. */
    public static InboxDoor together(DataSource database, int most) {
        return new InboxDoor(database, most);
    }

    /** Completed when it is on disk. */
    public CompletableFuture<Long> take(String channel, String account, String externalId, String body) {
        return inbox.arrives(channel, account, externalId, body).thenApply(Inbox.Taken::messageId);
    }

    @Override
    public void close() {
        inbox.close();
    }
}
