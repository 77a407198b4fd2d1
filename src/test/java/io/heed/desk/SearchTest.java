package io.heed.desk;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    World world;

    @BeforeEach
    void nobody() {
        world.everybodyLeaves();
    }

    private static long written(String text, Map<String, ?> customer) {
        Map<String, Object> message = message(text);
        message.put("conversation", "talk-" + System.nanoTime());
        message.put("queue", "payments");
        message.put("customer", customer);
        int id = api().body(message)
                .post("/api/v1/messages")
                .then()
                .statusCode(202)
                .extract()
                .path("messageId");
        long[] ticket = new long[1];
        await().atMost(SOON).until(() -> {
            JsonPath found = api().get("/api/v1/tickets?externalId=" + message.get("externalId"))
                    .jsonPath();
            if (found.getList("items").isEmpty()) return false;
            ticket[0] = found.getLong("items[0].id");
            return id > 0;
        });
        return ticket[0];
    }

    private static JsonPath search(String q) {
        return api().queryParam("q", q)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Long> found(String q) {
        return search(q).getList("items.id", Long.class);
    }

    private static void finds(String q, long ticket) {
        await().atMost(SOON).untilAsserted(() -> assertThat(found(q)).contains(ticket));
    }

    @Test
    void a_ticket_is_found_by_words_of_its_messages_subject_customer_and_tags() {
        long ticket = written(
                "The zebrawood counter was delivered with a crack",
                Map.of("externalId", "nadja", "name", "Nadja Köhler", "email", "nadja@tischler.example"));
        finds("zebrawood", ticket);
        assertThat(found("cracks zebrawood counters")).contains(ticket);
        assertThat(found("\"delivered with\" zebrawood")).contains(ticket);
        assertThat(found("\"zebrawood crack\"")).doesNotContain(ticket);
        assertThat(found("zebrawood -crack")).doesNotContain(ticket);
        assertThat(found("from:kohler zebra*")).contains(ticket);
        assertThat(found("from:zebrawood")).doesNotContain(ticket);
        api().put("/api/v1/tickets/" + ticket + "/tags/Broken Goods")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of("broken-goods")));
        finds("goods zebrawood", ticket);
        assertThat(found("tag:broken-goods")).contains(ticket);
        api().delete("/api/v1/tickets/" + ticket + "/tags/broken-goods").then().statusCode(200);
        api().delete("/api/v1/tickets/" + ticket + "/tags/broken-goods").then().statusCode(404);
        assertThat(found("tag:broken-goods")).isEmpty();
        api().body(Map.of("text", "A carpenter with a spokeshave comes tomorrow"))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        finds("zebrawood spokeshave", ticket);
    }

    @Test
    void chinese_is_found_by_its_characters_and_marked() {
        long ticket = written("你好，扫码之后收款机一直转圈，客人在排队", Map.of("externalId", "li", "name", "李娜"));
        finds("收款机", ticket);
        assertThat(found("收机款")).doesNotContain(ticket);
        assertThat(found("圈")).contains(ticket);
        assertThat(found("from:李娜 排队")).contains(ticket);
        JsonPath hit = search("收款机 from:李娜");
        String excerpt = hit.getString("items[0].excerpt");
        assertThat(excerpt.substring(hit.getInt("items[0].hits[0].start"), hit.getInt("items[0].hits[0].end")))
                .isEqualTo("收款机");
    }

    @Test
    void filters_narrow_what_is_found() {
        long open = written("My quokka card reader blinks", Map.of("externalId", "a", "name", "Ana"));
        long closed = written("My quokka card reader beeps", Map.of("externalId", "b", "name", "Ben"));
        finds("quokka blinks", open);
        finds("quokka beeps", closed);
        Person ines = world.agent("ines", "Ines Duarte", "8", Map.of());
        world.sendHome(ines);
        api().body(Map.of("agent", ines.id)).post("/api/v1/tickets/" + closed + "/assignment");
        api().post("/api/v1/tickets/" + closed + "/closure");
        assertThat(found("quokka status:closed")).containsExactly(closed);
        assertThat(found("quokka status:waiting")).containsExactly(open);
        assertThat(found("quokka -status:closed")).containsExactly(open);
        assertThat(found("quokka assignee:ines")).containsExactly(closed);
        assertThat(found("quokka assignee:none status:open")).containsExactly(open);
        assertThat(found("quokka queue:payments channel:chat")).hasSize(2);
        assertThat(found("quokka queue:billing")).isEmpty();
        LocalDate today = LocalDate.now(java.time.Clock.systemUTC());
        assertThat(found("quokka after:" + today.minusDays(2))).hasSize(2);
        assertThat(found("quokka before:" + today.minusDays(2))).isEmpty();
    }

    @Test
    void it_goes_on_page_by_page_newest_first() {
        long one = written("wombat one", Map.of("externalId", "c"));
        long two = written("wombat two", Map.of("externalId", "d"));
        finds("wombat", one);
        finds("wombat", two);
        JsonPath page = api().get("/api/v1/search?q=wombat&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getList("items.id", Long.class)).containsExactly(two);
        assertThat(api().get("/api/v1/search?q=wombat&limit=1&cursor=" + page.getString("nextCursor"))
                        .jsonPath()
                        .getList("items.id", Long.class))
                .containsExactly(one);
    }

    @Test
    void what_cannot_be_meant_is_refused_with_the_filter_s_name() {
        api().get("/api/v1/search?q=").then().statusCode(400).body("errors[0].field", equalTo("q"));
        api().queryParam("q", "before:soon")
                .get("/api/v1/search")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("2026-03-31"));
        api().queryParam("q", "x".repeat(600)).get("/api/v1/search").then().statusCode(400);
        for (String odd : List.of("'", "a' & 'b", "(((", "\"", "%00", "\\", "!!", "queue:'"))
            api().queryParam("q", odd + " zebra").get("/api/v1/search").then().statusCode(200);
        api().get("/api/v1/search?q=a&limit=0").then().statusCode(400);
        api().get("/api/v1/search?q=a&cursor=x").then().statusCode(400);
    }
}
