package io.heed.journey;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Setting up without script: people, teams, queues, keys, and what the audit log says of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SetupPagesTest {
    private static final Pattern INVITATION = Pattern.compile("/invitations/[\\w-]{30,}");
    private static final Pattern KEY = Pattern.compile("heed_[\\w-]{30,}");

    @Inject
    World world;

    private Visitor nadia;
    private Visitor lena;
    private final String fresh = "new" + System.nanoTime();

    @BeforeEach
    void people() {
        world.supervisor("lena", "Lena Vogt");
        Person admin = world.supervisor("nadia", "Nadia Roth");
        QuarkusTransaction.requiringNew().run(() -> Person.<Person>findById(admin.id).role = Role.ADMIN);
        nadia = Visitor.signedIn("nadia");
        lena = Visitor.signedIn("lena");
    }

    @Test
    void somebody_taken_on_chooses_a_password_works_and_leaves() {
        String page = added(lena, "agent");
        Matcher link = INVITATION.matcher(page);
        assertThat(link.find()).isTrue();
        long id = known(fresh).getLong("id");
        assertThat(signIn("a long enough password").getHeader("Location")).contains("refused");

        Visitor newcomer = Visitor.signedIn("nobody-at-all");
        newcomer.send(link.group(), link.group(), Map.of("password", "short"))
                .statusCode(422)
                .body(containsString("at least 10"));
        newcomer.send(link.group(), link.group(), Map.of("password", "a long enough password"))
                .statusCode(303)
                .header("Location", endsWith("/sign-in?chosen"));
        assertThat(newcomer.open(link.group()).statusCode()).isEqualTo(404);
        Response in = signIn("a long enough password");
        assertThat(in.getHeader("Location")).doesNotContain("refused");
        Map<String, String> session = in.getCookies();
        given().cookies(session).accept("text/html").get("/desk").then().statusCode(200);

        lena.send("/board/people/" + id, "/board/people/" + id + "/departure", Map.of())
                .statusCode(303);
        given().cookies(session)
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/desk")
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in"));
        assertThat(signIn("a long enough password").getHeader("Location")).contains("refused");
        assertThat(actions(fresh))
                .containsExactly("person.left", "person.choseAPassword", "person.invited", "person.made");
    }

    @Test
    void a_session_cookie_copied_before_signing_out_opens_nothing_afterwards() {
        world.agent("ines", "Ines Duarte", "4", Map.of());
        Map<String, String> session = given().redirects()
                .follow(false)
                .formParam("username", "ines")
                .formParam("password", World.PASSWORD)
                .post("/sign-in")
                .getCookies();
        given().cookies(session).accept("text/html").get("/desk").then().statusCode(200);
        Map<String, String> without = new HashMap<>(session);
        without.remove("heed-visit");
        assertThat(status(without)).isEqualTo(302);
        given().cookies(session)
                .redirects()
                .follow(false)
                .formParam("username", "ines")
                .formParam("password", World.PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(302);
        // signing in again began a new visit and ended this one
        assertThat(status(session)).isEqualTo(302);
    }

    @Test
    void wrong_passwords_make_the_next_try_wait_and_say_how_long() {
        world.agent("theo", "Theo Lind", "4", Map.of());
        Response last = null;
        for (int i = 0; i < 7; i++)
            last = given().redirects()
                    .follow(false)
                    .formParam("username", "theo")
                    .formParam("password", "wrong")
                    .post("/sign-in");
        assertThat(last.getCookie("heed-wait")).matches("\\d+");
        // the right one is not even looked at
        given().redirects()
                .follow(false)
                .formParam("username", "theo")
                .formParam("password", World.PASSWORD)
                .post("/sign-in")
                .then()
                .header("Location", containsString("refused"));
        given().cookie("heed-wait", "17")
                .get("/sign-in?refused")
                .then()
                .statusCode(200)
                .body(containsString("Wait 17 seconds"));
        QuarkusTransaction.requiringNew()
                .run(() -> Person.getEntityManager()
                        .createNativeQuery("delete from wrong_sign_in")
                        .executeUpdate());
    }

    @Test
    void a_supervisor_makes_agents_and_leads_and_an_admin_the_others() {
        lena.send("/board/people", "/board/people", Map.of("username", fresh, "name", "New", "role", "admin"))
                .statusCode(422)
                .body(containsString("roles.grant"));
        lena.send("/board/people", "/board/people", Map.of("username", "no spaces", "name", "New", "role", "agent"))
                .statusCode(422)
                .body(containsString("username-fault"));
        added(nadia, "supervisor");
        long id = known(fresh).getLong("id");
        lena.send("/board/people/" + id, "/board/people/" + id, Map.of("name", "Other", "role", "agent"))
                .statusCode(422)
                .body(containsString("ask an admin"));
        long self = known("nadia").getLong("id");
        nadia.send("/board/people/" + self, "/board/people/" + self, Map.of("name", "Nadia Roth", "role", "agent"))
                .statusCode(422)
                .body(containsString("own role"));
        assertThat(lena.open("/board/keys").statusCode()).isEqualTo(403);
    }

    @Test
    void skills_teams_shifts_and_leave_are_kept_from_their_forms() {
        added(lena, "agent");
        long id = known(fresh).getLong("id");
        String page = "/board/people/" + id;
        lena.send("/board/teams", "/board/teams", Map.of("name", "Team " + fresh, "queue", "payments", "member", id))
                .statusCode(303);
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", "Newly Named");
        fields.put("title", "Payments");
        fields.put("role", "lead");
        fields.put("budget", "4,5");
        fields.put("skill", List.of("payments", "zh"));
        fields.put("level", List.of("8", "10"));
        lena.send(page, page, fields).statusCode(303);
        JsonPath person = known(fresh);
        assertThat(person.getString("name")).isEqualTo("Newly Named");
        assertThat(person.getString("role")).isEqualTo("lead");
        assertThat(person.getMap("skills")).isEqualTo(Map.of("payments", 8, "zh", 10));
        assertThat(person.getList("teams")).isEmpty();

        // once more, now that there are skills to be changed
        fields.put("level", List.of("9", "0"));
        lena.send(page, page, fields).statusCode(303);
        assertThat(known(fresh).getMap("skills")).isEqualTo(Map.of("payments", 9));

        fields.put("level", List.of("8", "11"));
        lena.send(page, page, fields).statusCode(422).body(containsString("skills-fault"));
        lena.send(page, page + "/shifts", Map.of("hours", List.of("9-17", "", "", "", "22:00-06:00", "", "")))
                .statusCode(303);
        assertThat(api().get("/api/v1/people/" + id + "/shifts").jsonPath().getMap("week"))
                .isEqualTo(Map.of("monday", List.of("09:00-17:00"), "friday", List.of("22:00-06:00")));
        lena.send(page, page + "/shifts", Map.of("hours", List.of("late")))
                .statusCode(422)
                .body(containsString("monday-fault"));
        lena.send(page, page + "/leave", Map.of("firstDay", "2099-12-24", "lastDay", "2099-12-31"))
                .statusCode(303);
        assertThat(api().get("/api/v1/people/" + id + "/leave").jsonPath().getList("items"))
                .hasSize(1);
        lena.send(page, page + "/leave", Map.of("firstDay", "2099-12-24", "lastDay", "2099-12-01"))
                .statusCode(422)
                .body(containsString("last-fault"));
        int team = api().get("/api/v1/teams").jsonPath().getInt("items.find { it.name == 'Team " + fresh + "' }.id");
        lena.send("/board/teams/" + team, "/board/teams/" + team + "/removal", Map.of())
                .statusCode(303);
    }

    @Test
    void a_queue_is_described_and_gets_a_helper() {
        String name = "q" + System.nanoTime();
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("title", "Gift cards");
        fields.put("description", "Lost and empty gift cards");
        fields.put("skills", "payments, cards");
        fields.put("helper", "orders");
        fields.put("minutes", "12");
        fields.put("nobody", "yes");
        lena.send("/board/queues", "/board/queues", fields)
                .statusCode(303)
                .header("Location", endsWith("/board/queues/" + name));
        JsonPath routing = api().get("/api/v1/queues/" + name + "/routing").jsonPath();
        assertThat(routing.getString("overflowTo")).isEqualTo("orders");
        assertThat(routing.getInt("overflowAfterSeconds")).isEqualTo(720);
        assertThat(routing.getBoolean("overflowWhenNobody")).isTrue();
        fields.put("helper", "");
        lena.send("/board/queues/" + name, "/board/queues/" + name, fields).statusCode(303);
        api().get("/api/v1/queues/" + name + "/routing").then().body("overflowTo", nullValue());
        assertThat(actions(name)).containsExactly("queue.rerouted", "queue.rerouted", "queue.made");
    }

    @Test
    void a_key_is_shown_once_opens_what_it_was_made_for_and_is_revoked() {
        String name = "shop " + fresh;
        String made = nadia.send(
                        "/board/keys",
                        "/board/keys",
                        Map.of("name", name, "permission", List.of("tickets.see"), "days", "30"))
                .statusCode(200)
                .extract()
                .asString();
        Matcher key = KEY.matcher(made);
        assertThat(key.find()).isTrue();
        assertThat(nadia.open("/board/keys").asString()).contains(name).doesNotContain(key.group());
        with(key.group()).get("/api/v1/tickets").then().statusCode(200);
        with(key.group()).get("/api/v1/people").then().statusCode(403);
        long id = api().get("/api/v1/keys").jsonPath().getLong("items.find { it.name == '" + name + "' }.id");
        nadia.send("/board/keys", "/board/keys/" + id + "/revocation", Map.of()).statusCode(303);
        with(key.group()).get("/api/v1/tickets").then().statusCode(401);
        api().body(Map.of("name", "x", "permissions", List.of("all")))
                .post("/api/v1/keys")
                .then()
                .statusCode(400);
        assertThat(actions(name)).containsExactly("key.revoked", "key.made");
    }

    @Test
    void the_audit_log_is_read_filtered_exported_and_never_rewritten() {
        added(lena, "agent");
        long id = known(fresh).getLong("id");
        api().body(Map.of("budget", 6.5)).put("/api/v1/people/" + id).then().statusCode(200);
        JsonPath newest = api().get("/api/v1/audit?limit=1&about=" + fresh).jsonPath();
        assertThat(newest.getString("items[0].action")).isEqualTo("person.changed");
        assertThat(newest.getMap("items[0].before")).isEqualTo(Map.of("budget", "4"));
        assertThat(newest.getMap("items[0].after")).isEqualTo(Map.of("budget", "6.5"));
        assertThat(newest.getString("items[0].from")).isNotEmpty();
        assertThat(newest.getString("nextCursor")).isNotNull();
        assertThat(lena.open("/board/audit?about=" + fresh + "&kind=person").asString())
                .contains("person.made")
                .contains("6.5");
        assertThat(lena.download("/board/audit/log.csv?about=" + fresh).asString())
                .startsWith("at,by,from,action,about,change")
                .contains("budget: 4 → 6.5");
        api().get("/api/v1/audit?limit=0").then().statusCode(400);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> QuarkusTransaction.requiringNew()
                        .run(() -> Person.getEntityManager()
                                .createNativeQuery("update audit_log set by_name = 'somebody else'")
                                .executeUpdate())))
                .hasStackTraceContaining("only ever added");
    }

    private String added(Visitor by, String role) {
        return by.send(
                        "/board/people",
                        "/board/people",
                        Map.of("username", fresh, "name", "Newcomer Nunes", "role", role, "budget", "4"))
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath known(String username) {
        JsonPath all = api().get("/api/v1/people").jsonPath();
        int id = all.getInt("items.find { it.username == '" + username + "' }.id");
        return api().get("/api/v1/people/" + id).jsonPath();
    }

    private static List<String> actions(String about) {
        return api().queryParam("about", about).get("/api/v1/audit").jsonPath().getList("items.action");
    }

    private Response signIn(String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", fresh)
                .formParam("password", password)
                .post("/sign-in");
    }

    private static int status(Map<String, String> cookies) {
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/desk")
                .statusCode();
    }

    private static io.restassured.specification.RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }
}
