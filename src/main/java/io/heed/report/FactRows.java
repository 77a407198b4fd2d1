package io.heed.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** The facts as they were counted last. */
@ApplicationScoped
class FactRows {
    private static final String READ = """
            select ticket_id, figure, at, value, agent_id, queue, channel, topics from report_fact
            where ticket_id = any(?)
            """;
    private static final String WRITE = """
            insert into report_fact (ticket_id, figure, at, value, agent_id, queue, channel, topics)
            select n.ticket, n.figure, n.at, n.value, n.agent, n.queue, n.channel,
                   case when n.topics = '' then '{}' else string_to_array(n.topics, E'\\n') end
            from unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                as n (ticket, figure, at, value, agent, queue, channel, topics)
            """;

    private final DataSource database;

    FactRows(DataSource database) {
        this.database = database;
    }

    Map<Long, List<Fact>> of(Collection<Long> tickets) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setArray(1, connection.createArrayOf("bigint", tickets.toArray()));
            Map<Long, List<Fact>> facts = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    facts.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Fact(
                                    row.getLong(1),
                                    Measure.valueOf(row.getString(2)),
                                    row.getTimestamp(3).toInstant(),
                                    row.getLong(4),
                                    row.getObject(5, Long.class),
                                    row.getString(6),
                                    row.getString(7),
                                    List.of((String[]) row.getArray(8).getArray())));
            }
            return facts;
        } catch (SQLException failure) {
            throw new IllegalStateException("Facts could not be read", failure);
        }
    }

    /** In the current transaction: these tickets have these facts and no others. */
    void replace(Collection<Long> tickets, List<Fact> facts) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget =
                        connection.prepareStatement("delete from report_fact where ticket_id = any(?)");
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            forget.setArray(1, connection.createArrayOf("bigint", tickets.toArray()));
            forget.executeUpdate();
            if (facts.isEmpty()) return;
            set(connection, write, 1, "bigint", facts, Fact::ticket);
            set(connection, write, 2, "text", facts, fact -> fact.measure().name());
            set(connection, write, 3, "timestamptz", facts, fact -> fact.at().toString());
            set(connection, write, 4, "bigint", facts, Fact::value);
            set(connection, write, 5, "bigint", facts, Fact::agent);
            set(connection, write, 6, "text", facts, Fact::queue);
            set(connection, write, 7, "text", facts, Fact::channel);
            set(connection, write, 8, "text", facts, fact -> String.join("\n", fact.topics()));
            write.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Facts could not be kept", failure);
        }
    }

    private static void set(
            Connection connection,
            PreparedStatement write,
            int at,
            String type,
            List<Fact> facts,
            Function<Fact, Object> value)
            throws SQLException {
        write.setArray(
                at, connection.createArrayOf(type, facts.stream().map(value).toArray()));
    }
}
