package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.heed.planning.Planner;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AlarmsTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Alarms alarms;

    @Inject
    Backlog backlog;

    @Inject
    Staff staff;

    @Inject
    Offering offering;

    @Inject
    Clock clock;

    @Test
    void who_waits_past_the_limit_with_nobody_able_raises_one_alarm_that_ends_when_somebody_has_it() {
        run("insert into queue (name, title, description, skills) values ('falconry', 'Falconry', '', '{falconry}')");
        long ticket = opened("falconry");
        run("update message set created_at = now() - interval '5 hours' where ticket_id = " + ticket);
        run("update ticket set opened_at = now() - interval '5 hours' where id = " + ticket);
        await().atMost(Duration.ofSeconds(30)).until(() -> !open(ticket).isEmpty());
        Map<String, Object> alarm = open(ticket).get(0);
        assertThat((int) alarm.get("boundSeconds")).isEqualTo(4 * 3600);
        assertThat((int) alarm.get("waitedSeconds")).isBetween(5 * 3600, 5 * 3600 + 60);
        assertThat(alarms.open()).extracting(one -> one.ticketId).containsExactly(ticket);
        assertThat(alarms.oldestToBound()).isGreaterThan(1.2);
        api().get("/q/metrics").then().statusCode(200).body(containsString("heed_dispatch_oldest_to_bound"));
        world.agent("hedda", "Hedda Falk", "6", Map.of("falconry", 9));
        await().atMost(Duration.ofSeconds(30)).until(() -> alarms.open().isEmpty());
        assertThat(items("ticket == " + ticket + " && it.endedAt != null")).hasSize(1);
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void an_offer_keeps_the_chance_with_which_its_agent_was_drawn() {
        run("insert into queue (name, title, description, skills) values ('heraldry', 'Heraldry', '', '{heraldry}')");
        long ticket = opened("heraldry");
        long agent = world.agent("tilda", "Tilda Berg", "6", Map.of()).id;
        Instant now = clock.instant();
        Situation situation = Situation.of(
                List.of(backlog.ofTicket(ticket).orElseThrow()),
                staff.everybody(now),
                Tickets.SHIPPED,
                AttentionPrices.none(now, ""),
                now,
                1);
        Floor floor = new Floor(situation);
        for (int j = 0; j < floor.agents(); j++)
            if (floor.agent(j).id() == agent) floor.explore(0, j, ExplorationLane.RULE, 0.25);
        Matching.Played played = new Matching(new Planner(), Duration.ofSeconds(5)).played(situation);
        Matching.Given given = floor.given().get(0);
        Decision decision = new Explaining(situation, played.round()).decision(given, Tickets.SHIPPED, 1);
        offering.write(
                List.of(new Offering.Decided(given, decision)),
                PlanRow.of(
                        Line.of(List.of(given.ticket()), now),
                        situation.agents(),
                        played.round(),
                        played.outlook(),
                        1));
        BigDecimal kept = QuarkusTransaction.requiringNew()
                .call(() -> Assignment.ofTicket(ticket).get(0).propensity);
        assertThat(kept).isEqualByComparingTo("0.25");
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void only_programs_with_a_key_are_told() {
        RestAssured.given().get("/api/v1/alarms").then().statusCode(401);
    }

    private static List<Map<String, Object>> open(long ticket) {
        return items("ticket == " + ticket + " && it.endedAt == null");
    }

    private static List<Map<String, Object>> items(String condition) {
        return api().get("/api/v1/alarms")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it." + condition + " }");
    }

    private static long opened(String queue) {
        Map<String, Object> message = message("The falcon has not come back");
        message.put("queue", queue);
        String externalId = (String) message.get("externalId");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String path = "/api/v1/tickets?externalId=" + externalId;
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> api().get(path).jsonPath().getString("items[0].understanding.status"),
                        "understood"::equals);
        return api().get(path).jsonPath().getLong("items[0].id");
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
