package io.heed.dispatch;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads the terms of every queue that has its own. */
final class RoutingTerms {
    private static final String ALL = """
            select r.*, o.skills as overflow_skills,
                   (select array_agg(l.key || '=' || l.value) from jsonb_each_text(r.levels) l) as least,
                   (select array_agg(c.key || '=' || c.value)
                    from jsonb_each_text(r.offer_seconds_by_channel) c) as stand_for_on
            from routing r left join queue o on o.name = r.overflow_to
            """;

    private RoutingTerms() {}

    static Map<String, QueueTerms> byQueue(Connection connection) throws SQLException {
        Map<String, QueueTerms> terms = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) terms.put(rows.getString("queue"), terms(rows));
        }
        return terms;
    }

    private static QueueTerms terms(ResultSet row) throws SQLException {
        return new QueueTerms(
                // a rule of a newer version that shares this database
                RoutingRule.named(row.getString("rule")).orElse(RoutingRule.HEED),
                strings(row.getArray("wished")),
                seconds(row, "relax_after_seconds"),
                seconds(row, "aged_after_seconds"),
                row.getBoolean("whole_budget"),
                seconds(row, "sticky_seconds"),
                numbers(row.getArray("least")),
                overflow(row),
                offers(row));
    }

    private static Overflow overflow(ResultSet row) throws SQLException {
        String to = row.getString("overflow_to");
        if (to == null) return null;
        return new Overflow(
                to,
                strings(row.getArray("overflow_skills")),
                seconds(row, "overflow_after_seconds"),
                row.getBoolean("overflow_when_nobody"));
    }

    private static OfferTerms offers(ResultSet row) throws SQLException {
        Map<String, Duration> on = new HashMap<>();
        numbers(row.getArray("stand_for_on"))
                .forEach((channel, seconds) -> on.put(channel, Duration.ofSeconds(seconds)));
        Duration standFor = row.getObject("offer_seconds") == null ? null : seconds(row, "offer_seconds");
        return new OfferTerms(standFor, on, Set.copyOf(strings(row.getArray("accept_automatically"))));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(row.getInt(column));
    }

    static List<String> strings(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Pairs written name=number. */
    static Map<String, Integer> numbers(Array array) throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        for (String pair : strings(array)) {
            int at = pair.lastIndexOf('=');
            numbers.put(pair.substring(0, at), Integer.valueOf(pair.substring(at + 1)));
        }
        return numbers;
    }
}
