package io.heed.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ErrorAnswersTest {

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/probe")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .body("type", equalTo("urn:heed:problem:" + type))
                .body("status", equalTo(status));
    }

    @Test
    void every_broken_field_is_named_as_the_sender_wrote_it() {
        problem(post("{\"customer\":{\"name\":\" \"},\"texts\":[\"a\",\"\"]}"), 400, "invalid")
                .body("errors", hasSize(2))
                .body("errors.field", hasItem("customer.name"))
                .body("errors.field", hasItem("texts[1]"));
        problem(post("{}"), 400, "invalid").body("errors[0].field", equalTo("customer"));
        problem(given().get("/api/v1/probe?limit=101").then(), 400, "invalid")
                .body("errors[0].field", equalTo("limit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"customer\":{\"name\":\"a\"},\"count\":\"many\"}|count",
                "{\"customer\":{\"name\":\"a\"},\"count\":99999999999}|count",
                "{\"customer\":[]}|customer",
                "{\"customer\":{\"name\":{}}}|customer.name",
                "{\"customer\":{\"name\":\"a\"},\"texts\":\"one\"}|texts",
                "{\"customer\":{\"name\":\"a\"},\"at\":\"yesterday\"}|at",
                "[]|body",
                "7|body"
            })
    void a_wrong_type_names_its_field_and_does_not_repeat_the_value(String body, String field) {
        ValidatableResponse answer = post(body);
        answer.body(not(containsString("yesterday"))).body(not(containsString("io.heed")));
        answer.statusCode(400).body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"customer\":|400", "not json|400", "``|400", "{\"customer\":{\"name\":\"a\"}} trailing|200"})
    void what_is_no_json_is_refused_with_a_problem(String body, int status) {
        ValidatableResponse answer = post(body).statusCode(status);
        if (status == 400) {
            answer.contentType(startsWith(Problem.MEDIA_TYPE));
        }
    }

    @Test
    void addresses_methods_and_formats_that_do_not_exist_are_problems_too() {
        problem(given().get("/api/v1/nowhere").then(), 404, "not-found");
        problem(given().delete("/api/v1/probe").then(), 405, "method-not-allowed");
        problem(given().contentType("text/csv").body("a").post("/api/v1/probe").then(), 415, "unsupported-media-type");
        problem(given().get("/api/v1/probe/taken").then(), 409, "conflict").body("detail", containsString("run out"));
        problem(given().get("/api/v1/probe?limit=many").then(), 404, "not-found");
    }

    @Test
    void a_fault_shows_a_number_and_nothing_of_its_inside() {
        problem(given().get("/api/v1/probe/broken").then(), 500, "internal")
                .body("detail", not(containsString("secret")));
        given().accept("text/html")
                .get("/probe/broken")
                .then()
                .statusCode(500)
                .contentType(startsWith("text/html"))
                .body(containsString("Something broke on our side"))
                .body(not(containsString("secret")));
    }

    @Test
    void people_get_a_page_with_the_next_step() {
        given().accept("text/html")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body(containsString("There is nothing here"));
        given().accept("text/html")
                .get("/probe/forbidden")
                .then()
                .statusCode(403)
                .body(containsString("not yours to see"));
    }
}
