package io.heed.history;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Takes an import back, some hundred tickets at a time; whatever somebody has worked on stays. */
@ApplicationScoped
class TakingBack {
    private static final int SOME = 500;

    /** Offered, answered, reopened, corrected, held, merged or split: t is a ticket of an import. */
    static final String WORKED_ON = """
            (exists (select 1 from assignment a where a.ticket_id = t.id)
             or exists (select 1 from message m where m.ticket_id = t.id and m.import_id is null)
             or exists (select 1 from message m where m.origin_id = t.id)
             or exists (select 1 from inbox i where i.ticket_id = t.id)
             or exists (select 1 from closure c where c.ticket_id = t.id
                        and (c.reopened_at is not null or c.reason is distinct from 'imported'))
             or exists (select 1 from correction c where c.ticket_id = t.id)
             or exists (select 1 from hold h where h.ticket_id = t.id)
             or t.merged_into_id is not null or t.split_from_id is not null
             or exists (select 1 from ticket o where o.merged_into_id = t.id or o.split_from_id = t.id))
            """;

    private static final String TICKETS = "select t.id from ticket t where t.import_id = ? and t.id > ? and not "
            + WORKED_ON + " order by t.id limit " + SOME + " for update of t";

    /** By ticket, in the order in which rows refer to each other. */
    private static final List<String> BY_TICKET = List.of(
            "delete from memory where lesson_id in (select id from lesson where ticket_id = any(?))",
            "delete from lesson where ticket_id = any(?)",
            "update message set reading_id = null where ticket_id = any(?) and reading_id is not null",
            "delete from understanding where ticket_id = any(?)",
            "delete from attachment where message_id in (select id from message where ticket_id = any(?))",
            "delete from message_revision where message_id in (select id from message where ticket_id = any(?))",
            "delete from message where ticket_id = any(?)",
            "delete from closure where ticket_id = any(?)",
            "delete from ticket where id = any(?)");

    /** In a ticket that is not the import's own: of those that stay, the messages stay too. */
    private static final String ELSEWHERE =
            "exists (select 1 from ticket t where t.id = m.ticket_id and t.import_id is distinct from m.import_id)";

    /** What came in beside tickets, once they are gone. */
    private static final List<String> BESIDE = List.of(
            "delete from attachment a using message m where m.id = a.message_id and m.import_id = ?"
                    + " and m.reading_id is null and " + ELSEWHERE,
            "delete from message m where m.import_id = ? and m.reading_id is null and " + ELSEWHERE
                    + " and not exists (select 1 from correction c where c.message_id = m.id)"
                    + " and not exists (select 1 from outbound o where o.message_id = m.id)",
            "delete from history_mark k where k.import_id = ? and not (k.kind = 'ticket'"
                    + " and exists (select 1 from ticket t where t.id = k.our_id))",
            "delete from customer c where c.import_id = ?"
                    + " and not exists (select 1 from ticket t where t.customer_id = c.id)"
                    + " and not exists (select 1 from customer_merge m where m.customer_id = c.id or m.into_id = c.id)"
                    + " and not exists (select 1 from customer_address a where a.customer_id = c.id)",
            "delete from person p where p.import_id = ?"
                    + " and not exists (select 1 from assignment a where a.agent_id = p.id)"
                    + " and not exists (select 1 from presence a where a.person_id = p.id)"
                    + " and not exists (select 1 from skill s where s.person_id = p.id)",
            "delete from history_line where import_id = ? and outcome <> 'refused'");

    private final DataSource database;
    private final Bell bell;
    private final Clock clock;

    TakingBack(DataSource database, Bell bell, Clock clock) {
        this.database = database;
        this.bell = bell;
        this.clock = clock;
    }

    boolean some() {
        return OneTransaction.of(database, "An import could not be taken back yet", this::some);
    }

    private boolean some(Connection connection) throws SQLException {
        Optional<long[]> claimed = claim(connection);
        if (claimed.isEmpty()) return false;
        long id = claimed.get()[0];
        List<Long> tickets = tickets(connection, id, claimed.get()[1]);
        try (PreparedStatement later = connection.prepareStatement("set constraints ticket_closure_id_fkey deferred")) {
            later.execute();
        }
        if (tickets.isEmpty()) {
            for (String sql : BESIDE) run(connection, sql, id);
            end(connection, id);
        } else {
            for (String sql : BY_TICKET) {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    delete.setArray(1, Columnar.longs(connection, tickets, one -> one));
                    delete.executeUpdate();
                }
            }
            cameTo(connection, id, tickets.get(tickets.size() - 1), tickets.size());
        }
        connection.commit();
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return true;
    }

    private static Optional<long[]> claim(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select id, coalesce(undo_from, 0) from history_import where state = 'undoing'"
                                + " order by id limit 1 for update skip locked");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(new long[] {row.getLong(1), row.getLong(2)}) : Optional.empty();
        }
    }

    private static List<Long> tickets(Connection connection, long id, long after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TICKETS)) {
            query.setLong(1, id);
            query.setLong(2, after);
            List<Long> tickets = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) tickets.add(row.getLong(1));
            }
            return tickets;
        }
    }

    private static void run(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }

    private static void cameTo(Connection connection, long id, long last, int count) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update history_import set undo_from = ?, taken = greatest(0, taken - ?) where id = ?")) {
            update.setLong(1, last);
            update.setInt(2, count);
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    private void end(Connection connection, long id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update history_import set state = 'undone', taken = 0, ended_at = ? where id = ?")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setLong(2, id);
            update.executeUpdate();
        }
    }
}
