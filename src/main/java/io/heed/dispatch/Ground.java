package io.heed.dispatch;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a round may still give: its tickets and agents, locked against everybody else until the transaction ends, and how
 * they stand under those locks. All of it in one exchange with the database.
 *
 * @param lease whether this instance still dispatches; locked too
 * @param tickets those that still wait. A closure or a hand assignment that got there first wins, and a ticket that
 *     somebody else has locked is left to them
 * @param rooms by agent: whatever they took by hand meanwhile counts, and so does going away
 */
record Ground(boolean lease, Set<Long> tickets, Map<Long, Room> rooms) {
    /**
     * Whoever has lost the lease locks nothing: the round of its true holder would otherwise leave those tickets alone.
     * The last two look anew: what was committed while the locks were waited for is seen.
     */
    private static final String LOCK_AND_LOOK = """
            select 1 from lease where name = 'dispatch' and holder = ? and until > now() for share;
            select id from ticket where id = any(?) and closure_id is null
                and exists (select 1 from lease where name = 'dispatch' and holder = ? and until > now())
                order by id for update skip locked;
            select id from person where id = any(?)
                and exists (select 1 from lease where name = 'dispatch' and holder = ? and until > now())
                order by id for update;
            select t.id from ticket t where t.id = any(?) and t.closure_id is null
                and not exists (select 1 from assignment a where a.ticket_id = t.id
                    and a.state in ('pending', 'accepted', 'wrapping'))
                and not exists (select 1 from hold h where h.ticket_id = t.id and h.until > ?);
            select p.id, p.budget,
                   exists (select 1 from presence pr where pr.person_id = p.id and pr.until is null
                           and pr.state = 'taking') as taking,
                   p.accept_asynchronous, coalesce(live.used, 0) as used, coalesce(live.whole, false) as whole,
                   coalesce(live.open, 0) as open, live.channels,
                   (select array_agg(c.channel || '=' || c.most) from channel_cap c where c.person_id = p.id) as caps
            from person p
            left join lateral (
                select sum(a.attention) as used, bool_or(a.whole) as whole, count(*)::int as open,
                       array_agg(t.channel) as channels
                from assignment a join ticket t on t.id = a.ticket_id
                where a.agent_id = p.id and a.state in ('pending', 'accepted', 'wrapping')) live on true
            where p.id = any(?)
            """;

    /** In the current transaction of this connection. */
    static Ground locked(Connection connection, String holder, List<Matching.Given> given, Instant now)
            throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOCK_AND_LOOK)) {
            Set<Long> ticketIds = new TreeSet<>();
            Set<Long> agentIds = new TreeSet<>();
            for (Matching.Given one : given) {
                ticketIds.add(one.ticket().id());
                agentIds.add(one.agent().id());
            }
            Array tickets = connection.createArrayOf("bigint", ticketIds.toArray());
            Array agents = connection.createArrayOf("bigint", agentIds.toArray());
            look.setString(1, holder);
            look.setArray(2, tickets);
            look.setString(3, holder);
            look.setArray(4, agents);
            look.setString(5, holder);
            look.setArray(6, tickets);
            look.setTimestamp(7, Timestamp.from(now));
            look.setArray(8, agents);
            look.execute();
            boolean lease = !ids(look).isEmpty();
            Set<Long> ours = next(look);
            next(look);
            ours.retainAll(next(look));
            look.getMoreResults();
            return new Ground(lease, ours, rooms(look));
        }
    }

    private static Set<Long> next(PreparedStatement look) throws SQLException {
        look.getMoreResults();
        return ids(look);
    }

    private static Set<Long> ids(PreparedStatement look) throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (ResultSet rows = look.getResultSet()) {
            while (rows.next()) ids.add(rows.getLong(1));
        }
        return ids;
    }

    private static Map<Long, Room> rooms(PreparedStatement look) throws SQLException {
        Map<Long, Room> rooms = new HashMap<>();
        try (ResultSet rows = look.getResultSet()) {
            while (rows.next()) rooms.put(rows.getLong("id"), room(rows));
        }
        return rooms;
    }

    private static Room room(ResultSet row) throws SQLException {
        Map<String, Integer> byChannel = new HashMap<>();
        for (String channel : RoutingTerms.strings(row.getArray("channels"))) byChannel.merge(channel, 1, Integer::sum);
        return new Room(
                row.getBoolean("taking"),
                row.getBigDecimal("budget"),
                row.getBigDecimal("used"),
                row.getBoolean("whole"),
                row.getInt("open"),
                byChannel,
                RoutingTerms.numbers(row.getArray("caps")),
                row.getBoolean("accept_asynchronous"));
    }

    /** Whether this agent takes whatever comes on channels on which nobody waits at the other end. */
    boolean acceptsAutomatically(Matching.Given given) {
        return rooms.get(given.agent().id()).unasked()
                && Channel.asynchronous(given.ticket().channel());
    }

    /** Takes the ticket and the room for it; false when either has gone. */
    boolean give(Matching.Given given) {
        TicketFacts ticket = given.ticket();
        Room room = rooms.get(given.agent().id());
        if (room == null || !tickets.contains(ticket.id())) return false;
        if (!room.take(BigDecimal.valueOf(given.attention()), ticket.terms().wholeBudget(), ticket.channel()))
            return false;
        return tickets.remove(ticket.id());
    }
}
