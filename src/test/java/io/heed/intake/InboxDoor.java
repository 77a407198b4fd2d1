package io.heed.intake;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The door to the inbox for benches: the statements and the groups of the program, without its web server. */
public final class InboxDoor {
    private final GroupCommit<Arrival, List<Inbox.Taken>> commits;

    private InboxDoor(DataSource database, int together) {
        commits = Inbox.commits(database, together);
    }

    /** Each message in a commit of its own, as many at once as there are callers. */
    public static InboxDoor single(DataSource database) {
        return new InboxDoor(database, 1);
    }

    /** Those that arrive at the same moment in one. */
    public static InboxDoor together(DataSource database, int most) {
        return new InboxDoor(database, most);
    }

    public long take(String channel, String account, String externalId, String body) throws SQLException {
        return commits.take(Arrival.overRest(channel, account, externalId, body))
                .get(0)
                .messageId();
    }
}
