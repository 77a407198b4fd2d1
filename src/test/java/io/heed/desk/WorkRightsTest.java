package io.heed.desk;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is one agent's, another does not touch: tickets, drafts, macros, views. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WorkRightsTest {
    @Inject
    World world;

    private long hers;
    private Visitor ines;
    private Visitor theo;
    private String page;

    @BeforeEach
    void two() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        Person holder = world.agent("ines", "Ines Duarte", "8", Map.of());
        world.agent("theo", "Theo Lind", "8", Map.of());
        world.everybodyLeaves();
        hers = ticketOf(holder);
        ines = Visitor.signedIn("ines");
        theo = Visitor.signedIn("theo");
        page = "/desk/tickets/" + hers;
    }

    private static long ticketOf(Person holder) {
        Map<String, Object> message = message("It is about my account");
        message.put("conversation", "talk-" + System.nanoTime());
        message.put("queue", "account");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String find = "/api/v1/tickets?externalId=" + message.get("externalId");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !api().get(find).jsonPath().getList("items").isEmpty());
        long id = api().get(find).jsonPath().getLong("items[0].id");
        api().body(Map.of("agent", holder.id))
                .post("/api/v1/tickets/" + id + "/assignment")
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void nobody_acts_in_a_ticket_that_is_not_theirs() {
        Map<String, Map<String, String>> verbs = new HashMap<>();
        verbs.put("/rests", Map.of("until", "reply"));
        verbs.put("/rests/end", Map.of());
        verbs.put("/transfers", Map.of("to", "queue:billing", "why", "x"));
        verbs.put("/hand-back", Map.of("why", "x"));
        verbs.put("/reopening", Map.of());
        verbs.put("/tags", Map.of("name", "x"));
        verbs.put("/tags/removal", Map.of("name", "x"));
        verbs.put("/fields/order", Map.of("value", "x"));
        verbs.put("/drafts", Map.of("text", "x", "after", "0"));
        verbs.put("/files/1/removal", Map.of());
        verbs.put("/replies", Map.of("text", "x"));
        verbs.forEach(
                (verb, fields) -> theo.send("/desk/macros", page + verb, fields).statusCode(403));
        assertThat(api().get("/api/v1/tickets/" + hers).jsonPath().getString("assignment.agent.name"))
                .isEqualTo("Ines Duarte");
    }

    @Test
    void a_bulk_action_reports_what_is_not_theirs_and_is_undone_by_its_maker_only() {
        String marked = theo.send(
                        "/desk/macros",
                        "/desk/bulk",
                        Map.of("ticket", "" + hers, "action", "close", "from", "/desk/solved"))
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(theo.open(marked.replaceFirst("^https?://[^/]+", "")).asString())
                .contains(hers + ": it is not yours");
        String mine = ines.send(
                        "/desk/macros",
                        "/desk/bulk",
                        Map.of("ticket", "" + hers, "action", "close", "from", "/desk/solved"))
                .statusCode(303)
                .extract()
                .header("Location");
        String bulk = mine.replaceFirst(".*bulk=", "");
        theo.send("/desk/macros", "/desk/bulk/" + bulk + "/undoing", Map.of("from", "/desk/solved"));
        assertThat(api().get("/api/v1/tickets/" + hers).jsonPath().getString("state"))
                .isEqualTo("closed");
        ines.send("/desk/macros", "/desk/bulk/" + bulk + "/undoing", Map.of("from", "https://elsewhere.example/"))
                .statusCode(303)
                .header("Location", containsString("/desk?bulk="));
        assertThat(api().get("/api/v1/tickets/" + hers).jsonPath().getString("assignment.agent.name"))
                .isEqualTo("Ines Duarte");
    }

    @Test
    void own_macros_and_views_are_seen_by_nobody_else() {
        ines.send("/desk/macros", "/desk/macros", Map.of("name", "Mine", "text", "Hello {{customer.name}}"))
                .statusCode(303);
        ines.send("/desk/macros", "/desk/macros", Map.of("name", "Bad", "text", "{{customer.shoeSize}}"))
                .statusCode(422)
                .body(containsString("look at text"));
        assertThat(ines.open("/desk/macros").asString()).contains("Mine");
        assertThat(theo.open("/desk/macros").asString()).doesNotContain("Mine");
        String view = ines.send("/desk/macros", "/desk/views", Map.of("name", "Open ones", "q", "status:open"))
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        assertThat(ines.open(view).statusCode()).isEqualTo(200);
        assertThat(theo.open(view).statusCode()).isEqualTo(404);
        theo.send("/desk/macros", view + "/removal", Map.of()).statusCode(404);
        assertThat(theo.open("/desk/fields").statusCode()).isEqualTo(403);
    }

    @Test
    void what_somebody_calls_themselves_is_text_wherever_it_is_found() {
        api().put("/api/v1/tickets/" + hers + "/tags/<b>bold").then().statusCode(200);
        String shown = ines.open(page).asString();
        assertThat(shown).contains("&lt;b&gt;bold").doesNotContain("<b>bold");
        for (String list :
                List.of("/desk/search?q=account", "/desk/queue", "/desk/mentions", "/desk/snoozed", "/desk/solved"))
            assertThat(ines.open(list).statusCode()).as(list).isEqualTo(200);
        assertThat(ines.open("/desk/search?q=%27%3C%22&before=x&bulk=y&notice=%3Cb%3E")
                        .asString())
                .doesNotContain("<b>\"");
    }
}
