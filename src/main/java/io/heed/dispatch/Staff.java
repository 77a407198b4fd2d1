package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Loads every agent with presence, skills and attention in use. */
@ApplicationScoped
public class Staff {
    private static final String FILES = """
            select p.id, p.name, p.budget, coalesce(pr.state = 'taking', false) as taking, pr.since as present,
                   (select array_agg(s.name || '=' || s.level) from skill s where s.person_id = p.id) as skills,
                   (select array_agg(c.channel || '=' || c.most) from channel_cap c where c.person_id = p.id) as caps,
                   (select array_agg(concat_ws(' ', a.attention, a.whole, a.state = 'pending',
                               (extract(epoch from coalesce(a.answered_at, a.expires_at, a.offered_at)) * 1000)::bigint,
                               coalesce((select max(u.effort_minutes) from understanding u
                                         where u.ticket_id = a.ticket_id)::text, '-'),
                               coalesce(a.decision ->> 'policy' = '%s', false), t.channel))
                    from assignment a join ticket t on t.id = a.ticket_id
                    where a.agent_id = p.id and a.state in ('pending', 'accepted', 'wrapping')) as in_hand,
                   (select array_agg(concat_ws(' ', a.ticket_id, (extract(epoch from a.ended_at) * 1000)::bigint,
                               a.state = 'timedOut' and coalesce(a.cause, '') not in ('silent', 'byHand')))
                    from assignment a where a.agent_id = p.id and a.ended_at > ?
                      and (a.state in ('rejected', 'timedOut') or a.cause in ('silent', 'byHand'))) as returned,
                   (select max(a.offered_at) from assignment a where a.agent_id = p.id) as last_given,
                   (select max(a.ended_at) from assignment a where a.agent_id = p.id) as last_ended,
                   (select min(x.since) from presence x where x.person_id = p.id and x.id > coalesce(
                        (select max(y.id) from presence y where y.person_id = p.id and y.state = 'away'), 0)) as online
            from person p
            left join presence pr on pr.person_id = p.id and pr.until is null
            where p.role = 'agent' and p.left_at is null
            """.formatted(AgedLane.KEPT);

    private static final String EVERYBODY = FILES + " order by p.id";

    private static final String AMONG = FILES + """
             and p.id = any (array(select unnest(?::bigint[])
                 union select a.agent_id from assignment a where a.ticket_id = any(?)))
            """;

    private final DataSource database;
    private final DispatchConfig config;

    Staff(DataSource database, DispatchConfig config) {
        this.database = database;
        this.config = config;
    }

    public List<AgentFacts> everybody(Instant now) {
        return at(now, files(now));
    }

    /** What these files say at a moment. */
    List<AgentFacts> at(Instant now, List<AgentFile> files) {
        List<AgentFacts> agents = new ArrayList<>(files.size());
        for (AgentFile file : files) agents.add(file.at(now, config.declineRest(), config.outlook(), config.rampIn()));
        return agents;
    }

    List<AgentFile> files(Instant now) {
        return files(EVERYBODY, now, null, null);
    }

    /** Those of these people who are agents, and whoever holds or held one of these tickets. */
    List<AgentFile> filesAmong(List<Long> people, List<Long> tickets, Instant now) {
        return files(AMONG, now, people.toArray(Long[]::new), tickets.toArray(Long[]::new));
    }

    private List<AgentFile> files(String sql, Instant now, Long[] people, Long[] tickets) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setTimestamp(1, Timestamp.from(now.minus(config.declineRest())));
            if (people != null) {
                query.setArray(2, connection.createArrayOf("bigint", people));
                query.setArray(3, connection.createArrayOf("bigint", tickets));
            }
            try (ResultSet rows = query.executeQuery()) {
                List<AgentFile> files = new ArrayList<>();
                while (rows.next()) files.add(file(rows));
                return files;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The agents could not be loaded", failure);
        }
    }

    private static AgentFile file(ResultSet row) throws SQLException {
        return new AgentFile(
                row.getLong("id"),
                row.getString("name"),
                row.getDouble("budget"),
                row.getBoolean("taking"),
                instant(row, "present"),
                instant(row, "online"),
                instant(row, "last_given"),
                instant(row, "last_ended"),
                RoutingTerms.numbers(row.getArray("skills")),
                RoutingTerms.numbers(row.getArray("caps")),
                listed(row.getArray("in_hand"), InHand::listed),
                listed(row.getArray("returned"), Returned::listed));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static <T> List<T> listed(Array array, Function<String, T> read) throws SQLException {
        if (array == null) return List.of();
        return Stream.of((String[]) array.getArray()).map(read).toList();
    }
}
