package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LiveFloorTest {
    @Inject
    World world;

    @Inject
    Backlog backlog;

    @Inject
    Staff staff;

    @Inject
    Touches touches;

    @Inject
    Clock clock;

    @Inject
    Offers offers;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void it_follows_arrivals_closures_and_changes_of_queue_and_customer() {
        LiveFloor live = new LiveFloor(backlog, staff, touches, clock);
        assertThat(waiting(live)).isEmpty();
        long first = opened("The refund has not arrived");
        long second = opened("My card was declined");
        sameAsTheDatabase(live);
        assertThat(waiting(live)).extracting(TicketFacts::id).containsExactly(first, second);
        api().post("/api/v1/tickets/" + first + "/closure").then().statusCode(200);
        assertThat(waiting(live)).extracting(TicketFacts::id).containsExactly(second);
        sql("update customer set tier = 'vip' where id = (select customer_id from ticket where id = " + second + ")");
        assertThat(waiting(live)).extracting(TicketFacts::tier).containsExactly("vip");
        sql("update queue set first_reply_minutes = 7 where name = 'payments'");
        assertThat(waiting(live)).extracting(TicketFacts::promise).containsExactly(Duration.ofMinutes(7));
        sql("update queue set first_reply_minutes = 15 where name = 'payments'");
        world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting(live).isEmpty());
        sameAsTheDatabase(live);
    }

    @Test
    void what_is_committed_late_by_an_old_transaction_is_not_missed() throws SQLException {
        LiveFloor live = new LiveFloor(backlog, staff, touches, clock);
        long ticket = opened("Where is the payout");
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("update ticket set queue = 'billing' where id = " + ticket);
            opened("My card was declined");
            sameAsTheDatabase(live);
            sameAsTheDatabase(live);
            slow.commit();
        }
        assertThat(waiting(live))
                .filteredOn(one -> one.id() == ticket)
                .extracting(TicketFacts::queue)
                .containsExactly("billing");
        sameAsTheDatabase(live);
    }

    @Test
    void it_follows_budgets_skills_presence_and_caps() {
        Person noor = world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        LiveFloor live = new LiveFloor(backlog, staff, touches, clock);
        assertThat(agent(live, noor).budget()).isEqualTo(4);
        assertThat(agent(live, noor).taking()).isTrue();
        sql("update person set budget = 2.5 where id = " + noor.id);
        assertThat(agent(live, noor).budget()).isEqualTo(2.5);
        sql("update skill set level = 3 where person_id = " + noor.id);
        assertThat(agent(live, noor).skills()).isEqualTo(Map.of("payments", 3));
        sql("delete from skill where person_id = " + noor.id);
        assertThat(agent(live, noor).skills()).isEmpty();
        sql("insert into skill (person_id, name, level) values (" + noor.id + ", 'billing', 6)");
        assertThat(agent(live, noor).skills()).isEqualTo(Map.of("billing", 6));
        sql("insert into channel_cap (person_id, channel, most) values (" + noor.id + ", 'chat', 2)");
        assertThat(agent(live, noor).holding().channelCaps()).isEqualTo(Map.of("chat", 2));
        sql("delete from channel_cap where person_id = " + noor.id);
        assertThat(agent(live, noor).holding().channelCaps()).isEmpty();
        world.sendHome(noor);
        assertThat(agent(live, noor).taking()).isFalse();
        sql("update person set role = 'supervisor' where id = " + noor.id);
        assertThat(seen(live).agents()).extracting(AgentFacts::id).doesNotContain(noor.id);
        sql("update person set role = 'agent' where id = " + noor.id);
        assertThat(agent(live, noor).budget()).isEqualTo(2.5);
        sameAsTheDatabase(live);
    }

    @Test
    void it_follows_what_agents_hold_and_what_went_back_from_them() {
        Person ravi = world.agent("ravi", "Ravi Menon", "3", Map.of("billing", 5));
        LiveFloor live = new LiveFloor(backlog, staff, touches, clock);
        long ticket = opened("My statement is wrong");
        assertThat(agent(live, ravi).used()).isZero();
        offers.assign(ticket, ravi, new BigDecimal("1.5"), "Ines");
        assertThat(agent(live, ravi).used()).isEqualTo(1.5);
        assertThat(agent(live, ravi).holding().byChannel()).isEqualTo(Map.of("chat", 1));
        assertThat(waiting(live)).isEmpty();
        sameAsTheDatabase(live);
        offers.takeBack(ticket, Assignment.Cause.byHand, "", "Ines");
        assertThat(agent(live, ravi).used()).isZero();
        assertThat(agent(live, ravi).resting()).containsExactly(ticket);
        assertThat(waiting(live)).extracting(TicketFacts::id).containsExactly(ticket);
        sameAsTheDatabase(live);
    }

    @Test
    void a_held_ticket_is_not_in_line_until_its_hold_ends() {
        LiveFloor live = new LiveFloor(backlog, staff, touches, clock);
        long ticket = opened("Please call me tomorrow");
        Instant now = clock.instant();
        assertThat(Line.at(now, live.look(now).waiting()).size()).isEqualTo(1);
        sql("insert into hold (ticket_id, until, at, by_name) values (" + ticket
                + ", now() + interval '1 hour', now(), 'Ines')");
        assertThat(Line.at(now, live.look(now).waiting()).size()).isZero();
        Instant tomorrow = now.plus(Duration.ofDays(1));
        assertThat(Line.at(tomorrow, live.look(now).waiting()).size()).isEqualTo(1);
    }

    @Test
    void other_weights_are_seen_at_the_next_look() {
        LiveFloor live = new LiveFloor(backlog, staff, touches, clock);
        long before = seen(live).weights();
        sql("insert into weights (words, waiting, promise, customer, topic, again, at, by_name)"
                + " select words, waiting, promise, customer, topic, again, now(), 'Ines' from weights"
                + " where id = " + before);
        assertThat(seen(live).weights()).isGreaterThan(before);
    }

    private LiveFloor.Seen seen(LiveFloor live) {
        return live.look(clock.instant());
    }

    private AgentFacts agent(LiveFloor live, Person person) {
        return seen(live).agents().stream()
                .filter(one -> one.id() == person.id)
                .findFirst()
                .orElseThrow();
    }

    private List<TicketFacts> waiting(LiveFloor live) {
        return seen(live).waiting().stream().map(InLine::ticket).toList();
    }

    private void sameAsTheDatabase(LiveFloor live) {
        Instant now = clock.instant();
        LiveFloor.Seen seen = live.look(now);
        assertThat(seen.waiting()).extracting(InLine::ticket).isEqualTo(backlog.waiting());
        assertThat(seen.agents()).isEqualTo(staff.everybody(now));
    }

    private void sql(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(change).executeUpdate());
    }

    private long opened(String text) {
        Map<String, Object> message = message(text);
        message.put("queue", "payments");
        message.put("customer", Map.of("externalId", "live-" + text.hashCode(), "name", "Marisol Vega"));
        String externalId = (String) message.get("externalId");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String found = "/api/v1/tickets?externalId=" + externalId;
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        "understood".equals(api().get(found).jsonPath().getString("items[0].understanding.status")));
        return api().get(found).jsonPath().getLong("items[0].id");
    }
}
