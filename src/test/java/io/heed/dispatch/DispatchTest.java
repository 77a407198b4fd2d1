package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DispatchTest {
    private static final Map<String, Object> SHIPPED =
            Map.of("words", 35, "waiting", 15, "promise", 20, "customer", 8, "topic", 12, "again", 10);

    @Inject
    World world;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        api().body(SHIPPED).put("/api/v1/weights").then().statusCode(200);
    }

    @Test
    void a_ticket_is_offered_with_the_decision_that_made_it() {
        Person noor = world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        long ticket = opened("You charged us twice and payroll goes out Friday", "standard");
        JsonPath offered = inState(ticket, "offered");
        assertThat(offered.getLong("assignment.agent.id")).isEqualTo(noor.id);
        assertThat(offered.getDouble("assignment.explanation.weight")).isPositive();
        assertThat(offered.getDouble("assignment.explanation.points.words")).isPositive();
        assertThat(offered.getString("assignment.explanation.modelVersion")).startsWith("prior");
        assertThat(offered.getString("assignment.expiresAt")).isNotNull();
    }

    @Test
    void a_declined_ticket_goes_to_somebody_else_and_not_back_to_who_declined() {
        Person noor = world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        long ticket = opened("The refund has not arrived", "standard");
        long offer = inState(ticket, "offered").getLong("assignment.id");
        api().body(Map.of("reason", "not mine"))
                .post("/api/v1/offers/" + offer + "/rejection")
                .then()
                .statusCode(204);
        JsonPath waiting = inState(ticket, "waiting");
        assertThat(waiting.getString("waitingFor")).contains("declined");
        Person theo = world.agent("theo", "Theo Lind", "4", Map.of("payments", 3));
        assertThat(inState(ticket, "offered").getLong("assignment.agent.id"))
                .isEqualTo(theo.id)
                .isNotEqualTo(noor.id);
        api().post("/api/v1/offers/" + offer + "/acceptance").then().statusCode(409);
    }

    @Test
    void closing_frees_the_attention_that_the_next_ticket_needs() {
        long second = opened("When does the payout usually arrive? No hurry", "standard");
        long first = opened("You charged us twice, the account is below zero and payroll goes out today", "vip");
        agentWithRoomForOneOf("mika", first, second);
        long offer = inState(first, "offered").getLong("assignment.id");
        api().post("/api/v1/offers/" + offer + "/acceptance").then().statusCode(204);
        assertThat(inState(second, "waiting").getString("waitingFor")).isNotBlank();
        api().post("/api/v1/tickets/" + first + "/closure").then().statusCode(200);
        inState(second, "offered");
    }

    @Test
    void other_weights_change_who_is_next() {
        api().body(Map.of("words", 0, "waiting", 0, "promise", 0, "customer", 100, "topic", 0, "again", 0))
                .put("/api/v1/weights")
                .then()
                .statusCode(200);
        long urgent = opened("Nobody can pay, money is leaving our account right now, please help at once", "standard");
        long vip = opened("When does the payout usually arrive? No hurry", "vip");
        agentWithRoomForOneOf("caro", urgent, vip);
        inState(vip, "offered");
        inState(urgent, "waiting");
    }

    @Test
    void who_goes_away_returns_offers_at_once() {
        Person sam = world.agent("sam", "Sam Okoro", "4", Map.of("payments", 5));
        long ticket = opened("My card was declined twice", "standard");
        inState(ticket, "offered");
        api().body(Map.of("state", "away"))
                .put("/api/v1/agents/" + sam.id + "/presence")
                .then()
                .statusCode(204);
        inState(ticket, "waiting");
    }

    private void agentWithRoomForOneOf(String username, long one, long other) {
        double first = inState(one, "waiting").getDouble("understanding.attentionPoints");
        double second = inState(other, "waiting").getDouble("understanding.attentionPoints");
        Person agent = world.agent(username, username, String.valueOf(Math.max(first, second)), Map.of("payments", 9));
        assertThat(agent.budget.doubleValue()).isEqualTo(Math.max(first, second));
    }

    private static long opened(String text, String tier) {
        Map<String, Object> message = message(text);
        message.put("queue", "payments");
        message.put("customer", Map.of("externalId", "customer-" + tier, "name", "Marisol Vega", "tier", tier));
        String externalId = (String) message.get("externalId");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !found(externalId).getList("items").isEmpty());
        return found(externalId).getLong("items[0].id");
    }

    private static JsonPath found(String externalId) {
        return api().get("/api/v1/tickets?externalId=" + externalId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The ticket as soon as it is in this state and understood. */
    private static JsonPath inState(long ticket, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(get(ticket).getString("state"))
                        && "understood".equals(get(ticket).getString("understanding.status")));
        return get(ticket);
    }

    private static JsonPath get(long ticket) {
        return api().get("/api/v1/tickets/" + ticket)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
