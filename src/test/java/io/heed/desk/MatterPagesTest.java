package io.heed.desk;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parting and joining tickets and people on the desk's own pages, without any script. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MatterPagesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    World world;

    private Person mila;

    @BeforeEach
    void an_empty_floor_and_mila() {
        empty();
        mila = world.agent("mila", "Mila Novak", "20", Map.of());
        world.sendHome(mila);
    }

    @AfterEach
    void empty() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    private static long written(String conversation, String customer, String name, String text) {
        Map<String, Object> message = message(text);
        message.put("conversation", conversation);
        message.put("queue", "payments");
        message.put("customer", Map.of("externalId", customer, "name", name, "email", customer + "@Harbour.example"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String externalId = (String) message.get("externalId");
        await().atMost(SOON).until(() -> !found(externalId).getList("items").isEmpty());
        return found(externalId).getLong("items[0].id");
    }

    private static JsonPath found(String externalId) {
        return api().get("/api/v1/tickets?externalId=" + externalId).jsonPath();
    }

    private long mine(String conversation, String customer, String name, String text) {
        long ticket = written(conversation, customer, name, text);
        api().body(Map.of("agent", mila.id)).post("/api/v1/tickets/" + ticket + "/assignment");
        return ticket;
    }

    private static String fresh(String word) {
        return word + System.nanoTime();
    }

    private static List<Integer> messages(long ticket) {
        return api().get("/api/v1/tickets/" + ticket).jsonPath().getList("messages.id");
    }

    @Test
    void a_message_and_what_follows_become_a_ticket_of_their_own() {
        String talk = fresh("talk-");
        long ticket = mine(talk, "pia", "Pia <b>Berg</b>", "My card was declined");
        written(talk, "pia", "Pia Berg", "Another thing: the app crashes");
        written(talk, "pia", "Pia Berg", "It says error 7");
        List<Integer> ids = messages(ticket);
        Visitor visitor = Visitor.signedIn("mila");
        String desk = "/desk/tickets/" + ticket;
        visitor.open(desk).then().body(containsString(desk + "/split\""), containsString(desk + "/person\""));
        String page = desk + "/split?from=" + ids.get(1);
        visitor.open(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("id=\"message-" + ids.get(2) + "\" checked"),
                        not(containsString("id=\"message-" + ids.get(0) + "\" checked")),
                        not(containsString("<b>Berg</b>")));
        for (Object none : new Object[] {List.of(), List.of("soon"), List.of("999999999")})
            visitor.send(page, desk + "/splits", Map.of("message", none))
                    .statusCode(422)
                    .body(containsString("Tick at least one"));
        visitor.send(page, desk + "/splits", Map.of("message", ids, "subject", "Kept <here>"))
                .statusCode(422)
                .body(containsString("Leave at least one"), containsString("Kept &lt;here&gt;"));
        visitor.send(page, desk + "/splits", Map.of("message", ids.subList(1, 3), "subject", "x".repeat(501)))
                .statusCode(422)
                .body(containsString("500 characters"));
        String own = visitor.send(
                        page, desk + "/splits", Map.of("message", ids.subList(1, 3), "subject", "App crashes"))
                .statusCode(303)
                .extract()
                .header("Location");
        api().get("/api/v1/tickets/" + own.substring(own.lastIndexOf('/') + 1))
                .then()
                .body("subject", equalTo("App crashes"))
                .body("splitFrom", equalTo((int) ticket))
                .body("messages.id", equalTo(ids.subList(1, 3)));
        assertThat(messages(ticket)).containsExactly(ids.get(0));
    }

    @Test
    void two_tickets_are_seen_side_by_side_and_somebody_says_which_goes_on() {
        String word = fresh("zephyr");
        long ticket = mine(fresh("talk-"), "pia", "Pia Berg", "Where is my refund?");
        long other = mine(fresh("talk-"), "ulf", "Ulf Ek", word + " has not come");
        long elsewhere = written(fresh("talk-"), "ulf", "Ulf Ek", word + " too");
        Visitor visitor = Visitor.signedIn("mila");
        String desk = "/desk/tickets/" + ticket;
        String page = desk + "/union";
        for (String words : List.of(word.toUpperCase(Locale.ROOT), "ulf e", "" + other))
            visitor.open(page + "?words=" + words)
                    .then()
                    .statusCode(200)
                    .body(containsString("id=\"other-" + other + "\""), not(containsString("other-" + elsewhere)));
        for (String none : List.of("%", "where_is", "nobody", "\\"))
            visitor.open(page + "?words=" + none).then().statusCode(200).body(not(containsString("other-" + other)));
        visitor.open(page + "?other=" + elsewhere).then().body(containsString("not yours to merge"));
        String chosen = page + "?other=" + other;
        visitor.open(chosen).then().statusCode(200).body(containsString("Which one goes on?"), containsString(word));
        visitor.send(chosen, desk + "/unions", Map.of("other", elsewhere, "goesOn", ticket))
                .statusCode(422);
        visitor.send(chosen, desk + "/unions", Map.of("other", other, "goesOn", ticket))
                .statusCode(303)
                .header("Location", endsWith(desk));
        api().get("/api/v1/tickets/" + other).then().body("mergedInto", equalTo((int) ticket));
        visitor.open(page).then().statusCode(200).body(not(containsString("reopen it first")));
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        visitor.open(page).then().statusCode(200).body(containsString("reopen it first"));
        visitor.open(desk + "/split").then().statusCode(200).body(containsString("reopen it first"));
    }

    @Test
    void the_same_persons_other_tickets_are_offered_first() {
        String customer = fresh("pia");
        long ticket = mine(fresh("talk-"), customer, "Pia Berg", "one");
        long other = mine(fresh("talk-"), customer, "Pia Berg", "two");
        Visitor.signedIn("mila")
                .open("/desk/tickets/" + ticket + "/union")
                .then()
                .body(containsString("id=\"other-" + other + "\""));
        Visitor visitor = Visitor.signedIn("mila");
        String page = "/desk/tickets/" + ticket + "/union?other=" + other;
        visitor.send(page, "/desk/tickets/" + ticket + "/unions", Map.of("other", other, "goesOn", other))
                .statusCode(303)
                .header("Location", endsWith("/desk/tickets/" + other));
    }

    @Test
    void two_customers_are_found_seen_put_together_and_taken_apart() {
        String one = fresh("pia-");
        String two = fresh("berg-");
        long ticket = mine(fresh("talk-"), one, "Pia Berg", "from the shop");
        long other = written(fresh("talk-"), two, "P. Berg", "from home");
        int otherCustomer = customer(other);
        Visitor visitor = Visitor.signedIn("mila");
        String page = "/desk/tickets/" + ticket + "/person";
        for (String words : List.of(two, two + "@harbour.example", two.substring(0, two.length() - 3) + "+p."))
            visitor.open(page + "?words=" + words)
                    .then()
                    .statusCode(200)
                    .body(containsString("id=\"other-" + otherCustomer + "\""));
        for (String none : List.of("'", "':* | ", "(", "| nobody", one))
            visitor.open(page + "?words=" + none)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("id=\"other-" + otherCustomer + "\"")));
        String chosen = page + "?other=" + otherCustomer;
        visitor.open(chosen).then().body(containsString("What comes together"), containsString(two));
        visitor.send(chosen, page + "/joins", Map.of("other", otherCustomer, "why", "x".repeat(501)))
                .statusCode(422)
                .body(containsString("500 characters"));
        visitor.send(chosen, page + "/joins", Map.of("other", otherCustomer, "why", "she said so"))
                .statusCode(303);
        visitor.open(page)
                .then()
                .body(containsString("id=\"undo-" + otherCustomer + "\""), containsString("she said so"));
        api().get("/api/v1/customers/" + otherCustomer)
                .then()
                .body("identities.externalId", equalTo(List.of(one, two)))
                .body("merges[0].by", equalTo("Mila Novak"));
        visitor.send(page, page + "/joins", Map.of("other", otherCustomer)).statusCode(422);
        visitor.send(page, page + "/undoings", Map.of("customer", "999999999")).statusCode(422);
        visitor.send(page, page + "/undoings", Map.of("customer", otherCustomer))
                .statusCode(303);
        api().get("/api/v1/customers/" + otherCustomer).then().body("identities.externalId", equalTo(List.of(two)));
        visitor.open(page).then().body(not(containsString("id=\"undo-" + otherCustomer)));
    }

    /** The second was a part of a third before: then the whole person comes along, and can be taken apart as a whole. */
    @Test
    void who_is_several_already_comes_along_as_one() {
        String one = fresh("pia-");
        long ticket = mine(fresh("talk-"), one, "Pia Berg", "from the shop");
        int second = customer(written(fresh("talk-"), fresh("x-"), "P. Berg", "from home"));
        int third = customer(written(fresh("talk-"), fresh("y-"), "Berg", "from work"));
        api().body(Map.of("into", third))
                .post("/api/v1/customers/" + second + "/merges")
                .then()
                .statusCode(200);
        Visitor visitor = Visitor.signedIn("mila");
        String page = "/desk/tickets/" + ticket + "/person";
        visitor.send(page + "?other=" + second, page + "/joins", Map.of("other", second))
                .statusCode(303);
        api().get("/api/v1/customers/" + second).then().body("identities.size()", equalTo(3));
        visitor.send(page, page + "/undoings", Map.of("customer", third)).statusCode(303);
        api().get("/api/v1/customers/" + second).then().body("identities.size()", equalTo(2));
    }

    @Test
    void only_who_holds_a_ticket_parts_and_joins_it() {
        long elsewhere = written(fresh("talk-"), "ulf", "Ulf Ek", "one");
        long ticket = mine(fresh("talk-"), "ulf", "Ulf Ek", "two");
        Visitor visitor = Visitor.signedIn("mila");
        String own = "/desk/tickets/" + ticket;
        for (String page : List.of("/split", "/union", "/person"))
            visitor.open("/desk/tickets/" + elsewhere + page).then().statusCode(403);
        for (String form : List.of("/splits", "/unions", "/person/joins", "/person/undoings")) {
            visitor.send(own + "/split", "/desk/tickets/" + elsewhere + form, Map.of("message", "1"))
                    .statusCode(403);
            visitor.sendFromElsewhere(own + form).statusCode(400);
        }
        world.supervisor("lena", "Lena Vogt");
        Visitor.signedIn("lena")
                .open("/desk/tickets/" + elsewhere + "/split")
                .then()
                .statusCode(200);
    }

    private static int customer(long ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Ticket.byId(ticket).orElseThrow().customer.id.intValue());
    }
}
