package io.heed.desk;

import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Keeps what tickets are found by up to what is said in them. One instance at a time does it: who reads later must also
 * write later.
 */
@ApplicationScoped
class FoundBy {
    private static final int SOME = 200;

    /** More of a message, or of a ticket, nobody has read either; PostgreSQL's limit is far above. */
    private static final int LONGEST_MESSAGE = 20_000;

    private static final int LONGEST_TICKET = 200_000;

    private static final String OURS = "select pg_try_advisory_xact_lock(hashtext('heed found by'))";

    private static final String CLAIM = """
            delete from found_by_stale where id in (select id from found_by_stale order by id limit ?)
            returning ticket_id
            """;

    private static final String READ = """
            select t.id, t.subject, concat_ws(' ', c.name, c.email, c.phone, c.organisation, c.external_id),
                   (select string_agg(w.word, ' ') from (
                        select g.name as word from ticket_tag g where g.ticket_id = t.id
                        union all select v.value from ticket_field v where v.ticket_id = t.id) w),
                   (select array_agg(left(m.text, ?) order by m.id desc) from message m where m.ticket_id = t.id)
            from ticket t join customer c on c.id = t.customer_id where t.id = any(?)
            """;

    private static final String KEEP = """
            insert into found_by (ticket_id, words, at)
            values (?, setweight(to_tsvector('english', ?), 'A') || setweight(to_tsvector('english', ?), 'B')
                       || setweight(to_tsvector('english', ?), 'C') || to_tsvector('english', ?), ?)
            on conflict (ticket_id) do update set words = excluded.words, at = excluded.at
            """;

    private final DataSource database;
    private final Stages stages;
    private final Clock clock;

    FoundBy(DataSource database, Stages stages, Clock clock) {
        this.database = database;
        this.stages = stages;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        stages.open("found-by", Topic.DESK, 1, this::some);
    }

    private boolean some() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return ours(connection) && some(connection) == SOME;
            } catch (SQLException failure) {
                throw new IllegalStateException("What tickets are found by could not be kept", failure);
            }
        });
    }

    private static boolean ours(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OURS);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private int some(Connection connection) throws SQLException {
        List<Long> stale = new ArrayList<>();
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setInt(1, SOME);
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) stale.add(rows.getLong(1));
            }
        }
        if (!stale.isEmpty()) keep(connection, read(connection, stale));
        return stale.size();
    }

    /** By weight: subject, customer, tags, messages. */
    private static Map<Long, String[]> read(Connection connection, List<Long> tickets) throws SQLException {
        Map<Long, String[]> parts = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setInt(1, LONGEST_MESSAGE);
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", tickets.stream().distinct().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    parts.put(row.getLong(1), new String[] {
                        spread(row.getString(2)),
                        spread(row.getString(3)),
                        spread(row.getString(4)),
                        said(
                                row.getArray(5) == null
                                        ? new String[0]
                                        : (String[]) row.getArray(5).getArray())
                    });
            }
        }
        return parts;
    }

    private static String said(String[] newestFirst) {
        StringBuilder all = new StringBuilder();
        for (String text : newestFirst) {
            if (all.length() > LONGEST_TICKET) break;
            // a word that nobody looks for, so that no phrase reaches from one message into the next
            all.append(Words.spread(text)).append(" the ");
        }
        return all.toString();
    }

    private static String spread(String text) {
        return text == null ? "" : Words.spread(text);
    }

    private void keep(Connection connection, Map<Long, String[]> parts) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (Map.Entry<Long, String[]> one : parts.entrySet()) {
                keep.setLong(1, one.getKey());
                for (int i = 0; i < 4; i++) keep.setString(2 + i, one.getValue()[i]);
                keep.setTimestamp(6, Timestamp.from(clock.instant()));
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }
}
