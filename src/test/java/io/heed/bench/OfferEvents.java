package io.heed.bench;

import io.heed.launch.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Closures and arrivals as another instance would write them: one transaction each, with a ring of the bell. */
final class OfferEvents implements AutoCloseable {
    private static final String CLOSE = """
            with held as (
                select id, ticket_id from assignment where agent_id = ? and state = 'accepted' order by id limit 1),
            shut as (
                insert into closure (ticket_id, at, by_name) select ticket_id, now(), 'the bench' from held
                returning id, ticket_id),
            done as (
                update assignment a set state = 'completed', ended_at = now() from held where a.id = held.id)
            update ticket t set closure_id = shut.id from shut where t.id = shut.ticket_id
            """;

    private static final String ARRIVE = """
            with opened as (
                insert into ticket (channel, account, conversation, customer_id, subject, queue, opened_at)
                select 'chat', 'door', 'door-' || nextval('message_seq'), min(id), 'At the door', 'walk-in', now()
                from customer returning id),
            said as (
                insert into message (ticket_id, kind, author, text, sent_at, created_at)
                select id, 'customer', 'Customer', 'I am at the door', now(), now() from opened
                returning id, ticket_id)
            insert into understanding (message_id, ticket_id, at, model_version, language, confidence, urgency,
                                       effort_minutes, attention_points)
            select id, ticket_id, now(), 'bench', 'en', 0.9, 0.5, 6, 1 from said returning id, message_id, ticket_id
            """;

    private final Connection connection;
    private final PreparedStatement close;
    private final PreparedStatement arrive;
    private final PreparedStatement read;
    private final PreparedStatement ring;
    private final List<Long> agents = new ArrayList<>();
    private int turn;

    OfferEvents(Database database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        close = connection.prepareStatement(CLOSE);
        arrive = connection.prepareStatement(ARRIVE);
        read = connection.prepareStatement("update message set reading_id = ? where id = ?");
        ring = connection.prepareStatement("notify heed, 'BACKLOG'");
        try (PreparedStatement full = connection.prepareStatement(
                        "select id from person where budget = 4 and username like 'bench-%' order by id");
                ResultSet rows = full.executeQuery()) {
            while (rows.next()) agents.add(rows.getLong(1));
        }
        connection.commit();
    }

    /** Frees a point of one full agent after another; what happened is told to the ear before it is committed. */
    void close(OfferEar ear) throws SQLException {
        long agent = agents.get(turn++ % agents.size());
        close.setLong(1, agent);
        if (close.executeUpdate() == 0) throw new SQLException("Agent " + agent + " has nothing left to close");
        ring.execute();
        ear.expectOfferTo(agent);
        connection.commit();
    }

    /** A ticket that only the roomy know, understood already. */
    void arrive(OfferEar ear) throws SQLException {
        long ticket;
        try (ResultSet row = arrive.executeQuery()) {
            row.next();
            ticket = row.getLong(3);
            read.setLong(1, row.getLong(1));
            read.setLong(2, row.getLong(2));
        }
        read.executeUpdate();
        ring.execute();
        ear.expectOfferOf(ticket);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
