package io.heed.intake.web;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WidgetPagesTest {
    private static final int MOST_SCRIPT = 8 * 1024;

    private String account;

    @BeforeEach
    void there_is_an_account() {
        account = "page-" + System.nanoTime();
        api().body(Map.of(
                        "secret", "a-word-of-our-own-for-tests",
                        "allowedOrigins", List.of("https://shop.example"),
                        "title", "\"><script>alert(1)</script>"))
                .put("/api/v1/channels/web/" + account)
                .then()
                .statusCode(200);
    }

    @Test
    void the_chat_may_be_framed_by_the_accounts_sites_and_by_nobody_else() {
        given().get("/widget/" + account)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'self' https://shop.example"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Frame-Options", nullValue())
                .header("Set-Cookie", nullValue())
                .body(not(containsString("<script>alert")));
        given().get("/widget/nobody")
                .then()
                .statusCode(404)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Frame-Options", equalTo("DENY"));
        given().get("/sign-in").then().header("X-Frame-Options", equalTo("DENY"));
    }

    @Test
    void it_speaks_the_browsers_language() {
        given().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .get("/widget/" + account)
                .then()
                .body(containsString("lang=\"zh-CN\""), containsString("您的消息"));
        given().header("Accept-Language", "fr-FR, en;q=0.5")
                .get("/widget/" + account)
                .then()
                .body(containsString("lang=\"en\""), containsString("Your message"));
    }

    @Test
    void the_script_for_other_sites_is_small_and_may_be_loaded_by_them() throws IOException {
        byte[] script = given().get("/widget/v1/widget.js")
                .then()
                .statusCode(200)
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"))
                .header("Cache-Control", equalTo("public, max-age=600"))
                .extract()
                .asByteArray();
        assertThat(zipped(script)).isLessThan(MOST_SCRIPT);
        byte[] chat =
                given().get("/assets/chat.js").then().statusCode(200).extract().asByteArray();
        assertThat(zipped(chat)).isLessThan(MOST_SCRIPT);
    }

    private static int zipped(byte[] content) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(content);
        }
        return zipped.size();
    }
}
