package io.heed.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.learning.PastLessons;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.understanding.UrgencyLabel;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes imports in, some hundred records at a time. A slice, its part of the report and how far it came are one
 * transaction, so a crash loses nothing and repeats nothing: whoever comes next goes on after the last commit.
 */
@ApplicationScoped
class TakingIn {
    private static final Logger LOG = Logger.getLogger(TakingIn.class);
    private static final int SOME = 500;
    private static final int CHARACTERS = 4_000_000;
    private static final String NEXT = """
            select rank, place, line, kind, body from history_record
            where import_id = ? and (rank, place) > (?, ?) order by rank, place limit ?
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final PastLessons lessons;
    private final Bell bell;
    private final Clock clock;
    private final boolean demo;

    /** Nobody knows the password it belongs to. */
    private final String nobodysPassword = BcryptUtil.bcryptHash(random());

    /** So many records are taken one by one, because one of them made the whole slice fail. */
    private int singly;

    TakingIn(
            DataSource database,
            ObjectMapper json,
            PastLessons lessons,
            Bell bell,
            Clock clock,
            @ConfigProperty(name = "heed.demo") boolean demo) {
        this.database = database;
        this.json = json;
        this.lessons = lessons;
        this.bell = bell;
        this.clock = clock;
        this.demo = demo;
    }

    /** A slice of the oldest import that runs; says whether there may be more. */
    boolean some() {
        return OneTransaction.of(database, "An import could not go on", this::some);
    }

    private boolean some(Connection connection) throws SQLException {
        Optional<Head> head = Head.claim(connection, json);
        if (head.isEmpty()) return false;
        List<Slice.Row> rows = next(connection, head.get(), singly > 0 ? 1 : SOME);
        if (rows.isEmpty()) {
            done(connection, head.get());
            connection.commit();
            bell.ring(Topic.BOARD);
            return true;
        }
        try {
            take(connection, head.get(), rows);
        } catch (SQLException refusal) {
            if (!ofTheData(refusal)) throw refusal;
            connection.rollback();
            if (rows.size() == 1) setAside(connection, rows.get(0), refusal);
            else singly = rows.size();
            return true;
        }
        if (singly > 0) singly--;
        return true;
    }

    private void take(Connection connection, Head head, List<Slice.Row> rows) throws SQLException {
        Records reader = new Records(head.options(), head.groups(), head.table(), clock);
        Slice.Newcomer newcomer = new Slice.Newcomer(nobodysPassword, demo, clock.instant());
        Slice.Result result = new Slice(connection, head, newcomer).take(rows, reader);
        Report.write(connection, head.id(), result.reports());
        cameTo(connection, head.id(), rows);
        // before the commit: a lesson is kept once however often it is told
        if (head.options().lessons()) lessons.learn(cells(connection, head, result.lessons()), head.byName());
        connection.commit();
        if (result.waking()) bell.ring(Topic.MESSAGES, Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        else bell.ring(Topic.BOARD);
    }

    private static List<Slice.Row> next(Connection connection, Head head, int most) throws SQLException {
        List<Slice.Row> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEXT)) {
            query.setFetchSize(50);
            query.setLong(1, head.id());
            query.setInt(2, head.rank());
            query.setInt(3, head.place());
            query.setInt(4, most);
            int characters = 0;
            try (ResultSet row = query.executeQuery()) {
                while (characters < CHARACTERS && row.next()) {
                    Kind kind = head.format() == HistoryImport.Format.csv
                            ? head.table().kind()
                            : Kind.valueOf(row.getString(4));
                    String body = row.getString(5);
                    rows.add(new Slice.Row(row.getInt(1), row.getInt(2), row.getInt(3), kind, body));
                    characters += body.length();
                }
            }
        }
        return rows;
    }

    private static void cameTo(Connection connection, long id, List<Slice.Row> rows) throws SQLException {
        Slice.Row last = rows.get(rows.size() - 1);
        try (PreparedStatement update = connection.prepareStatement(
                "update history_import set at_rank = ?, at_place = ?, taken = taken + ? where id = ?")) {
            update.setInt(1, last.rank());
            update.setInt(2, last.place());
            update.setInt(3, rows.size());
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    /** What nobody needs any more is gone; the report stays. */
    private void done(Connection connection, Head head) throws SQLException {
        Imports.forgetRecords(connection, head.id());
        try (PreparedStatement update =
                connection.prepareStatement("update history_import set state = 'done', taken = records, ended_at = ?,"
                        + " summary = jsonb_set(summary, '{first}', '[]') where id = ?")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setLong(2, head.id());
            update.executeUpdate();
        }
    }

    private void setAside(Connection connection, Slice.Row row, SQLException refusal) throws SQLException {
        LOG.errorf(refusal, "A record of an import could not be stored; it is set aside");
        singly = Math.max(0, singly - 1);
        Head head = Head.claim(connection, json).orElse(null);
        if (head == null) return;
        Unfit unfit = new Unfit("", "could not be stored (" + refusal.getSQLState() + "): the log says more");
        Report.write(connection, head.id(), List.of(Report.refused(row.place(), row.line(), row.kind(), null, unfit)));
        cameTo(connection, head.id(), List.of(row));
        connection.commit();
    }

    /** Data and integrity; everything else is a matter of the database, and tried again. */
    private static boolean ofTheData(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static List<Map<String, String>> cells(Connection connection, Head head, List<Old.Ticket> tickets)
            throws SQLException {
        QueueNames queues = new QueueNames(connection, head.options().queues());
        List<Map<String, String>> all = new ArrayList<>();
        for (Old.Ticket ticket : tickets) {
            Map<String, String> cells = new HashMap<>();
            cells.put("text", ticket.firstWords());
            cells.put("at", ticket.openedAt().toString());
            String queue = queues.of(ticket.group());
            if (queue != null) cells.put("queue", queue);
            if (ticket.priority() != null && UrgencyLabel.of(ticket.priority()).isPresent())
                cells.put("urgency", ticket.priority());
            all.add(cells);
        }
        return all;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
