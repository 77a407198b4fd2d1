package io.heed.desk;

import io.heed.ticket.TicketClosed;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Keeps the embeddings of solved tickets in memory, filled in the background, so that nobody waits for a look at them. */
@ApplicationScoped
class SolvedTickets {
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final int SOME = 1000;
    private static final int MOST = 100_000;

    /** Another transaction may commit an older closure after a newer one was seen. */
    private static final int LATE = 200;

    /**
     * A page is a page of closures, whether their tickets were read or not: with a hundred thousand imported ones, which
     * nobody reads, a page of readings would begin at the first of them again and again.
     */
    private static final String CLOSED = """
            select c.id, c.ticket_id, u.embedding_model, u.embedding
            from (select id, ticket_id, reopened_at from closure where id > ? order by id limit ?) c
            left join lateral (select embedding_model, embedding from understanding
                          where ticket_id = c.ticket_id and c.reopened_at is null and embedding is not null
                          order by id limit 1) u on true
            order by c.id
            """;

    private final DataSource database;
    private final Map<String, EmbeddingIndex> indices = new ConcurrentHashMap<>();
    private final Worker worker = new Worker("solved-tickets", SWEEP, this::load);
    private Long seen;

    SolvedTickets(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketClosed event) {
        worker.wake();
    }

    /** Of the same encoder; the nearest first. Some of them may be open again. */
    List<EmbeddingIndex.Hit> nearest(String encoder, float[] embedding, int count) {
        EmbeddingIndex index = indices.get(encoder);
        return index == null ? List.of() : index.nearest(embedding, count);
    }

    private boolean load() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(CLOSED)) {
            if (seen == null) seen = newest(connection) - MOST;
            query.setLong(1, seen);
            query.setInt(2, SOME);
            int found = 0;
            long last = seen;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found++;
                    last = row.getLong(1);
                    if (row.getString(3) != null)
                        put(row.getLong(2), row.getString(3), (Float[])
                                row.getArray(4).getArray());
                }
            }
            boolean more = found == SOME;
            seen = Math.max(seen, more ? last : last - LATE);
            return more;
        } catch (SQLException failure) {
            throw new IllegalStateException("Solved tickets could not be loaded", failure);
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select coalesce(max(id), 0) from closure");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void put(long ticket, String encoder, Float[] numbers) {
        float[] embedding = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) embedding[i] = numbers[i];
        indices.computeIfAbsent(encoder, name -> new EmbeddingIndex(embedding.length, MOST))
                .put(ticket, embedding);
    }
}
