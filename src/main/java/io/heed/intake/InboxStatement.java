package io.heed.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Arrivals on disk in one statement and one commit. Hand-written SQL, here and nowhere else: two entities with identity
 * keys reached 0.2 to 0.44 of the rate of the single statement.
 */
final class InboxStatement {
    private static final String ONE = """
            insert into inbox (channel, account, external_id, body) values (?, ?, ?, ?)
            on conflict (channel, account, external_id) do update set deliveries = inbox.deliveries + 1
            returning id, ticket_id, deliveries
            """;

    /** A body stands once however many ids it carries; a row is named once, for no statement changes a row twice. */
    private static final String TOGETHER = """
            insert into inbox (channel, account, external_id, body, raw, deliveries)
            select arrival.channel, arrival.account, item.id, arrival.body, arrival.raw, item.times
            from unnest(?::text[], ?::text[], ?::text[], ?::bytea[]) with ordinality
                    as arrival(channel, account, body, raw, place)
                join unnest(?::bigint[], ?::text[], ?::int[]) with ordinality
                    as item(arrival, id, times, place) on item.arrival = arrival.place
            order by item.place
            on conflict (channel, account, external_id)
                do update set deliveries = inbox.deliveries + excluded.deliveries
            returning id, ticket_id, deliveries, channel, account, external_id
            """;

    /** The same where each arrival is one body under one id: the usual case, and a plan without a join. */
    private static final String BODIES = """
            insert into inbox (channel, account, external_id, body, deliveries)
            select channel, account, id, body, times
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[]) with ordinality
                as arrival(channel, account, id, body, times, place)
            order by place
            on conflict (channel, account, external_id)
                do update set deliveries = inbox.deliveries + excluded.deliveries
            returning id, ticket_id, deliveries, channel, account, external_id
            """;

    private final DataSource database;

    InboxStatement(DataSource database) {
        this.database = database;
    }

    private record Name(String channel, String account, String externalId) {}

    /** @return for each arrival, in order, what was taken for each of its ids, in order */
    List<List<Inbox.Taken>> take(List<Arrival> arrivals) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Arrival first = arrivals.get(0);
            if (arrivals.size() == 1 && first.ids().size() == 1 && first.raw() == null)
                return List.of(List.of(one(connection, first)));
            return together(connection, arrivals);
        }
    }

    private static Inbox.Taken one(Connection connection, Arrival arrival) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ONE)) {
            insert.setString(1, arrival.channel());
            insert.setString(2, arrival.account());
            insert.setString(3, arrival.ids().get(0));
            insert.setString(4, arrival.body());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return taken(row, 1);
            }
        }
    }

    private static List<List<Inbox.Taken>> together(Connection connection, List<Arrival> arrivals) throws SQLException {
        Map<Name, Item> items = items(arrivals);
        boolean bodies = arrivals.stream()
                .allMatch(arrival -> arrival.body() != null && arrival.ids().size() == 1);
        try (PreparedStatement insert = connection.prepareStatement(bodies ? BODIES : TOGETHER)) {
            if (bodies) fillBodies(connection, insert, arrivals, items);
            else fillAll(connection, insert, arrivals, items);
            return answers(arrivals, taken(insert, items));
        }
    }

    private static Map<Name, Inbox.Taken> taken(PreparedStatement insert, Map<Name, Item> items) throws SQLException {
        Map<Name, Inbox.Taken> taken = new HashMap<>();
        try (ResultSet row = insert.executeQuery()) {
            while (row.next()) {
                Name name = new Name(row.getString(4), row.getString(5), row.getString(6));
                taken.put(name, taken(row, items.get(name).times()));
            }
        }
        return taken;
    }

    private static void fillBodies(
            Connection connection, PreparedStatement insert, List<Arrival> arrivals, Map<Name, Item> items)
            throws SQLException {
        insert.setArray(1, texts(connection, items.keySet().stream().map(Name::channel)));
        insert.setArray(2, texts(connection, items.keySet().stream().map(Name::account)));
        insert.setArray(3, texts(connection, items.keySet().stream().map(Name::externalId)));
        insert.setArray(
                4,
                texts(
                        connection,
                        items.values().stream()
                                .map(item ->
                                        arrivals.get((int) item.arrival() - 1).body())));
        insert.setArray(
                5,
                connection.createArrayOf(
                        "integer", items.values().stream().map(Item::times).toArray()));
    }

    private static void fillAll(
            Connection connection, PreparedStatement insert, List<Arrival> arrivals, Map<Name, Item> items)
            throws SQLException {
        insert.setArray(1, texts(connection, arrivals.stream().map(Arrival::channel)));
        insert.setArray(2, texts(connection, arrivals.stream().map(Arrival::account)));
        insert.setArray(3, texts(connection, arrivals.stream().map(Arrival::body)));
        insert.setArray(
                4,
                connection.createArrayOf(
                        "bytea", arrivals.stream().map(Arrival::raw).toArray(byte[][]::new)));
        insert.setArray(
                5,
                connection.createArrayOf(
                        "bigint", items.values().stream().map(Item::arrival).toArray()));
        insert.setArray(6, texts(connection, items.keySet().stream().map(Name::externalId)));
        insert.setArray(
                7,
                connection.createArrayOf(
                        "integer", items.values().stream().map(Item::times).toArray()));
    }

    /**
     * @param arrival place of the one that came first, from 1
     * @param times how often it came in this group
     */
    private record Item(long arrival, int times) {
        Item again() {
            return new Item(arrival, times + 1);
        }
    }

    private static Map<Name, Item> items(List<Arrival> arrivals) {
        Map<Name, Item> items = new LinkedHashMap<>();
        long place = 0;
        for (Arrival arrival : arrivals) {
            Item fresh = new Item(++place, 1);
            for (Name name : names(arrival)) items.merge(name, fresh, (known, again) -> known.again());
        }
        return items;
    }

    private static List<List<Inbox.Taken>> answers(List<Arrival> arrivals, Map<Name, Inbox.Taken> taken) {
        Set<Name> told = new HashSet<>();
        List<List<Inbox.Taken>> answers = new ArrayList<>();
        for (Arrival arrival : arrivals)
            answers.add(names(arrival).stream()
                    .map(name ->
                            told.add(name) ? taken.get(name) : taken.get(name).again())
                    .toList());
        return answers;
    }

    private static List<Name> names(Arrival arrival) {
        return arrival.ids().stream()
                .map(id -> new Name(arrival.channel(), arrival.account(), id))
                .toList();
    }

    /** @param times how often it came with this statement */
    private static Inbox.Taken taken(ResultSet row, int times) throws SQLException {
        long ticket = row.getLong(2);
        Long ticketId = row.wasNull() ? null : ticket;
        return new Inbox.Taken(row.getLong(1), ticketId, row.getInt(3) > times);
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
