package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SteeringTest {
    @AfterEach
    void asShipped() {
        put(set(35));
    }

    @Test
    void weights_for_a_while_give_way_to_those_they_replaced() {
        put(set(36));
        Map<String, Object> brief = set(90);
        brief.put("expiresAt", Instant.now().plusSeconds(3).toString());
        put(brief);
        assertThat(now().getInt("words")).isEqualTo(90);
        assertThat(now().getString("expiresAt")).isNotNull();
        await().atMost(Duration.ofSeconds(30)).until(() -> now().getInt("words") == 36);
        assertThat(now().getString("by")).isEqualTo("Heed");
        assertThat(now().getString("expiresAt")).isNull();
    }

    @Test
    void the_last_change_is_taken_back_with_what_tiers_and_queues_count() {
        Map<String, Object> before = set(50);
        before.put("tiers", Map.of("vip", 60));
        before.put("queues", Map.of("payments", 80));
        put(before);
        put(set(20));
        assertThat(now().getMap("classes.tiers")).isEmpty();
        api().post("/api/v1/weights/undo").then().statusCode(200);
        assertThat(now().getInt("words")).isEqualTo(50);
        assertThat(now().getInt("classes.tiers.vip")).isEqualTo(60);
        assertThat(now().getInt("classes.queues.payments")).isEqualTo(80);
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        refused("tiers", Map.of("emperor", 1), "tiers are");
        refused("tiers", Map.of("vip", 101), "between 0 and 100");
        refused("queues", Map.of("payments", -1), "between 0 and 100");
        refused("expiresAt", "yesterday", "must be a moment");
        refused("expiresAt", "2001-01-01T00:00:00Z", "in the future");
    }

    private static void refused(String field, Object value, String why) {
        Map<String, Object> body = set(35);
        body.put(field, value);
        api().body(body)
                .put("/api/v1/weights")
                .then()
                .statusCode(400)
                .body(containsString(field))
                .body(containsString(why));
    }

    private static JsonPath now() {
        return api().get("/api/v1/weights").then().statusCode(200).extract().jsonPath();
    }

    private static void put(Map<String, Object> body) {
        api().body(body).put("/api/v1/weights").then().statusCode(200);
    }

    private static Map<String, Object> set(int words) {
        return new HashMap<>(
                Map.of("words", words, "waiting", 15, "promise", 20, "customer", 8, "topic", 12, "again", 10));
    }
}
