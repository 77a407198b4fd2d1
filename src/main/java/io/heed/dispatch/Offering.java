package io.heed.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Writes what a round decided: one plan row and its offers, each with its decision, in one transaction and only while the
 * lease stands. However many offers there are, the database is asked twice: for what may still be given, and to keep it.
 */
@ApplicationScoped
class Offering {
    private static final Logger LOG = Logger.getLogger(Offering.class);

    private static final String KEEP = """
            with plan as (
                insert into plan (at, weights_id, waiting, agents, free_points, offered, longest_wait_seconds, at_risk,
                                  objective, bound, gap, price, micros, solver, next)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning id),
            offers as (
                insert into assignment (ticket_id, agent_id, state, attention, whole, offered_at, expires_at,
                                        answered_at, decision, relaxed, propensity, plan_id)
                select o.*, plan.id from plan, jsonb_to_recordset(?::jsonb) as o(ticket_id bigint, agent_id bigint,
                    state text, attention numeric, whole boolean, offered_at timestamptz, expires_at timestamptz,
                    answered_at timestamptz, decision jsonb, relaxed text[], propensity numeric)
                returning id, ticket_id)
            select plan.id, case when exists (
                select 1 from webhook w where w.switched_off_at is null
                and (w.events = '{}' or w.events && '{assignment.offered,assignment.accepted}'))
                then (select jsonb_object_agg(ticket_id, id) from offers) end
            from plan
            """;

    private final Lease lease;
    private final DispatchConfig config;
    private final Clock clock;
    private final Bell bell;
    private final DataSource database;
    private final ObjectMapper json;
    private final AssignmentNews news;

    Offering(
            Lease lease,
            DispatchConfig config,
            Clock clock,
            Bell bell,
            DataSource database,
            ObjectMapper json,
            AssignmentNews news) {
        this.lease = lease;
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.database = database;
        this.json = json;
        this.news = news;
    }

    /** What a round gave, and why. */
    record Decided(Matching.Given given, Decision decision) {}

    /** The plan's id is null afterwards when the round was dropped. */
    @Transactional
    public void write(List<Decided> decided, PlanRow plan) {
        try (Connection connection = database.getConnection()) {
            Instant now = clock.instant();
            List<Matching.Given> given = decided.stream().map(Decided::given).toList();
            Ground ground = Ground.locked(connection, lease.holder(), given, now);
            if (!ground.lease()) {
                LOG.info("Another instance dispatches now; this round is dropped");
                return;
            }
            List<OfferRow> offers = new ArrayList<>();
            for (Decided one : decided)
                if (ground.give(one.given()))
                    offers.add(OfferRow.of(one, config.offerFor(), ground.acceptsAutomatically(one.given()), now));
            keep(connection, plan, offers);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The offers of a round could not be written", failure);
        }
        bell.ring(Topic.BOARD);
        if (!decided.isEmpty()) bell.ring(Topic.DESK);
    }

    /** Whoever wants to be told is told in one more statement; where nobody does there is none. */
    private void keep(Connection connection, PlanRow plan, List<OfferRow> offers)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setTimestamp(1, Timestamp.from(plan.at));
            keep.setLong(2, plan.weightsId);
            keep.setInt(3, plan.waiting);
            keep.setInt(4, plan.agents);
            keep.setBigDecimal(5, plan.freePoints);
            keep.setInt(6, plan.offered);
            keep.setInt(7, plan.longestWaitSeconds);
            keep.setInt(8, plan.atRisk);
            keep.setDouble(9, plan.objective);
            keep.setDouble(10, plan.bound);
            keep.setDouble(11, plan.gap);
            keep.setDouble(12, plan.price);
            keep.setLong(13, plan.micros);
            keep.setString(14, plan.solver);
            keep.setString(15, json.writeValueAsString(plan.next));
            keep.setString(16, json.writeValueAsString(offers));
            try (ResultSet row = keep.executeQuery()) {
                row.next();
                plan.id = row.getLong(1);
                String told = row.getString(2);
                if (told != null) news.given(offers, json.readValue(told, new TypeReference<Map<Long, Long>>() {}));
            }
        }
    }
}
