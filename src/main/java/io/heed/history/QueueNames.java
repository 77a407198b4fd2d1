package io.heed.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which queue a group of the other system is: as somebody said, or the one whose name or title it bears. */
final class QueueNames {
    private final Map<String, String> said;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> titles = new HashMap<>();

    QueueNames(Connection connection, Map<String, String> said) throws SQLException {
        this.said = said;
        try (PreparedStatement query = connection.prepareStatement("select name, title from queue");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
                titles.put(row.getString(2).toLowerCase(Locale.ROOT), row.getString(1));
            }
        }
    }

    /** Null when there is none. */
    String of(String group) {
        if (group == null) return null;
        String told = said.get(group);
        if (told != null) return names.contains(told) ? told : null;
        String plain = group.strip().toLowerCase(Locale.ROOT);
        if (names.contains(plain)) return plain;
        String dashed = plain.replaceAll("[^a-z0-9]+", "-");
        return names.contains(dashed) ? dashed : titles.get(plain);
    }

    /** Of those somebody named, one that there is not; null if all are there. */
    String unknown() {
        for (String queue : said.values()) if (!names.contains(queue)) return queue;
        return null;
    }
}
