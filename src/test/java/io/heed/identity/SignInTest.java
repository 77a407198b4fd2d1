package io.heed.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SignInTest {
    @Inject
    World world;

    @BeforeEach
    void people() {
        world.sendHome(world.agent("ines", "Ines Duarte", "4.5", Map.of("payments", 8)));
        world.supervisor("lena", "Lena Vogt");
    }

    @Test
    void agents_land_on_the_desk_and_supervisors_on_the_board() {
        landing("ines").then().statusCode(303).header("Location", endsWith("/desk"));
        landing("lena").then().statusCode(303).header("Location", endsWith("/board"));
    }

    @Test
    void a_wrong_password_leads_back_to_the_door_which_says_so() {
        signIn("ines", "wrong").then().statusCode(302).header("Location", containsString("/sign-in?refused"));
        given().get("/sign-in?refused").then().statusCode(200).body(containsString("do not go together"));
    }

    @Test
    void strangers_are_sent_to_the_door() {
        for (String page : new String[] {"/", "/desk", "/board", "/desk/tickets/1", "/simulations", "/live"})
            given().redirects().follow(false).get(page).then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @Test
    void an_agent_sees_no_board_and_turns_no_weights() {
        Map<String, String> ines = signIn("ines", World.PASSWORD).getCookies();
        given().cookies(ines).accept("text/html").get("/board").then().statusCode(403);
        given().cookies(ines).get("/board/figures").then().statusCode(403);
    }

    @Test
    void a_session_opens_no_api() {
        Map<String, String> lena = signIn("lena", World.PASSWORD).getCookies();
        given().cookies(lena).get("/api/v1/weights").then().statusCode(401);
    }

    private static Response landing(String username) {
        Map<String, String> cookies = signIn(username, World.PASSWORD).getCookies();
        return given().cookies(cookies).redirects().follow(false).get("/");
    }

    private static Response signIn(String username, String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", password)
                .post("/sign-in");
    }
}
