package io.heed.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.understanding.WordWeight;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Loads what lists show, in one query however long the list is. */
@ApplicationScoped
public class TicketLines {
    private static final String LINES = """
            select o.*, m.text from open_ticket o left join message m on m.id = o.message_id where o.id = any(?)
            """;
    private static final TypeReference<List<WordWeight>> WORDS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    TicketLines(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The open ones among these tickets, by id. */
    public Map<Long, TicketLine> of(Collection<Long> ids) {
        Map<Long, TicketLine> lines = new HashMap<>();
        if (ids.isEmpty()) return lines;
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LINES)) {
            query.setArray(1, connection.createArrayOf("bigint", ids.toArray(Long[]::new)));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) lines.put(rows.getLong("id"), line(rows));
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The list could not be loaded", failure);
        }
        return lines;
    }

    private TicketLine line(ResultSet row) throws SQLException, JsonProcessingException {
        String words = row.getString("words");
        String text = row.getString("text");
        return new TicketLine(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("customer_name"),
                row.getString("organisation"),
                row.getString("tier"),
                row.getString("subject"),
                row.getString("queue_title"),
                text == null ? "" : text,
                words == null ? List.of() : json.readValue(words, WORDS),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("answered_before"),
                row.getInt("unanswered"),
                number(row, "assignment_id"),
                row.getString("assignment_state"),
                number(row, "agent_id"),
                instant(row.getTimestamp("expires_at")));
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
