package io.heed.learning;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CorrectionsTest {
    private static final String TEXT = "Nobody can pay by card and there is a line out the door";
    private static final String SAME_IN_OTHER_WORDS = "nobody can pay by card, and there's a line out of the door!!";
    private static final String ANOTHER_MATTER = "The roof leaks and water is dripping onto the till";

    @Inject
    World world;

    @BeforeEach
    void nobodyIsThere() {
        world.everybodyLeaves();
    }

    @Test
    void a_correction_changes_the_same_and_a_similar_text_at_once_and_no_other_and_can_be_undone() {
        long ticket = understood(TEXT);
        JsonPath before = read();
        assertThat(before.getDouble("items[0].urgency")).isGreaterThan(0.6);

        long correction = api().body(Map.of("urgency", "low", "queue", "general"))
                .post("/api/v1/tickets/" + ticket + "/corrections")
                .then()
                .statusCode(201)
                .body("urgency", equalTo(0.02f))
                .extract()
                .jsonPath()
                .getLong("id");
        api().body(Map.of("urgency", 0.02, "queue", "general"))
                .post("/api/v1/tickets/" + ticket + "/corrections")
                .then()
                .body("id", equalTo((int) correction));
        api().get("/api/v1/tickets/" + ticket).then().body("queue", equalTo("general"));
        await().atMost(60, SECONDS).until(() -> read().getDouble("items[0].urgency") < 0.1);
        JsonPath after = read();
        assertThat(after.getString("items[0].queues[0].queue")).isEqualTo("general");
        assertThat(after.getString("items[0].modelVersion")).matches(".+\\+c\\d+");
        assertThat(after.getDouble("items[1].urgency")).isLessThan(0.3);
        assertThat(after.getString("items[1].queues[0].queue")).isEqualTo("general");
        assertThat(after.getDouble("items[2].urgency")).isEqualTo(before.getDouble("items[2].urgency"), within(1e-9));
        assertThat(after.getList("items[2].queues")).isEqualTo(before.getList("items[2].queues"));
        // the ticket itself is read again
        await().atMost(30, SECONDS)
                .until(() -> api().get("/api/v1/tickets/" + ticket).jsonPath().getDouble("understanding.urgency.score")
                        < 0.1);
        Lesson lesson = QuarkusTransaction.requiringNew()
                .call(() -> Lesson.<Lesson>find("correctionId", correction).firstResult());
        assertThat(lesson.predictedUrgency).isGreaterThan(0.6f);
        assertThat(lesson.urgency).isEqualTo(0.02f);
        assertThat(lesson.queue).isEqualTo("general");

        api().delete("/api/v1/tickets/" + ticket + "/corrections/" + correction)
                .then()
                .statusCode(200);
        api().get("/api/v1/tickets/" + ticket + "/corrections").then().body("items", hasSize(0));
        await().atMost(60, SECONDS).until(() -> read().getDouble("items[0].urgency") > 0.6);
        api().delete("/api/v1/tickets/" + ticket + "/corrections/" + correction)
                .then()
                .statusCode(409);
    }

    @Test
    void a_closure_leaves_a_lesson_and_a_queue_that_somebody_changed_another() {
        Map<String, Object> message = message("Where do I find my invoice for March?");
        message.put("queue", "security");
        long ticket = understood(message);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        await().atMost(60, SECONDS).until(() -> lessons(ticket).size() == 2);
        assertThat(lessons(ticket)).extracting(lesson -> lesson.source).containsExactly("closure", "transfer");
        assertThat(lessons(ticket).get(1).queue).isEqualTo("security");
        api().delete("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        assertThat(lessons(ticket)).isEmpty();
    }

    @Test
    void solved_tickets_that_read_alike_are_found_with_how_they_were_solved() {
        long solved = understood("The zebra printer prints upside down labels since the update");
        api().body(Map.of("text", "Please turn the roll around."))
                .post("/api/v1/tickets/" + solved + "/messages")
                .then()
                .statusCode(201);
        api().post("/api/v1/tickets/" + solved + "/closure").then().statusCode(200);
        long open = understood("Since the update our zebra printer prints the labels upside down");
        String similar = "/api/v1/tickets/" + open + "/similar?limit=1";
        await().atMost(60, SECONDS)
                .until(() -> api().get(similar).jsonPath().getList("items").size() == 1
                        && api().get(similar).jsonPath().getLong("items[0].ticket") == solved);
        api().get(similar)
                .then()
                .body("items[0].likeness", greaterThan(0.8f))
                .body("items[0].reply", equalTo("Please turn the roll around."))
                .body("items[0].solvedBy", startsWith("key:"));
        api().delete("/api/v1/tickets/" + solved + "/closure").then().statusCode(200);
        assertThat(api().get(similar).jsonPath().getList("items.ticket", Long.class))
                .doesNotContain(solved);
        api().get("/api/v1/tickets/" + open + "/similar?limit=0").then().statusCode(400);
        api().get("/api/v1/tickets/987654/similar").then().statusCode(404);
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        long ticket = understood("A small question about opening hours");
        String corrections = "/api/v1/tickets/" + ticket + "/corrections";
        api().body("{}").post(corrections).then().statusCode(400).body("errors.field", hasItem("urgency"));
        for (String urgency : List.of("1.5", "-1", "\"NaN\"", "1e308", "{}", "[1]", "\"soon\""))
            api().body("{\"urgency\": " + urgency + "}")
                    .post(corrections)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("urgency"));
        api().body(Map.of("queue", "no-such-queue"))
                .post(corrections)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("queue"));
        api().body("{\"queue\": \"a\\u0000b\"}").post(corrections).then().statusCode(400);
        api().body(Map.of("urgency", 0))
                .post("/api/v1/tickets/987654/corrections")
                .then()
                .statusCode(404);
    }

    private static List<Lesson> lessons(long ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Lesson.list("ticketId = ?1 and withdrawnAt is null order by id", ticket));
    }

    private static JsonPath read() {
        return api().body(Map.of("texts", List.of(TEXT, SAME_IN_OTHER_WORDS, ANOTHER_MATTER)))
                .post("/api/v1/readings")
                .jsonPath();
    }

    private static long understood(String text) {
        return understood(message(text));
    }

    private static long understood(Map<String, Object> message) {
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String known = "/api/v1/tickets?externalId=" + message.get("externalId");
        await().atMost(60, SECONDS)
                .until(() ->
                        "understood".equals(api().get(known).jsonPath().getString("items[0].understanding.status")));
        return api().get(known).jsonPath().getLong("items[0].id");
    }
}
