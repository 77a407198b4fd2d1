package io.heed.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Files from other systems: uploaded, looked at, started, stopped, taken back. */
@ApplicationScoped
class Imports {
    /** So long a file waits for a word. */
    private static final Duration WAITS = Duration.ofDays(7);

    private static final String SOURCE = "[a-z0-9][a-z0-9.-]{0,40}";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Bell bell;
    private volatile Runnable wake = () -> {};

    Imports(DataSource database, ObjectMapper json, Clock clock, Bell bell) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
    }

    void onStart(Runnable listener) {
        wake = listener;
    }

    /**
     * Cuts the file into records and looks at each; nothing of it comes in yet. An upload that breaks off leaves nothing.
     *
     * @param type the media type the sender names, null if none
     */
    HistoryImport upload(InputStream body, String type, String source, String fileName, Options options, String by)
            throws IOException {
        if (!source.matches(SOURCE))
            throw ProblemException.invalid(
                    "source", "must be lower-case letters, digits, dots and dashes, at most 41, such as zendesk");
        if (fileName.indexOf('\0') >= 0) throw ProblemException.invalid("file", "must not hold NUL characters");
        String shown = fileName.length() > 200 ? fileName.substring(0, 200) : fileName;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Upload upload = new Upload(connection, json, clock);
                long id = upload.take(body, type, source, shown, options, by);
                connection.commit();
                bell.ring(Topic.BOARD);
                return found(id);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("A file could not be kept", failure);
        }
    }

    /** Other options: every record is looked at again with them. */
    HistoryImport change(long id, Options options) {
        found(id);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Head head = Head.locked(connection, json, id, HistoryImport.State.ready)
                        .orElseThrow(() -> ProblemException.conflict(
                                "The import has been started already: its options stay as they are"));
                new Recheck(connection, json, clock).check(head.with(options));
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("An import could not be looked at again", failure);
        }
        return found(id);
    }

    HistoryImport start(long id) {
        moved(id, "start", HistoryImport.State.ready, HistoryImport.State.running);
        return found(id);
    }

    /** What came in stays; taking it back is another matter. */
    HistoryImport cancel(long id) {
        QuarkusTransaction.requiringNew().run(() -> {
            HistoryImport row = locked(id);
            if (row.state != HistoryImport.State.ready && row.state != HistoryImport.State.running)
                throw ProblemException.conflict("The import cannot be canceled: it is " + row.state);
            row.state = HistoryImport.State.canceled;
            row.endedAt = clock.instant();
            row.summary = row.summary.withoutSamples();
            HistoryImport.getEntityManager()
                    .createNativeQuery("delete from history_record where import_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        });
        bell.ring(Topic.BOARD);
        return found(id);
    }

    /** @param keepWorked whether what somebody has worked on may stay; otherwise it stands in the way */
    HistoryImport takeBack(long id, boolean keepWorked) {
        QuarkusTransaction.requiringNew().run(() -> {
            HistoryImport row = locked(id);
            if (row.state != HistoryImport.State.done && row.state != HistoryImport.State.canceled)
                throw ProblemException.conflict("Only an import that has ended can be taken back: it is " + row.state);
            long worked = workedOn(id);
            if (worked > 0 && !keepWorked)
                throw ProblemException.conflict(
                        worked + " of its tickets have been worked on since: say keepWorked=true to"
                                + " keep them and take back the rest");
            row.state = HistoryImport.State.undoing;
            row.undoFrom = 0L;
        });
        wake.run();
        return found(id);
    }

    private static long workedOn(long id) {
        return ((Number) HistoryImport.getEntityManager()
                        .createNativeQuery(
                                "select count(*) from ticket t where t.import_id = ?1 and " + TakingBack.WORKED_ON)
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    private void moved(long id, String what, HistoryImport.State from, HistoryImport.State to) {
        QuarkusTransaction.requiringNew().run(() -> {
            HistoryImport row = locked(id);
            if (row.state != from)
                throw ProblemException.conflict("The import cannot " + what + ": it is " + row.state);
            row.state = to;
            row.startedAt = clock.instant();
        });
        wake.run();
    }

    private static HistoryImport locked(long id) {
        return HistoryImport.<HistoryImport>findByIdOptional(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> missing(id));
    }

    HistoryImport found(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> HistoryImport.byId(id))
                .orElseThrow(() -> missing(id));
    }

    List<HistoryImport> newest(int most) {
        return QuarkusTransaction.requiringNew().call(() -> HistoryImport.newest(most));
    }

    private static ProblemException missing(long id) {
        return ProblemException.notFound("There is no import " + id);
    }

    /** @param outcome null for all lines */
    List<Report> lines(long id, Report.Outcome outcome, int after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select place, line, kind, external_id, outcome, field, problem, ticket_id from history_line
                        where import_id = ? and place > ? and (?::text is null or outcome = ?) order by place limit ?
                        """)) {
            query.setLong(1, id);
            query.setInt(2, after);
            query.setString(3, outcome == null ? null : outcome.name());
            query.setString(4, outcome == null ? null : outcome.name());
            query.setInt(5, most);
            List<Report> lines = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) lines.add(line(row));
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException("The report of an import could not be read", failure);
        }
    }

    private static Report line(ResultSet row) throws SQLException {
        long ticket = row.getLong(8);
        Long ticketId = row.wasNull() ? null : (Long) ticket;
        return new Report(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Report.Outcome.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                ticketId);
    }

    static void forgetRecords(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from history_record where import_id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** Files that nobody wanted in the end hold what customers wrote: they do not lie about. */
    void forgetUnwanted() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from history_import where state = 'ready' and created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(WAITS)));
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Unwanted files could not be forgotten", failure);
        }
    }
}
