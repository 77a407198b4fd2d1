package io.heed.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityHeadersTest {

    @Inject
    Assets assets;

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/assets/heed.css", "/assets/none.css", "/api/v1/nowhere", "/probe/broken"})
    void every_answer_carries_the_policy(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", equalTo(SecurityHeaders.CONTENT_POLICY))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Permissions-Policy", containsString("camera=()"));
    }

    @Test
    void an_asset_is_kept_for_a_year_under_an_address_that_names_its_content() {
        given().get(assets.href("heed.js"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void pages_and_answers_are_never_kept() {
        given().accept("text/html").get("/nowhere").then().header("Cache-Control", equalTo("no-store"));
        given().get("/api/v1/probe?limit=3").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    }
}
