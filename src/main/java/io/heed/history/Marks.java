package io.heed.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has come in before, found again by its number over there; of the number only a checksum is kept. */
final class Marks {
    private static final String USER = "user";
    private static final String TICKET = "ticket";
    private static final int KEY_BYTES = 18;

    private final Connection connection;
    private final String source;
    private final long importId;
    private final Map<ByteBuffer, Known> known = new HashMap<>();
    private final List<Map.Entry<ByteBuffer, Known>> fresh = new ArrayList<>();

    Marks(Connection connection, String source, long importId) {
        this.connection = connection;
        this.source = source;
        this.importId = importId;
    }

    /** @param ourId null for an agent who is nobody here */
    record Known(String kind, Long ourId, String name) {}

    void load(Set<String> users, Set<String> tickets) throws SQLException {
        List<byte[]> asked = new ArrayList<>();
        users.forEach(id -> asked.add(mark(USER, id).array()));
        tickets.forEach(id -> asked.add(mark(TICKET, id).array()));
        try (PreparedStatement query =
                connection.prepareStatement("select mark, kind, our_id, name from history_mark where mark = any(?)")) {
            query.setArray(1, Columnar.bytes(connection, asked, one -> one));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(3);
                    Long ourId = row.wasNull() ? null : (Long) id;
                    known.put(ByteBuffer.wrap(row.getBytes(1)), new Known(row.getString(2), ourId, row.getString(4)));
                }
            }
        }
    }

    Known user(String id) {
        return id == null ? null : known.get(mark(USER, id));
    }

    Long ticket(String id) {
        Known ticket = known.get(mark(TICKET, id));
        return ticket == null ? null : ticket.ourId();
    }

    void ticket(String id, long ourId) {
        add(mark(TICKET, id), new Known(TICKET, ourId, null));
    }

    void customer(String id, long ourId) {
        if (id != null) add(mark(USER, id), new Known("customer", ourId, null));
    }

    void agent(String id, Long ourId, String name) {
        if (id != null) add(mark(USER, id), new Known("agent", ourId, name));
    }

    private void add(ByteBuffer mark, Known one) {
        Known before = known.put(mark, one);
        if (before == null) fresh.add(Map.entry(mark, one));
    }

    /** By which a message is known again. */
    String message(String ticket, String id) {
        byte[] sum = sum("message", ticket + '\n' + id);
        return "history:"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(sum, KEY_BYTES));
    }

    void write() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into history_mark (mark, kind, our_id, name, import_id)
                select n.*, ? from unnest(?::bytea[], ?::text[], ?::bigint[], ?::text[]) as n
                on conflict (mark) do nothing
                """)) {
            insert.setLong(1, importId);
            insert.setArray(
                    2, Columnar.bytes(connection, fresh, one -> one.getKey().array()));
            insert.setArray(
                    3, Columnar.texts(connection, fresh, one -> one.getValue().kind()));
            insert.setArray(
                    4, Columnar.longs(connection, fresh, one -> one.getValue().ourId()));
            insert.setArray(
                    5, Columnar.texts(connection, fresh, one -> one.getValue().name()));
            insert.executeUpdate();
        }
        fresh.clear();
    }

    private ByteBuffer mark(String kind, String id) {
        return ByteBuffer.wrap(sum(kind, id));
    }

    private byte[] sum(String kind, String id) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((source + '\n' + kind + '\n' + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
