package io.heed.desk;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    World world;

    @BeforeEach
    @AfterEach
    void an_empty_floor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    private static long written(String conversation, String text) {
        Map<String, Object> message = message(text);
        message.put("conversation", conversation);
        message.put("queue", "payments");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String externalId = (String) message.get("externalId");
        await().atMost(SOON)
                .until(() -> !api().get("/api/v1/tickets?externalId=" + externalId)
                        .jsonPath()
                        .getList("items")
                        .isEmpty());
        return api().get("/api/v1/tickets?externalId=" + externalId).jsonPath().getLong("items[0].id");
    }

    private static String conversation() {
        return "talk-" + System.nanoTime();
    }

    private static ValidatableResponse merged(long ticket, long into) {
        return api().body(Map.of("into", into))
                .post("/api/v1/tickets/" + ticket + "/merges")
                .then();
    }

    private static JsonPath get(long ticket) {
        return api().get("/api/v1/tickets/" + ticket).jsonPath();
    }

    private static List<String> texts(long ticket) {
        return get(ticket).getList("messages.text");
    }

    @Test
    void what_is_unanswered_goes_on_in_the_other_ticket_and_both_show_it() {
        long calm = written(conversation(), "When will it come?");
        long urgent = written(conversation(), "It has come broken and my shop is shut");
        merged(urgent, calm).statusCode(200).body("id", equalTo((int) calm));
        assertThat(texts(calm)).containsExactly("When will it come?", "It has come broken and my shop is shut");
        assertThat(texts(urgent)).containsExactly("It has come broken and my shop is shut");
        JsonPath gone = get(urgent);
        assertThat(gone.getString("state")).isEqualTo("closed");
        assertThat(gone.getLong("mergedInto")).isEqualTo(calm);
        assertThat(gone.getString("history.find { it.event == 'closed' }.why")).isEqualTo("merged into ticket " + calm);
        api().get("/api/v1/audit/dispatch?ticket=" + urgent)
                .then()
                .body("items[0].action", equalTo("ticketMerged"))
                .body("items[0].after.into", equalTo((int) calm));
    }

    @Test
    void an_offer_of_it_is_withdrawn_and_the_attention_of_who_had_it_is_free_at_once() {
        long target = written(conversation(), "My refund has not arrived");
        long offered = written(conversation(), "Where is my refund?");
        long held = written(conversation(), "Refund, please");
        Person mila = world.agent("mila", "Mila Novak", "8", Map.of("payments", 9));
        api().body(Map.of("agent", mila.id)).post("/api/v1/tickets/" + held + "/assignment");
        await().atMost(SOON).until(() -> "offered".equals(get(offered).getString("state")));
        merged(offered, target).statusCode(200);
        merged(held, target).statusCode(200);
        assertThat(get(offered).getString("history.find { it.event == 'rescinded' }.why"))
                .isEqualTo("merged into ticket " + target);
        assertThat(get(held).getString("history.find { it.event == 'canceled' }.why"))
                .isEqualTo("merged into ticket " + target);
    }

    @Test
    void what_the_customer_writes_later_stands_where_the_matter_goes_on_however_often_it_moved() {
        String talk = conversation();
        long first = written(talk, "one");
        long second = written(conversation(), "two");
        long third = written(conversation(), "three");
        merged(first, second).statusCode(200);
        merged(second, third).statusCode(200);
        assertThat(written(talk, "four")).isEqualTo(third);
        assertThat(texts(third)).containsExactly("one", "two", "three", "four");
        api().post("/api/v1/tickets/" + third + "/closure").then().statusCode(200);
        assertThat(written(talk, "five")).isEqualTo(third);
        assertThat(get(third).getString("state")).isNotEqualTo("closed");
    }

    @Test
    void only_two_open_tickets_can_become_one_and_a_merged_one_is_not_reopened() {
        long ticket = written(conversation(), "one");
        long other = written(conversation(), "two");
        merged(ticket, ticket).statusCode(400).body("errors[0].field", equalTo("into"));
        merged(ticket, 999_999_999L).statusCode(400).body("errors[0].field", equalTo("into"));
        merged(999_999_999L, ticket).statusCode(404);
        api().body("{}").post("/api/v1/tickets/" + ticket + "/merges").then().statusCode(400);
        merged(ticket, other).statusCode(200);
        merged(ticket, other).statusCode(409).body("detail", containsString("merged already"));
        merged(other, ticket).statusCode(409);
        api().delete("/api/v1/tickets/" + ticket + "/closure")
                .then()
                .statusCode(409)
                .body("detail", containsString("goes on there"));
    }

    @Test
    void two_who_merge_the_same_pair_both_ways_leave_one_open_ticket() throws Exception {
        for (int round = 0; round < 5; round++) {
            long one = written(conversation(), "one");
            long two = written(conversation(), "two");
            List<Integer> came = together(List.of(
                    () -> merged(one, two).extract().statusCode(),
                    () -> merged(two, one).extract().statusCode()));
            assertThat(came).containsExactlyInAnyOrder(200, 409);
            long open = get(one).getString("state").equals("closed") ? two : one;
            assertThat(texts(open)).hasSize(2);
        }
    }

    @Test
    void messages_that_arrive_while_tickets_are_merged_all_stand_in_the_one_that_goes_on() throws Exception {
        for (int round = 0; round < 5; round++) {
            String talk = conversation();
            long ticket = written(talk, "first");
            long target = written(conversation(), "target");
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Map<String, Object> message = message("later " + i);
                message.put("conversation", talk);
                all.add(() -> api().body(message).post("/api/v1/messages").statusCode());
            }
            all.add(3, () -> merged(ticket, target).extract().statusCode());
            assertThat(together(all)).containsOnly(200, 202);
            await().atMost(SOON).until(() -> texts(target).size() == 8);
            assertThat(get(ticket).getString("state")).isEqualTo("closed");
        }
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> came = new ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(calls)) came.add(one.get());
            return came;
        } finally {
            pool.shutdownNow();
        }
    }

    private static ValidatableResponse split(long ticket, List<Integer> messages) {
        return api().body(Map.of("messages", messages))
                .post("/api/v1/tickets/" + ticket + "/splits")
                .then();
    }

    @Test
    void messages_become_a_ticket_of_their_own_with_their_age_and_the_conversation_stays() {
        String talk = conversation();
        long ticket = written(talk, "My card was declined");
        written(talk, "And another thing: your app crashes");
        List<Integer> ids = get(ticket).getList("messages.id");
        String at = get(ticket).getString("messages[1].sentAt");
        JsonPath own =
                split(ticket, List.of(ids.get(1))).statusCode(201).extract().jsonPath();
        assertThat(own.getString("subject")).isEqualTo("And another thing: your app crashes");
        assertThat(own.getLong("splitFrom")).isEqualTo(ticket);
        assertThat(own.getString("queue")).isEqualTo("payments");
        assertThat(own.getString("history[0].at").substring(0, 16)).isEqualTo(at.substring(0, 16));
        assertThat(texts(own.getLong("id"))).containsExactly("And another thing: your app crashes");
        assertThat(texts(ticket)).containsExactly("My card was declined");
        assertThat(written(talk, "Still declined")).isEqualTo(ticket);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        assertThat(written(talk, "Still crashes")).isEqualTo(own.getLong("id"));
        api().get("/api/v1/audit/dispatch?ticket=" + ticket).then().body("items[0].action", equalTo("ticketSplit"));
    }

    @Test
    void a_split_takes_some_of_the_customers_messages_and_leaves_some() {
        String talk = conversation();
        long ticket = written(talk, "one");
        long other = written(conversation(), "elsewhere");
        List<Integer> ids = get(ticket).getList("messages.id");
        split(ticket, ids).statusCode(400).body("errors[0].message", containsString("leave one"));
        split(ticket, List.of(get(other).getInt("messages[0].id"))).statusCode(400);
        split(ticket, List.of()).statusCode(400);
        split(999_999_999L, ids).statusCode(404);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        split(ticket, ids).statusCode(409);
    }

    @Test
    void an_agent_merges_what_they_hold_at_the_desk_and_nothing_else() {
        long mine = written(conversation(), "one");
        long also = written(conversation(), "two");
        long elsewhere = written(conversation(), "three");
        Person mila = world.agent("mila", "Mila Novak", "8", Map.of());
        world.sendHome(mila);
        for (long ticket : List.of(mine, also))
            api().body(Map.of("agent", mila.id)).post("/api/v1/tickets/" + ticket + "/assignment");
        Visitor visitor = Visitor.signedIn("mila");
        String page = "/desk/tickets/" + mine;
        assertThat(visitor.open(page).asString()).contains("Merge with another ticket");
        for (String wrong : new String[] {"" + elsewhere, "" + mine, "999999999", "soon", ""})
            visitor.send(page, page + "/unions", Map.of("other", wrong, "goesOn", wrong))
                    .statusCode(422)
                    .body(containsString("matters-problem"));
        visitor.send(page, "/desk/tickets/" + elsewhere + "/unions", Map.of("other", "" + mine, "goesOn", "" + mine))
                .statusCode(403);
        visitor.send(page, page + "/unions", Map.of("other", "#" + also, "goesOn", "" + also))
                .statusCode(303)
                .header("Location", endsWith("/desk/tickets/" + also));
        assertThat(visitor.open(page).asString()).contains("Merged into another ticket by Mila Novak");
        world.supervisor("lena", "Lena Vogt");
        Visitor.signedIn("lena")
                .send(
                        "/desk/tickets/" + also,
                        "/desk/tickets/" + also + "/unions",
                        Map.of("other", "" + elsewhere, "goesOn", "" + elsewhere))
                .statusCode(303);
    }
}
