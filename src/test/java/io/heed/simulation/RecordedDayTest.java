package io.heed.simulation;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RecordedDayTest {
    @Inject
    World world;

    @Test
    void today_can_be_tried_again_under_other_rules() {
        world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        Map<String, Object> message = message("You charged us twice and payroll goes out Friday");
        message.put("queue", "payments");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        await().atMost(30, SECONDS)
                .until(() -> !api().get("/api/v1/tickets?externalId=" + message.get("externalId"))
                        .jsonPath()
                        .getList("items")
                        .isEmpty());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        JsonPath answer = api().body(Map.of("day", today.toString(), "policies", List.of("heed", "fifo")))
                .post("/api/v1/simulations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("results.policy")).containsExactly("heed", "fifo");
        assertThat(answer.getList("results[0].classes.queue")).contains("payments");
        assertThat(answer.getInt("results[0].arrived")).isEqualTo(answer.getInt("results[1].arrived"));
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void a_day_without_tickets_or_that_is_none_is_refused_by_name() {
        refused(Map.of("day", "1999-01-01", "policies", List.of("fifo")), "day", "none did");
        refused(Map.of("day", "yesterday", "policies", List.of("fifo")), "day", "such as 2026-03-02");
        refused(Map.of("day", "1999-01-01", "zone", "Moon", "policies", List.of("fifo")), "zone", "Europe/Berlin");
        refused(
                Map.of("day", "1999-01-01", "agents", List.of(), "policies", List.of("fifo")),
                "day",
                "must stand without");
    }

    private static void refused(Map<String, Object> request, String field, String way) {
        api().body(request)
                .post("/api/v1/simulations")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(way));
    }
}
