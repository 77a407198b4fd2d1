package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DecisionsResourceTest {
    @Inject
    World world;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void an_offer_is_in_the_log_with_its_terms_and_a_moment_later_with_hindsight() {
        Person noor = world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        opened("You charged us twice and payroll goes out Friday");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log("?agent=" + noor.id).get("items[0].decision.hindsight") != null);
        JsonPath log = log("?queue=payments&agent=" + noor.id + "&from=2020-01-01T00:00:00Z");
        assertThat(log.getString("items[0].agent.name")).isEqualTo("Noor Haddad");
        assertThat(log.getString("items[0].state")).isEqualTo("pending");
        assertThat(log.getList("items[0].decision.terms.required")).containsExactly("payments");
        assertThat(log.getBoolean("items[0].decision.hindsight.whole")).isTrue();
        assertThat(log("?queue=nothing").getList("items")).isEmpty();
        assertThat(log("?from=" + Instant.now().plusSeconds(3600)).getList("items"))
                .isEmpty();
        long ticket = log.getLong("items[0].ticketId");
        api().get("/api/v1/tickets/" + ticket)
                .then()
                .statusCode(200)
                .body("assignment.explanation.attentionPrice.source", containsString("u"));
    }

    @Test
    void the_log_goes_on_where_the_cursor_stands() {
        // a name no other test has: the log of a person holds what earlier tests offered them
        Person magnus = world.agent("magnus", "Magnus Dahl", "12", Map.of("payments", 9));
        for (String text : List.of("The refund has not arrived", "My card was declined", "Where is the payout"))
            opened(text);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log("?agent=" + magnus.id).getList("items").size() == 3);
        JsonPath first = log("?limit=2&agent=" + magnus.id);
        assertThat(first.getList("items")).hasSize(2);
        JsonPath rest = log("?limit=2&agent=" + magnus.id + "&cursor=" + first.getString("nextCursor"));
        assertThat(rest.getList("items")).hasSize(1);
        assertThat(rest.getString("nextCursor")).isNull();
        assertThat(rest.getLong("items[0].id")).isLessThan(first.getLong("items[1].id"));
    }

    @Test
    void the_log_of_one_ticket_or_outcome_or_day_leaves_out_the_others_and_is_the_same_as_a_table() {
        Person runa = world.agent("runa", "Runa Holm", "12", Map.of("payments", 9));
        opened("The invoice shows two charges");
        opened("The charge is pending since Monday");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log("?agent=" + runa.id).getList("items").size() == 2);
        long offer = log("?agent=" + runa.id).getLong("items[0].id");
        long ticket = log("?agent=" + runa.id).getLong("items[0].ticketId");
        api().body("{}").post("/api/v1/offers/" + offer + "/rejection").then().statusCode(204);
        world.sendHome(runa);
        assertThat(log("?ticket=" + ticket).getList("items.ticketId")).containsOnly((int) ticket);
        assertThat(log("?outcome=rejected&agent=" + runa.id).getList("items.id"))
                .containsExactly((int) offer);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(log("?agent=" + runa.id + "&to=" + today).getList("items")).hasSize(2);
        assertThat(log("?agent=" + runa.id + "&to=" + today.minusDays(1)).getList("items"))
                .isEmpty();
        String table = api().get("/api/v1/decisions/decisions.csv?agent=" + runa.id)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(table.lines()).hasSize(3);
        assertThat(table.lines().findFirst().orElseThrow()).startsWith("offer,ticket,queue,customer,agent,outcome");
        assertThat(table).contains(offer + "," + ticket + ",payments,Marisol Vega,Runa Holm,rejected");
    }

    @ParameterizedTest
    @CsvSource({
        "from, yesterday",
        "from, +999999999-01-01T00:00:00Z",
        "agent, -1",
        "agent, NaN",
        "agent, 99999999999999999999",
        "limit, 0",
        "limit, 201",
        "cursor, 1e308",
        "queue, a%00b",
        "to, 2026-13-01",
        "ticket, 0",
        "outcome, perhaps"
    })
    void a_filter_that_cannot_be_is_refused_by_name(String name, String value) {
        api().urlEncodingEnabled(false)
                .get("/api/v1/decisions?" + name + "=" + value.replace("+", "%2B"))
                .then()
                .statusCode(400)
                .body(containsString(name));
    }

    private static JsonPath log(String query) {
        return api().get("/api/v1/decisions" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void opened(String text) {
        Map<String, Object> message = message(text);
        message.put("queue", "payments");
        message.put("customer", Map.of("externalId", "customer-" + text.hashCode(), "name", "Marisol Vega"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
    }
}
