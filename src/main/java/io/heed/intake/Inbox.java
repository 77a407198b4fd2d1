package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Takes what arrives: an answer means that it is on disk, alone or in one commit with what arrived beside it. */
@ApplicationScoped
class Inbox {
    private static final long LARGEST_GROUP = 4L << 20;

    /** Two, so that one group is gathered and sent while the other's commit waits for the disk. */
    private static final int GROUPS_AT_ONCE = 2;

    private final GroupCommit<Arrival, List<Taken>> commits;

    Inbox(DataSource database, IntakeConfig config) {
        this.commits = commits(database, config.commitTogether());
    }

    /** @param together messages in a commit; with 1 as many commits at once as there are callers */
    static GroupCommit<Arrival, List<Taken>> commits(DataSource database, int together) {
        InboxStatement statement = new InboxStatement(database);
        int atOnce = together == 1 ? Integer.MAX_VALUE : GROUPS_AT_ONCE;
        return new GroupCommit<>(statement::take, Arrival::bytes, together, LARGEST_GROUP, atOnce);
    }

    /** What the row said after the commit; a repeat is told the same ids as the first delivery. */
    record Taken(long messageId, Long ticketId, boolean repeat) {
        Taken again() {
            return new Taken(messageId, ticketId, true);
        }
    }

    Taken take(String channel, String account, String externalId, String body) throws SQLException {
        return commits.take(Arrival.overRest(channel, account, externalId, body))
                .get(0);
    }

    /**
     * A provider's call, once for each of the ids it carries, all of them or none.
     *
     * @param ids without repeats
     * @return how many of them are new
     */
    int takeRaw(String channel, String account, List<String> ids, byte[] raw) throws SQLException {
        return (int) commits.take(Arrival.raw(channel, account, ids, raw)).stream()
                .filter(taken -> !taken.repeat())
                .count();
    }
}
