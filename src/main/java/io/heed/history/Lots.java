package io.heed.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tickets of the other system are here already, and as what. */
final class Lots {
    private final Map<String, Lot> byTheirId = new HashMap<>();

    /** @param erased its customer was erased: nothing of them comes in again */
    record Lot(long id, boolean closed, boolean erased) {}

    static Lots of(Connection connection, Marks marks, List<Old.Ticket> tickets, List<Old.Message> messages)
            throws SQLException {
        Map<String, Long> ours = new HashMap<>();
        for (Old.Ticket ticket : tickets) ours.put(ticket.id(), marks.ticket(ticket.id()));
        for (Old.Message message : messages) ours.put(message.ticket(), marks.ticket(message.ticket()));
        ours.values().removeIf(java.util.Objects::isNull);
        Map<Long, Lot> known = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select t.id, t.closure_id is not null, c.erased_at is not null
                from ticket t join customer c on c.id = t.customer_id where t.id = any(?)
                """)) {
            query.setArray(1, Columnar.longs(connection, List.copyOf(ours.values()), id -> id));
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    known.put(row.getLong(1), new Lot(row.getLong(1), row.getBoolean(2), row.getBoolean(3)));
            }
        }
        Lots lots = new Lots();
        ours.forEach((theirs, id) -> {
            if (known.containsKey(id)) lots.byTheirId.put(theirs, known.get(id));
        });
        return lots;
    }

    Lot of(String theirId) {
        return byTheirId.get(theirId);
    }

    void put(String theirId, Lot lot) {
        byTheirId.put(theirId, lot);
    }
}
