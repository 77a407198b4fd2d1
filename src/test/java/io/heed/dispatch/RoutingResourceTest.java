package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RoutingResourceTest {
    @AfterEach
    void backToTheUsualTerms() {
        put("terminals", "{}").statusCode(200);
    }

    @Test
    void a_queue_nobody_has_spoken_of_has_the_usual_terms() {
        JsonPath usual = get("delivery");
        assertThat(usual.getString("rule")).isEqualTo("heed");
        assertThat(usual.getInt("relaxAfterSeconds")).isEqualTo(120);
        assertThat(usual.getString("absentRule")).isEqualTo("keep");
        assertThat(usual.getBoolean("wholeBudget")).isFalse();
        assertThat(usual.getString("overflowTo")).isNull();
    }

    @Test
    void what_is_put_is_what_is_got_and_what_is_left_out_is_usual_again() {
        put("terminals", """
                {"levels": {"terminals": 5}, "wished": ["german", "refunds"], "relaxAfterSeconds": 90,
                 "agedAfterSeconds": 1800, "wholeBudget": true, "stickySeconds": 45, "offerSeconds": 30,
                 "offerSecondsByChannel": {"email": 600}, "acceptAutomatically": ["email"], "wrapSeconds": 20,
                 "silentAfterSeconds": 900, "absentRule": "returnLater", "absentAfterSeconds": 300,
                 "overflowTo": "general", "overflowAfterSeconds": 240}
                """).statusCode(200);
        JsonPath got = get("terminals");
        assertThat(got.getMap("levels")).isEqualTo(Map.of("terminals", 5));
        assertThat(got.getList("wished").toString()).isEqualTo("[german, refunds]");
        assertThat(got.getInt("agedAfterSeconds")).isEqualTo(1800);
        assertThat(got.getInt("offerSecondsByChannel.email")).isEqualTo(600);
        assertThat(got.getString("absentRule")).isEqualTo("returnLater");
        assertThat(got.getString("overflowTo")).isEqualTo("general");
        put("terminals", "{\"stickySeconds\": 10}").statusCode(200);
        assertThat(get("terminals").getList("wished")).isEmpty();
        assertThat(get("terminals").getInt("stickySeconds")).isEqualTo(10);
    }

    @Test
    void who_changed_it_is_written_down_with_before_and_after() {
        put("terminals", "{\"stickySeconds\": 10}").statusCode(200);
        put("terminals", "{\"stickySeconds\": 20}").statusCode(200);
        JsonPath audit = api().get("/api/v1/audit/dispatch?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(audit.getString("items[0].action")).isEqualTo("routingChanged");
        assertThat(audit.getString("items[0].queue")).isEqualTo("terminals");
        assertThat(audit.getInt("items[0].before.stickySeconds")).isEqualTo(10);
        assertThat(audit.getInt("items[0].after.stickySeconds")).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule | {\"rule\": \"magic\"}",
                "levels | {\"levels\": {\"piano\": 5}}",
                "levels | {\"levels\": {\"terminals\": 11}}",
                "levels | {\"levels\": {\"terminals\": null}}",
                "wished | {\"wished\": [\"Very Good\"]}",
                "wished | {\"wished\": [null]}",
                "wished | {\"wished\": [\"german\", \"german\"]}",
                "wished | {\"wished\": [\"terminals\"]}",
                "relaxAfterSeconds | {\"relaxAfterSeconds\": 0}",
                "agedAfterSeconds | {\"agedAfterSeconds\": -1}",
                "stickySeconds | {\"stickySeconds\": 999999999}",
                "stickySeconds | {\"stickySeconds\": 1e308}",
                "stickySeconds | {\"stickySeconds\": \"NaN\"}",
                "offerSeconds | {\"offerSeconds\": 1}",
                "offerSecondsByChannel | {\"offerSecondsByChannel\": {\"chat\": 1}}",
                "offerSecondsByChannel | {\"offerSecondsByChannel\": {\"\\u0000\": 60}}",
                "acceptAutomatically | {\"acceptAutomatically\": [\"E-Mail!\"]}",
                "wrapSeconds | {\"wrapSeconds\": 100000}",
                "silentAfterSeconds | {\"silentAfterSeconds\": 0}",
                "absentRule | {\"absentRule\": \"shrug\"}",
                "absentAfterSeconds | {\"absentRule\": \"returnLater\"}",
                "absentAfterSeconds | {\"absentAfterSeconds\": 60}",
                "overflowTo | {\"overflowTo\": \"terminals\", \"overflowAfterSeconds\": 60}",
                "overflowTo | {\"overflowTo\": \"nowhere\", \"overflowAfterSeconds\": 60}",
                "overflowAfterSeconds | {\"overflowTo\": \"general\"}",
                "overflowAfterSeconds | {\"overflowAfterSeconds\": 60}"
            })
    void what_makes_no_sense_is_refused_with_the_fields_name_and_changes_nothing(String field, String body) {
        put("terminals", body)
                .statusCode(400)
                .body("errors[0].field", containsString(field))
                .body("errors[0].message", containsString(" "));
        assertThat(get("terminals").getInt("stickySeconds")).isZero();
    }

    @Test
    void there_is_no_routing_of_a_queue_that_is_not_there() {
        put("nowhere", "{}").statusCode(404).body("type", equalTo("urn:heed:problem:not-found"));
        api().get("/api/v1/queues/nowhere/routing").then().statusCode(404);
        put("terminals", "").statusCode(400);
        put("terminals", "[]").statusCode(400);
    }

    private static ValidatableResponse put(String queue, String body) {
        return api().body(body).put("/api/v1/queues/" + queue + "/routing").then();
    }

    private static JsonPath get(String queue) {
        return api().get("/api/v1/queues/" + queue + "/routing")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
