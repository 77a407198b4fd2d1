package io.heed.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.intake.Identities;
import io.heed.learning.PastLessons;
import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Closing;
import io.heed.ticket.Customer;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Erases a customer with all their identities, in one transaction: either nothing can tell of them any more, or nothing
 * has changed. A preview is the same, taken back at its end, so that its counts are those of the real thing.
 */
@ApplicationScoped
class Erasure {
    private static final int PATIENCE_SECONDS = 600;
    private static final int LONGEST_WHY = 500;
    private static final String CLOSED = "erased";

    private static final String TABLES = """
            create temp table erased_customer on commit drop as select unnest(?::bigint[]) as id;
            create temp table erased_ticket on commit drop as
                select t.id from ticket t where t.customer_id in (select id from erased_customer);
            create temp table erased_name on commit drop as
                select plain, case when length(plain) < 6 then '"' || lower(plain) || '"' else lower(plain) end as quoted
                from (select distinct unnest(array[c.external_id, c.email, c.phone]) as plain from customer c
                      where c.id in (select id from erased_customer)
                      union select a.address from customer_address a
                      where a.customer_id in (select id from erased_customer)
                      union select t.conversation from ticket t
                      where t.id in (select id from erased_ticket) and length(t.conversation) > 5) n
                where plain is not null and length(plain) > 1;
            create temp table erased_lesson on commit drop as
                select l.id from lesson l where l.ticket_id in (select id from erased_ticket);
            analyze erased_ticket;
            """;
    private static final String TEXTS = """
            select m.text from message m
            where coalesce(m.origin_id, m.ticket_id) in (select id from erased_ticket) and m.text <> ''
            union all select r.text from message_revision r join message m on m.id = r.message_id
            where coalesce(m.origin_id, m.ticket_id) in (select id from erased_ticket)
            """;

    private final Identities identities;
    private final Closing closing;
    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;
    private final Bell bell;

    Erasure(Identities identities, Closing closing, Session session, ObjectMapper json, Clock clock, Bell bell) {
        this.identities = identities;
        this.closing = closing;
        this.session = session;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * @param identities ids of the customers that are this person
     * @param counts rows by what they are
     */
    record Erased(List<Long> identities, Map<String, Integer> counts, Instant at) {}

    /** What is wrong with a reason, null for nothing. */
    static String problem(String why) {
        return why == null || why.isBlank() || why.length() > LONGEST_WHY || why.indexOf('\0') >= 0
                ? "is missing: say in at most 500 characters why, without naming the customer"
                : null;
    }

    /** Undoes a transaction, and brings along what it would have done. */
    private static final class TakenBack extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Erased erased;

        TakenBack(Erased erased) {
            super(null, null, false, false);
            this.erased = erased;
        }
    }

    Erased preview(long customer) {
        try {
            return within(customer, people -> {
                throw new TakenBack(erased(people, "preview"));
            });
        } catch (TakenBack preview) {
            return preview.erased;
        }
    }

    Erased erase(long customer, String by, String why) {
        Erased erased = within(customer, people -> {
            Erased done = erased(people, by);
            session.doWork(connection -> note(connection, customer, by, why, done));
            return done;
        });
        bell.ring(Topic.LESSONS, Topic.MODEL, Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return erased;
    }

    private Erased within(long customer, Function<List<Long>, Erased> work) {
        return QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(() -> {
            Customer row = Customer.<Customer>findByIdOptional(customer)
                    .orElseThrow(() -> ProblemException.notFound("There is no customer " + customer));
            if (row.externalId.equals("erased:" + row.id))
                throw ProblemException.conflict("This customer has been erased already");
            return work.apply(identities.of(customer));
        });
    }

    private Erased erased(List<Long> people, String by) {
        List<Ticket> open = Ticket.list("customer.id in ?1 and closureId is null", people);
        for (Ticket ticket : open) closing.close(ticket, Actor.system(by), CLOSED);
        session.flush();
        Map<String, Integer> counts = session.doReturningWork(connection -> words(connection, people));
        session.clear();
        return new Erased(people, counts, clock.instant());
    }

    private static Map<String, Integer> words(Connection connection, List<Long> people) throws SQLException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (Statement all = connection.createStatement()) {
            String ids = people.stream()
                    .map(String::valueOf)
                    .reduce((a, b) -> a + "," + b)
                    .orElse("");
            all.execute(TABLES.replace("?", "'{" + ids + "}'"));
            all.execute("select set_config('heed.erasing', 'yes', true)");
        }
        lessons(connection);
        for (Erasable one : Erasable.ALL) {
            try (PreparedStatement statement = connection.prepareStatement(one.sql())) {
                counts.put(one.name(), statement.executeUpdate());
            }
        }
        return counts;
    }

    /** Lessons from elsewhere are known only by their texts: the same words are the same lesson. */
    private static void lessons(Connection connection) throws SQLException {
        List<byte[]> checksums = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TEXTS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) checksums.add(PastLessons.checksum(row.getString(1)));
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into erased_lesson select l.id from lesson l where l.source = 'import' and l.checksum = any(?)")) {
            insert.setArray(1, Columnar.bytes(connection, checksums, one -> one));
            insert.executeUpdate();
        }
    }

    private void note(Connection connection, long customer, String by, String why, Erased done) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into erasure (customer_id, at, by_name, why, counts) values (?, ?, ?, ?, ?::jsonb)")) {
            insert.setLong(1, customer);
            insert.setTimestamp(2, Timestamp.from(done.at()));
            insert.setString(3, by);
            insert.setString(4, why);
            insert.setString(5, json.writeValueAsString(done.counts()));
            insert.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Numbers can be written as JSON", impossible);
        }
    }
}
