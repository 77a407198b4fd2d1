package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Loads what dispatch needs to know of open tickets; reads the database and changes nothing. */
@ApplicationScoped
public class Backlog {
    private static final String FACTS = """
            select o.*, last.agent_id as previous_agent, h.until as held_until,
                   reply.half_at as reply_half, reply.due_at as reply_due,
                   solved.half_at as solved_half, solved.due_at as solved_due,
                   up.ticket_id is not null as raised
            from open_ticket o
            left join raised up on up.ticket_id = o.id
            left join hold h on h.ticket_id = o.id
            left join promise_clock reply on reply.ticket_id = o.id and reply.kind <> 'resolution'
                and reply.ended_at is null and reply.due_at is not null and o.unanswered_since is not null
            left join promise_clock solved on solved.ticket_id = o.id and solved.kind = 'resolution'
                and solved.ended_at is null and solved.due_at is not null
            left join lateral (
                select a.agent_id from assignment a where a.ticket_id = o.id and a.answered_at is not null
                    and a.state in ('accepted', 'wrapping', 'completed', 'canceled')
                    and a.cause is distinct from 'silent'
                order by a.id desc limit 1) last on true
            """;

    private final DataSource database;

    private final Clock clock;

    Backlog(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Understood and without a live assignment, oldest first. */
    public List<TicketFacts> waiting() {
        return facts(FACTS + " where o.assignment_id is null and o.reading_id is not null order by o.id", null);
    }

    /** Those of these tickets that are waiting, oldest first. */
    public List<TicketFacts> waitingAmong(List<Long> ids) {
        return facts(
                FACTS + " where o.id = any(?) and o.assignment_id is null and o.reading_id is not null order by o.id",
                ids.toArray(Long[]::new));
    }

    /** Understood and not yet accepted by anybody: waiting or offered. */
    public List<TicketFacts> notAccepted() {
        return facts(
                FACTS
                        + " where (o.assignment_id is null or o.assignment_state = 'pending') and o.reading_id is not null"
                        + " order by o.id",
                null);
    }

    public List<TicketFacts> ofAgent(long agentId) {
        return facts(FACTS + " where o.agent_id = ? order by o.id", agentId);
    }

    public Optional<TicketFacts> ofTicket(long ticketId) {
        return facts(FACTS + " where o.id = ? and o.reading_id is not null", ticketId).stream()
                .findFirst();
    }

    /** Those of these tickets that are open and read, in no particular order. */
    public List<TicketFacts> ofTickets(List<Long> ids) {
        return facts(FACTS + " where o.id = any(?) and o.reading_id is not null", ids.toArray(Long[]::new));
    }

    private List<TicketFacts> facts(String sql, Object argument) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            if (argument instanceof Long[] ids) query.setArray(1, connection.createArrayOf("bigint", ids));
            else if (argument != null) query.setObject(1, argument);
            try (ResultSet rows = query.executeQuery()) {
                List<TicketFacts> facts = new ArrayList<>();
                Map<String, QueueTerms> terms = RoutingTerms.byQueue(connection);
                Instant now = clock.instant();
                while (rows.next()) facts.add(facts(rows, terms).at(now));
                return facts;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The backlog could not be loaded", failure);
        }
    }

    private static TicketFacts facts(ResultSet row, Map<String, QueueTerms> terms) throws SQLException {
        BigDecimal attention = row.getBigDecimal("attention");
        if (attention == null) attention = row.getBigDecimal("attention_points");
        long previous = row.getLong("previous_agent");
        Long previousAgent = row.wasNull() ? null : previous;
        // a ticket that has no queue yet has the usual terms
        String queue = Objects.requireNonNullElse(row.getString("queue"), "");
        // said by hand to be most urgent: its words and its topic count as much as they can
        boolean raised = row.getBoolean("raised");
        Instant waitingSince = instant(row.getTimestamp("unanswered_since"));
        Duration promise = Duration.ofMinutes(row.getInt("reply_minutes"));
        return new TicketFacts(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("queue"),
                RoutingTerms.strings(row.getArray("skills")),
                row.getString("tier"),
                row.getString("language"),
                raised ? 1 : row.getFloat("urgency"),
                attention == null ? 1 : attention.doubleValue(),
                row.getFloat("effort_minutes"),
                instant(row.getTimestamp("opened_at")),
                waitingSince,
                row.getInt("unanswered"),
                promise,
                raised ? 1 : row.getFloat("heat"),
                row.getString("model_version"),
                previousAgent,
                terms.getOrDefault(queue, QueueTerms.USUAL),
                Standing.held(instant(row.getTimestamp("held_until"))),
                deadline(row, waitingSince == null ? null : waitingSince.plus(promise)));
    }

    /** @param usual when a reply is due around the clock, which needs no deadline while nothing is due earlier */
    private static Deadline deadline(ResultSet row, Instant usual) throws SQLException {
        Deadline reply = deadline(row, "reply_half", "reply_due");
        Deadline solved = deadline(row, "solved_half", "solved_due");
        if (reply == null && solved != null && usual != null && !solved.at().isBefore(usual)) return null;
        return Deadline.earlier(reply, solved);
    }

    private static Deadline deadline(ResultSet row, String half, String due) throws SQLException {
        Timestamp at = row.getTimestamp(due);
        return at == null ? null : new Deadline(row.getTimestamp(half).toInstant(), at.toInstant());
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
