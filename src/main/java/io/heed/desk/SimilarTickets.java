package io.heed.desk;

import io.heed.understanding.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The solved tickets that read most like one, and how they were solved. */
@ApplicationScoped
class SimilarTickets {
    private static final String HOW = """
            select t.id, t.subject, t.queue, t.opened_at, c.at, c.by_name, r.text, r.author
            from ticket t join closure c on c.id = t.closure_id
            left join lateral (select text, author from message
                               where ticket_id = t.id and kind = 'reply' order by id desc limit 1) r on true
            where t.id = any(?)
            """;

    private final SolvedTickets solved;
    private final DataSource database;

    SimilarTickets(SolvedTickets solved, DataSource database) {
        this.solved = solved;
        this.database = database;
    }

    @Schema(name = "SimilarTicket")
    record Similar(
            long ticket,
            String subject,
            String queue,

            @Schema(description = "Cosine of the embeddings: 1 for the same text")
            double likeness,

            Instant openedAt,
            Instant solvedAt,
            String solvedBy,

            @Schema(description = "The last reply to that customer; null when it was solved without one")
            String reply,

            String repliedBy) {}

    /** Empty while the ticket is unread. */
    List<Similar> of(long ticket, int most) {
        Optional<Understanding> reading = Understanding.firstMeaning(ticket);
        if (reading.isEmpty()) return List.of();
        List<EmbeddingIndex.Hit> hits =
                solved.nearest(reading.get().embeddingModel, reading.get().embedding, 2 * most + 5);
        Map<Long, Similar> known = how(hits);
        return hits.stream()
                .filter(hit -> hit.ticket() != ticket)
                .map(hit -> known.get(hit.ticket()))
                .filter(similar -> similar != null)
                .limit(most)
                .toList();
    }

    private Map<Long, Similar> how(List<EmbeddingIndex.Hit> hits) {
        Map<Long, Similar> known = new HashMap<>();
        Map<Long, Double> likeness = new HashMap<>();
        for (EmbeddingIndex.Hit hit : hits) likeness.put(hit.ticket(), hit.likeness());
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(HOW)) {
            query.setArray(1, connection.createArrayOf("bigint", new ArrayList<>(likeness.keySet()).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    known.put(id, similar(row, likeness.get(id)));
                }
            }
            return known;
        } catch (SQLException failure) {
            throw new IllegalStateException("Similar tickets could not be loaded", failure);
        }
    }

    private static Similar similar(ResultSet row, double likeness) throws SQLException {
        return new Similar(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Math.min(1, likeness),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
