package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LiveBacklogTest {
    @Inject
    World world;

    @Inject
    Backlog backlog;

    @Inject
    Touches touches;

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
        LiveBacklog live = new LiveBacklog(backlog, touches);
        assertThat(live.waiting()).isEmpty();
        long first = opened("The refund has not arrived");
        long second = opened("My card was declined");
        sameAsTheDatabase(live);
        assertThat(live.waiting()).extracting(TicketFacts::id).containsExactly(first, second);
        api().post("/api/v1/tickets/" + first + "/closure").then().statusCode(200);
        assertThat(live.waiting()).extracting(TicketFacts::id).containsExactly(second);
        sql("update customer set tier = 'vip' where id = (select customer_id from ticket where id = " + second + ")");
        assertThat(live.waiting()).extracting(TicketFacts::tier).containsExactly("vip");
        sql("update queue set first_reply_minutes = 7 where name = 'payments'");
        assertThat(live.waiting()).extracting(TicketFacts::promise).containsExactly(Duration.ofMinutes(7));
        sql("update queue set first_reply_minutes = 15 where name = 'payments'");
        world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        await().atMost(Duration.ofSeconds(20)).until(() -> live.waiting().isEmpty());
        sameAsTheDatabase(live);
    }

    @Test
    void what_is_committed_late_by_an_old_transaction_is_not_missed() throws SQLException {
        LiveBacklog live = new LiveBacklog(backlog, touches);
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
        assertThat(live.waiting())
                .filteredOn(one -> one.id() == ticket)
                .extracting(TicketFacts::queue)
                .containsExactly("billing");
        sameAsTheDatabase(live);
    }

    private void sameAsTheDatabase(LiveBacklog live) {
        List<TicketFacts> waiting = live.waiting();
        assertThat(waiting).isEqualTo(backlog.waiting());
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
