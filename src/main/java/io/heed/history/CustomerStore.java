package io.heed.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers of the other system as customers here: somebody with an e-mail address is whoever writes from it, everybody
 * else keeps the number they had. Whoever is known here already stays as they are.
 */
final class CustomerStore {
    private final Connection connection;
    private final String source;
    private final long importId;
    private final Marks marks;
    private final Map<Identity, Wish> wanted = new LinkedHashMap<>();
    private final Map<Identity, Long> found = new HashMap<>();

    CustomerStore(Connection connection, String source, long importId, Marks marks) {
        this.connection = connection;
        this.source = source;
        this.importId = importId;
        this.marks = marks;
    }

    private record Identity(String channel, String externalId) {}

    private record Wish(Old.Person person, Instant at) {}

    /** @param ticket of whom nothing but a name is known is somebody else in every ticket */
    void want(Old.Person person, String ticket, Instant at) {
        if (marks.user(person.id()) == null) wanted.putIfAbsent(identity(person, ticket), new Wish(person, at));
    }

    private Identity identity(Old.Person person, String ticket) {
        if (person.externalId() != null) return new Identity(person.channel(), person.externalId());
        if (person.email() != null) return new Identity("email", person.email());
        return new Identity("import", source + ":" + (person.id() == null ? "ticket:" + ticket : person.id()));
    }

    /** Of somebody who was wanted. */
    Long idOf(Old.Person person, String ticket) {
        Marks.Known known = marks.user(person.id());
        if (known != null && known.kind().equals("customer")) return known.ourId();
        return found.get(identity(person, ticket));
    }

    void make() throws SQLException {
        List<Map.Entry<Identity, Wish>> rows = new ArrayList<>(wanted.entrySet());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into customer (channel, external_id, name, email, phone, organisation, tier, created_at, import_id)
                select n.*, ? from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                          ?::timestamptz[]) as n
                on conflict (channel, external_id) do nothing
                """)) {
            insert.setLong(1, importId);
            insert.setArray(
                    2, Columnar.texts(connection, rows, row -> row.getKey().channel()));
            insert.setArray(
                    3, Columnar.texts(connection, rows, row -> row.getKey().externalId()));
            insert.setArray(
                    4,
                    Columnar.texts(
                            connection, rows, row -> row.getValue().person().name()));
            insert.setArray(
                    5,
                    Columnar.texts(
                            connection, rows, row -> row.getValue().person().email()));
            insert.setArray(
                    6,
                    Columnar.texts(
                            connection, rows, row -> row.getValue().person().phone()));
            insert.setArray(
                    7,
                    Columnar.texts(
                            connection, rows, row -> row.getValue().person().organisation()));
            insert.setArray(
                    8,
                    Columnar.texts(connection, rows, row -> tier(row.getValue().person())));
            insert.setArray(
                    9, Columnar.moments(connection, rows, row -> row.getValue().at()));
            insert.executeUpdate();
        }
        find(rows);
        for (Map.Entry<Identity, Wish> row : rows)
            marks.customer(row.getValue().person().id(), found.get(row.getKey()));
    }

    private static String tier(Old.Person person) {
        return person.tier() == null ? "standard" : person.tier();
    }

    private void find(List<Map.Entry<Identity, Wish>> rows) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select c.id, c.channel, c.external_id from unnest(?::text[], ?::text[]) as n (channel, external_id)
                join customer c on c.channel = n.channel and c.external_id = n.external_id
                """)) {
            query.setArray(
                    1, Columnar.texts(connection, rows, row -> row.getKey().channel()));
            query.setArray(
                    2, Columnar.texts(connection, rows, row -> row.getKey().externalId()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) found.put(new Identity(row.getString(2), row.getString(3)), row.getLong(1));
            }
        }
    }

    /** Tickets came first and knew only a number: now the number has a name. */
    void tellMore(long customer, Old.Person person) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update customer set name = coalesce(name, ?), email = coalesce(email, ?), phone = coalesce(phone, ?),
                                    organisation = coalesce(organisation, ?)
                where id = ? and import_id is not null and erased_at is null
                """)) {
            update.setString(1, person.name());
            update.setString(2, person.email());
            update.setString(3, person.phone());
            update.setString(4, person.organisation());
            update.setLong(5, customer);
            update.executeUpdate();
        }
    }
}
