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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Loads every agent with presence, skills and attention in use. */
@ApplicationScoped
public class Staff {
    private static final String EVERYBODY = """
            select p.id, p.name, p.budget, coalesce(pr.state = 'taking', false) as taking,
                   case when live.whole then greatest(live.used, p.budget) else coalesce(live.used, 0) end as used,
                   coalesce(live.soon, 0) as soon, live.work,
                   (select array_agg(s.name || '=' || s.level) from skill s where s.person_id = p.id) as skills,
                   (select array_agg(a.ticket_id) from assignment a
                    where a.agent_id = p.id and a.ended_at > ?
                      and (a.state = 'rejected' or a.cause in ('silent', 'byHand')
                           or a.state = 'timedOut' and a.ended_at > ?)) as resting,
                   (select array_agg(c.channel || '=' || c.most) from channel_cap c where c.person_id = p.id) as caps,
                   (select array_agg(h.channel || '=' || h.held) from (
                        select t.channel, count(*) as held from assignment a join ticket t on t.id = a.ticket_id
                        where a.agent_id = p.id and a.state in ('pending', 'accepted', 'wrapping')
                        group by t.channel) h) as by_channel,
                   coalesce(live.open, 0) as open,
                   (select max(a.offered_at) from assignment a where a.agent_id = p.id) as last_given,
                   greatest(pr.since, (select max(a.ended_at) from assignment a where a.agent_id = p.id)) as idle_since,
                   (select min(x.since) from presence x where x.person_id = p.id and x.id > coalesce(
                        (select max(y.id) from presence y where y.person_id = p.id and y.state = 'away'), 0)) as online
            from person p
            left join presence pr on pr.person_id = p.id and pr.until is null
            left join lateral (
                select sum(a.attention) as used, bool_or(a.whole) as whole, count(*)::int as open,
                       sum(a.attention * least(1, ?::float8 / greatest(
                               extract(epoch from a.answered_at + u.minutes * interval '1 minute' - ?::timestamptz), 1)))
                           filter (where a.state <> 'pending') as soon,
                       array_agg(concat_ws(' ', a.attention, (extract(epoch from
                               coalesce(a.answered_at, a.expires_at, a.offered_at)
                               + coalesce(u.minutes, 0) * interval '1 minute') * 1000)::bigint,
                           a.decision ->> 'policy')) as work
                from assignment a
                left join lateral (select max(u.effort_minutes) as minutes from understanding u
                                   where u.ticket_id = a.ticket_id) u on true
                where a.agent_id = p.id and a.state in ('pending', 'accepted', 'wrapping')) live on true
            where p.role = 'agent' order by p.id
            """;

    private final DataSource database;
    private final DispatchConfig config;

    Staff(DataSource database, DispatchConfig config) {
        this.database = database;
        this.config = config;
    }

    public List<AgentFacts> everybody(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(EVERYBODY)) {
            query.setTimestamp(1, Timestamp.from(now.minus(config.declineRest())));
            query.setTimestamp(2, Timestamp.from(now.minus(config.declineRest().dividedBy(2))));
            query.setLong(3, config.outlook().toSeconds());
            query.setTimestamp(4, Timestamp.from(now));
            try (ResultSet rows = query.executeQuery()) {
                List<AgentFacts> agents = new ArrayList<>();
                while (rows.next()) agents.add(agent(rows, now).holding(Work.listed(rows.getArray("work"))));
                return agents;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The agents could not be loaded", failure);
        }
    }

    private AgentFacts agent(ResultSet row, Instant now) throws SQLException {
        return new AgentFacts(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("taking"),
                row.getDouble("budget"),
                row.getDouble("used"),
                row.getDouble("soon"),
                RoutingTerms.numbers(row.getArray("skills")),
                tickets(row.getArray("resting")),
                holding(row),
                Map.of(),
                RampIn.share(instant(row.getTimestamp("online")), now, config.rampIn()),
                List.of());
    }

    private static Holding holding(ResultSet row) throws SQLException {
        int open = row.getInt("open");
        return new Holding(
                open,
                RoutingTerms.numbers(row.getArray("by_channel")),
                RoutingTerms.numbers(row.getArray("caps")),
                instant(row.getTimestamp("last_given")),
                open > 0 ? null : instant(row.getTimestamp("idle_since")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Set<Long> tickets(Array array) throws SQLException {
        return array == null ? Set.of() : new HashSet<>(List.of((Long[]) array.getArray()));
    }
}
