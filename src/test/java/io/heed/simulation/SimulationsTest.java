package io.heed.simulation;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SimulationsTest {
    @Inject
    Simulations simulations;

    @Test
    void a_small_day_answers_at_once_with_figures_by_policy() {
        JsonPath answer = simulate(day(200, List.of("heed", "round-robin", "gc-mu"), 7), 200);
        assertThat(answer.getList("results.policy")).containsExactly("heed", "round-robin", "gc-mu");
        for (int i = 0; i < 3; i++) {
            String at = "results[" + i + "].";
            assertThat(answer.getDouble(at + "weightedDelayCost")).isPositive();
            assertThat(answer.getDouble(at + "promiseAttainment")).isBetween(0.0, 1.0);
            assertThat(answer.getDouble(at + "occupancy")).isBetween(0.1, 1.0);
            assertThat(answer.getDouble(at + "effortFairness.variation")).isNotNegative();
            assertThat(answer.getInt(at + "starved")).isZero();
            assertThat(answer.getInt(at + "served") + answer.getInt(at + "abandoned") + answer.getInt(at + "left"))
                    .isEqualTo(200);
            assertThat(answer.getList(at + "classes.queue")).containsExactly("billing", "mail");
            assertThat(answer.getDouble(at + "classes[0].waitSeconds.max"))
                    .isGreaterThanOrEqualTo(answer.getDouble(at + "classes[0].waitSeconds.p95"))
                    .isGreaterThanOrEqualTo(answer.getDouble(at + "classes[0].waitSeconds.mean"));
        }
    }

    @Test
    void the_same_seed_gives_the_same_answer_and_the_order_of_arrivals_does_not_matter() {
        Map<String, Object> day = day(200, List.of("heed", "lottery"), 7);
        String once = api().body(day).post("/api/v1/simulations").asString();
        assertThat(api().body(day).post("/api/v1/simulations").asString()).isEqualTo(once);
        List<Object> reversed = new ArrayList<>((List<?>) day.get("arrivals"));
        Collections.reverse(reversed);
        Map<String, Object> other = new HashMap<>(day);
        other.put("arrivals", reversed);
        assertThat(api().body(other).post("/api/v1/simulations").asString()).isEqualTo(once);
        other.put("seed", 8);
        assertThat(api().body(other).post("/api/v1/simulations").asString()).isNotEqualTo(once);
    }

    @Test
    void a_large_day_is_accepted_and_its_figures_come_later() {
        Response accepted = api().body(day(3000, List.of("heed", "fifo"), 1)).post("/api/v1/simulations");
        accepted.then().statusCode(202).body("state", equalTo("queued"));
        String place = accepted.header("Location");
        assertThat(place).endsWith("/api/v1/simulations/" + accepted.jsonPath().getLong("id"));
        await().atMost(60, SECONDS).untilAsserted(() -> api().get(place).then().body("state", equalTo("done")));
        JsonPath done = api().get(place).jsonPath();
        JsonPath list = api().get("/api/v1/simulations").jsonPath();
        assertThat(list.getList("items.id", Long.class)).contains(done.getLong("id"));
        assertThat(done.getDouble("progress")).isEqualTo(1);
        assertThat(done.getList("results.policy")).containsExactly("heed", "fifo");
        api().delete(place).then().statusCode(409).body("detail", containsString("done"));
    }

    @Test
    void a_run_that_a_crash_left_unfinished_is_run_again() {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            SimulationRow row = new SimulationRow();
            row.state = SimulationRow.State.running;
            row.progress = 0.5;
            row.request = new SimulationRequest(
                    List.of(new SimulationRequest.Agent("ana", 1.0, null, null)),
                    List.of(new SimulationRequest.Arrival(0.0, "mail", 1.0, null, 60.0, 1.0, null, 60.0, null)),
                    List.of("fifo"),
                    1L);
            row.byName = "before";
            row.createdAt = Instant.now().minus(Duration.ofHours(1));
            row.touchedAt = row.createdAt;
            row.persist();
            return row.id;
        });
        await().atMost(30, SECONDS)
                .untilAsserted(() -> api().get("/api/v1/simulations/" + id)
                        .then()
                        .body("state", equalTo("done"))
                        .body("results[0].served", equalTo(1)));
    }

    @Test
    void a_canceled_run_stops_and_says_so() {
        Response accepted = api().body(day(20_000, List.of("heed", "fifo", "gc-mu", "lottery"), 1))
                .post("/api/v1/simulations");
        String place = accepted.then().statusCode(202).extract().header("Location");
        api().delete(place).then().statusCode(204);
        api().get(place).then().body("state", equalTo("canceled"));
        api().delete(place).then().statusCode(409);
        // the line is free for the next one at once
        long next = simulate(day(3000, List.of("fifo", "gc-mu"), 1), 202).getLong("id");
        await().atMost(60, SECONDS).until(() -> simulations.find(next).orElseThrow().state == SimulationRow.State.done);
        api().get(place).then().body("state", equalTo("canceled"));
    }

    @Test
    void a_message_as_long_as_a_day_is_still_refused() {
        String text = "x".repeat(2_000_000);
        api().body(Map.of("channel", "chat", "text", text))
                .post("/api/v1/messages")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:heed:problem:too-large"));
    }

    @Test
    void what_nobody_asked_for_is_not_there() {
        api().get("/api/v1/simulations/987654").then().statusCode(404);
        api().delete("/api/v1/simulations/987654").then().statusCode(404);
        api().get("/api/v1/simulations/abc").then().statusCode(404);
        given().get("/api/v1/simulations/1").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "policies[0] | {\"policies\":[\"magic\"]}",
                "policies | {\"policies\":[]}",
                "policies[1] | {\"policies\":[\"fifo\",\"fifo\"]}",
                "agents | {\"agents\":[]}",
                "agents[0].budget | {\"agents\":[{\"id\":\"a\",\"budget\":0}]}",
                "agents[0].budget | {\"agents\":[{\"id\":\"a\"}]}",
                "agents[0].budget | {\"agents\":[{\"id\":\"a\",\"budget\":\"NaN\"}]}",
                "agents[0].id | {\"agents\":[{\"budget\":1}]}",
                "agents[0].id | {\"agents\":[{\"id\":\"a\\u0000b\",\"budget\":1}]}",
                "agents[0].skills | {\"agents\":[{\"id\":\"a\",\"budget\":1,\"skills\":{\"x\":11}}]}",
                "agents[0].shifts[0].to | {\"agents\":[{\"id\":\"a\",\"budget\":1,\"shifts\":[{\"from\":9,\"to\":9}]}]}",
                "arrivals | {\"arrivals\":[]}",
                "arrivals[0].handleSeconds | {\"arrivals\":[{\"at\":0,\"queue\":\"q\",\"promiseSeconds\":1,\"handleSeconds\":-1}]}",
                "arrivals[0].weight | {\"arrivals\":[{\"at\":0,\"queue\":\"q\",\"promiseSeconds\":1,\"handleSeconds\":1,\"weight\":1e308}]}",
                "arrivals[0].at | {\"arrivals\":[{\"at\":-1,\"queue\":\"q\",\"promiseSeconds\":1,\"handleSeconds\":1}]}",
                "arrivals[0].skills | {\"arrivals\":[{\"at\":0,\"queue\":\"q\",\"promiseSeconds\":1,\"handleSeconds\":1,\"skills\":[\"golf\"]}]}"
            })
    void what_is_wrong_is_named(String field, String change) throws Exception {
        Map<String, Object> day = new HashMap<>(day(2, List.of("fifo"), 1));
        day.putAll(new ObjectMapper().readValue(change, new TypeReference<Map<String, Object>>() {}));
        api().body(day).post("/api/v1/simulations").then().statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void an_unknown_policy_lists_the_known_ones_and_a_million_arrivals_are_too_many() {
        api().body(day(2, List.of("magic"), 1))
                .post("/api/v1/simulations")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("heed, round-robin, fewest-open"));
        List<SimulationRequest.Arrival> million = Collections.nCopies(1_000_000, null);
        assertThatThrownBy(() -> SimulationCheck.check(new SimulationRequest(
                        List.of(new SimulationRequest.Agent("a", 1.0, null, null)), million, List.of("fifo"), 1L)))
                .hasMessageContaining("arrivals: must be a list of 1 to 100000, not 1000000");
    }

    private static JsonPath simulate(Map<String, Object> day, int status) {
        return api().body(day)
                .post("/api/v1/simulations")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    /** Three agents who cannot quite keep up with two queues. */
    private static Map<String, Object> day(int customers, List<String> policies, long seed) {
        SplittableRandom random = new SplittableRandom(5);
        List<Map<String, Object>> arrivals = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            boolean billing = random.nextInt(3) == 0;
            arrivals.add(Map.of(
                    "at",
                    i * 60 + random.nextInt(60),
                    "queue",
                    billing ? "billing" : "mail",
                    "weight",
                    billing ? 3 : 1,
                    "patienceSeconds",
                    600 + random.nextInt(1800),
                    "handleSeconds",
                    200 + random.nextInt(600),
                    "attentionPoints",
                    billing ? 2 : 1,
                    "skills",
                    billing ? List.of("billing") : List.of(),
                    "promiseSeconds",
                    300,
                    "abandonmentPenalty",
                    20));
        }
        List<Object> agents = List.of(
                Map.of("id", "ana", "budget", 4, "skills", Map.of("billing", 9)),
                Map.of("id", "ben", "budget", 4, "skills", List.of("billing"), "shifts", List.of()),
                Map.of("id", "cho", "budget", 2));
        return Map.of("agents", agents, "arrivals", arrivals, "policies", policies, "seed", seed);
    }
}
