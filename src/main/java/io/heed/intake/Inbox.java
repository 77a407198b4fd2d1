package io.heed.intake;

import io.heed.web.Problem;
import io.heed.web.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;

/** Takes what arrives: an answer means that it is on disk, alone or in one commit with what arrived beside it. */
@ApplicationScoped
class Inbox {
    private static final long LARGEST_GROUP = 4L << 20;

    /** Two, so that one group is gathered and sent while the other's commit waits for the disk. */
    private static final int GROUPS_AT_ONCE = 2;

    private final InboxStatement statement;

    /** Null when each has a commit of its own. */
    private final GroupCommit<Arrival, List<Taken>> groups;

    @Inject
    Inbox(DataSource database, IntakeConfig config) {
        this(database, config.commitTogether());
    }

    /** @param together messages in a commit; with 1 each caller makes its own */
    Inbox(DataSource database, int together) {
        statement = new InboxStatement(database);
        groups = together == 1
                ? null
                : new GroupCommit<>(statement::take, Arrival::bytes, together, LARGEST_GROUP, GROUPS_AT_ONCE);
    }

    /** What the row said after the commit; a repeat is told the same ids as the first delivery. */
    record Taken(long messageId, Long ticketId, boolean repeat) {
        Taken again() {
            return new Taken(messageId, ticketId, true);
        }
    }

    /** Completed when it is on disk, or with the reason why it is not. */
    CompletableFuture<Taken> arrives(String channel, String account, String externalId, String body) {
        return on(Arrival.overRest(channel, account, externalId, body)).thenApply(taken -> taken.get(0));
    }

    /**
     * A provider's call, once for each of the ids it carries, all of them or none.
     *
     * @param ids without repeats
     * @return how many of them are new
     */
    CompletableFuture<Integer> arrivesRaw(String channel, String account, List<String> ids, byte[] raw) {
        return on(Arrival.raw(channel, account, ids, raw)).thenApply(taken ->
                (int) taken.stream().filter(one -> !one.repeat()).count());
    }

    /** The same for callers that wait. */
    Taken take(String channel, String account, String externalId, String body) throws SQLException {
        return waited(arrives(channel, account, externalId, body));
    }

    int takeRaw(String channel, String account, List<String> ids, byte[] raw) throws SQLException {
        return waited(arrivesRaw(channel, account, ids, raw));
    }

    private CompletableFuture<List<Taken>> on(Arrival arrival) {
        if (groups != null)
            return groups.take(arrival)
                    .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                            failure instanceof RejectedExecutionException ? notNow() : failure));
        try {
            return CompletableFuture.completedFuture(
                    statement.take(List.of(arrival)).get(0));
        } catch (SQLException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static ProblemException notNow() {
        return new ProblemException(
                Problem.of(
                        503,
                        "busy",
                        "Not at the moment",
                        "Heed is stopping, or its database does not keep up. Nothing was taken: send the same again in a moment."));
    }

    private static <T> T waited(CompletableFuture<T> answer) throws SQLException {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof SQLException told)
                throw new SQLException(told.getMessage(), told.getSQLState(), told.getErrorCode(), told);
            if (failure.getCause() instanceof RuntimeException ours) throw ours;
            throw failure;
        }
    }

    @PreDestroy
    void close() {
        if (groups != null) groups.close();
    }
}
