package io.heed.bench;

import io.heed.launch.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A large company, put straight into the database: 460 agents whose four points are taken by accepted tickets, 40 with
 * room who alone know the walk-in queue, and 10,000 tickets of nine other queues that wait for the 460.
 */
final class OfferFloor {
    static final int FULL = 460;
    static final int ROOMY = 40;
    static final int WAITING = 10_000;

    private static final String QUEUES = """
            insert into queue (name, title, description, skills, first_reply_minutes, heat)
            values ('walk-in', 'Walk-in', 'People at the door', '{walk-in}', 5, 0);
            create temp table usual on commit drop as
                select row_number() over (order by name) - 1 as k, name, skills[1] as skill from queue
                where cardinality(skills) > 0 and name <> 'walk-in';
            """;

    private static final String PEOPLE = """
            insert into person (username, name, role, password, budget, created_at)
            select 'bench-' || n, 'Agent ' || n, 'agent', '*', case when n <= %d then 4 else 40 end, now()
            from generate_series(1, %d) n;
            insert into skill (person_id, name, level)
            select p.id, u.skill, 3 + (p.id * 7 + u.k) %% 8 from person p join usual u
                on u.k = p.id %% 9 or u.k = (p.id + 1) %% 9 or u.k = (p.id + 4) %% 9
            where p.budget = 4 and p.username like 'bench-%%';
            insert into skill (person_id, name, level)
            select id, 'walk-in', 5 + id %% 6 from person where budget = 40 and username like 'bench-%%';
            insert into presence (person_id, state, since)
            select id, 'taking', now() - interval '2 hours' from person where username like 'bench-%%';
            insert into customer (channel, external_id, name, tier, created_at)
            select 'chat', 'bench-' || n, 'Customer ' || n,
                   (array['standard', 'standard', 'plus', 'business', 'vip'])[1 + n %% 5], now()
            from generate_series(1, 1000) n;
            """.formatted(FULL, FULL + ROOMY);

    /** The accepted ones first, as many as fill the 460; then those that wait, over two hours. */
    private static final String TICKETS = """
            insert into ticket (channel, account, conversation, customer_id, subject, queue, opened_at)
            select 'chat', 'bench', 'bench-' || n, c.first + n %% 1000, 'Ticket ' || n, u.name,
                   now() - n %% 7200 * interval '1 second'
            from generate_series(1, %d) n join usual u on u.k = n %% 9,
                 (select min(id) as first from customer where external_id like 'bench-%%') c;
            insert into message (ticket_id, kind, author, text, sent_at, created_at)
            select id, 'customer', 'Customer', 'My card was declined and nobody answers', opened_at, opened_at
            from ticket where account = 'bench';
            insert into understanding (message_id, ticket_id, at, model_version, language, confidence, urgency,
                                       effort_minutes, attention_points)
            select m.id, m.ticket_id, now(), 'bench', 'en', 0.9, (m.id * 7919 %% 1000) / 1000.0,
                   3 + m.id * 31 %% 10, 1
            from message m join ticket t on t.id = m.ticket_id where t.account = 'bench';
            update message m set reading_id = u.id from understanding u where u.message_id = m.id;
            insert into assignment (ticket_id, agent_id, state, attention, offered_at, answered_at, decision)
            select t.id, p.id, 'accepted', 1, now() - interval '5 minutes', now() - interval '4 minutes', '{}'
            from (select id, row_number() over (order by id) - 1 as n from ticket where account = 'bench') t
            join (select id, row_number() over (order by id) - 1 as n from person
                  where budget = 4 and username like 'bench-%%') p on p.n = t.n / 4
            where t.n < %d;
            """.formatted(WAITING + 4 * FULL, 4 * FULL);

    /** Offers and nothing else are told to the bench, when they commit. */
    private static final String EAR = """
            create function bench_told() returns trigger language plpgsql as $$
            begin
                perform pg_notify('bench', new.agent_id || ' ' || new.ticket_id);
                return null;
            end $$;
            create trigger bench_told after insert on assignment for each row execute function bench_told();
            create table bench_reference (id bigint generated always as identity primary key, at timestamptz);
            """;

    private OfferFloor() {}

    static void build(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String step : new String[] {QUEUES, PEOPLE, TICKETS, EAR}) statement.execute(step);
            statement.execute("notify heed, 'BACKLOG'");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }
}
