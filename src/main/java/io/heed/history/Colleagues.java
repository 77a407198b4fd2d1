package io.heed.history;

import io.heed.identity.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Our own people, found again by user name, by the name before the @ of their address, or by a name only one of them has. */
final class Colleagues {
    private static final int LONGEST_USERNAME = 60;

    private final Connection connection;
    private final Map<String, Long> byUsername = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Colleagues(Connection connection) throws SQLException {
        this.connection = connection;
        try (PreparedStatement query = connection.prepareStatement("select id, username, name from person");
                ResultSet row = query.executeQuery()) {
            while (row.next()) know(row.getLong(1), row.getString(2), row.getString(3));
        }
    }

    private void know(long id, String username, String name) {
        byUsername.put(username.toLowerCase(Locale.ROOT), id);
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (byName.putIfAbsent(plain, id) != null) ambiguous.add(plain);
    }

    /** Null when nobody here is meant for certain. */
    Long of(Old.Person person) {
        if (person.username() != null) {
            Long same = byUsername.get(person.username().toLowerCase(Locale.ROOT));
            if (same != null) return same;
        }
        if (person.email() != null) {
            Long same =
                    byUsername.get(person.email().substring(0, person.email().indexOf('@')));
            if (same == null) same = byUsername.get(person.email());
            if (same != null) return same;
        }
        String name = person.name() == null ? "" : person.name().strip().toLowerCase(Locale.ROOT);
        return ambiguous.contains(name) ? null : byName.get(name);
    }

    /**
     * Somebody who cannot sign in until a supervisor gives them a password.
     *
     * @param password a hash that no password has
     */
    long make(Old.Person person, String password, boolean demo, Instant now, long importId) throws SQLException {
        String name = Survey.called(person);
        String username = free(wish(person, name));
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into person (username, name, title, role, password, demo, created_at, import_id)
                values (?, ?, '', ?, ?, ?, ?, ?) returning id
                """)) {
            insert.setString(1, username);
            insert.setString(2, name);
            insert.setString(3, Role.AGENT);
            insert.setString(4, password);
            insert.setBoolean(5, demo);
            insert.setTimestamp(6, Timestamp.from(now));
            insert.setLong(7, importId);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                know(row.getLong(1), username, name);
                return row.getLong(1);
            }
        }
    }

    private static String wish(Old.Person person, String name) {
        String from = person.username() != null
                ? person.username()
                : person.email() != null
                        ? person.email().substring(0, person.email().indexOf('@'))
                        : name;
        String plain = Normalizer.normalize(from, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9._-]+", ".")
                .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        if (plain.isEmpty()) plain = "agent";
        return plain.substring(0, Math.min(plain.length(), LONGEST_USERNAME - 5));
    }

    private String free(String wish) {
        String name = wish;
        for (int i = 2; byUsername.containsKey(name); i++) name = wish + i;
        return name;
    }
}
