package io.heed.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormTokenTest {

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">");

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false);
    }

    @Test
    void a_form_carries_the_token_that_lets_it_through_and_again_when_it_is_shown_again() {
        Response page = given().get("/probe/form");
        Matcher field = FIELD.matcher(page.asString());
        assertThat(field.find()).isTrue();

        String again = form().cookies(page.cookies())
                .formParam(field.group(1), field.group(2))
                .formParam("presence", "away")
                .post("/probe/form")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(FIELD.matcher(again).find()).isTrue();
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        Response page = given().get("/probe/form");
        form().cookies(page.cookies())
                .formParam("presence", "away")
                .post("/probe/form")
                .then()
                .statusCode(400);
    }

    @Test
    void the_theme_is_kept_and_leads_back_to_the_page_it_came_from_and_nowhere_else() {
        Response page = given().get("/probe/form");
        Matcher field = FIELD.matcher(page.asString());
        assertThat(field.find()).isTrue();
        Response chosen = form().cookies(page.cookies())
                .header("Referer", "https://elsewhere.example//evil/board")
                .formParam(field.group(1), field.group(2))
                .formParam("theme", "dark")
                .post("/theme");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.cookie("theme")).isEqualTo("dark");
        assertThat(chosen.header("Location")).endsWith(":" + RestAssured.port + "/");
    }
}
