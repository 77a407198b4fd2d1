package io.heed.intake;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.heed.testkit.PostgresResource;
import io.heed.ticket.Customer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One person under several identities. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IdentitiesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Identities identities;

    private static long customer(String channel) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Customer row = new Customer();
            row.channel = channel;
            row.externalId = "person-" + System.nanoTime();
            row.tier = "standard";
            row.createdAt = Instant.EPOCH;
            row.persist();
            return row.id;
        });
    }

    private static ValidatableResponse merged(long id, long into) {
        return api().body(Map.of("into", into, "why", "she said so on the phone"))
                .post("/api/v1/customers/" + id + "/merges")
                .then();
    }

    @Test
    void identities_are_put_together_by_hand_and_taken_apart_again() {
        long chat = customer("chat");
        long mail = customer("email");
        long phone = customer("phone");
        merged(mail, chat).statusCode(200).body("identities", hasSize(2));
        merged(phone, mail).statusCode(200).body("identities", hasSize(3));
        assertThat(identities.of(chat)).containsExactly(chat, mail, phone);
        api().delete("/api/v1/customers/" + mail + "/merges")
                .then()
                .statusCode(200)
                .body("identities.id", equalTo(List.of((int) mail, (int) phone)))
                .body("merges.find { it.undoneBy != null }.why", equalTo("she said so on the phone"));
        assertThat(identities.of(chat)).containsExactly(chat);
        api().delete("/api/v1/customers/" + mail + "/merges").then().statusCode(409);
    }

    @Test
    void a_merge_that_makes_no_sense_is_refused_by_name() {
        long one = customer("chat");
        long two = customer("email");
        merged(one, one).statusCode(400).body("errors[0].field", equalTo("into"));
        merged(one, 999_999_999L).statusCode(400).body("errors[0].field", equalTo("into"));
        merged(999_999_999L, one).statusCode(404);
        merged(one, two).statusCode(200);
        merged(two, one).statusCode(400).body("detail", containsString("one person already"));
        merged(one, customer("line")).statusCode(409);
    }

    @Test
    void merges_that_cross_make_no_ring() throws Exception {
        long one = customer("chat");
        long two = customer("email");
        Callable<Integer> there = () -> merged(one, two).extract().statusCode();
        Callable<Integer> back = () -> merged(two, one).extract().statusCode();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (var call : pool.invokeAll(List.of(there, back)))
                assertThat(call.get()).isIn(200, 400);
        } finally {
            pool.shutdownNow();
        }
        assertThat(identities.of(one)).containsExactly(one, two);
        assertThat(CustomerMerge.of(one)).hasSize(1);
    }

    @Test
    void whoever_proves_the_same_address_is_the_same_person_until_somebody_takes_them_apart() {
        String address = "tomas" + System.nanoTime() + "@cafe.example";
        long mail = customer("email");
        long web = customer("web");
        identities.proved(mail, address, "email (mx.example.net)");
        identities.proved(web, address.toUpperCase(java.util.Locale.ROOT), "web (signed)");
        assertThat(identities.of(mail)).containsExactly(mail, web);
        api().get("/api/v1/customers/" + web)
                .then()
                .body("merges[0].by", equalTo("Heed"))
                .body("merges[0].why", containsString("web (signed)"));
        identities.undo(web, "Lena Vogt");
        QuarkusTransaction.requiringNew()
                .run(() -> Customer.getEntityManager()
                        .createNativeQuery("delete from customer_address where customer_id = " + web)
                        .executeUpdate());
        identities.proved(web, address, "web (signed)");
        assertThat(identities.of(mail)).containsExactly(mail);
    }

    @Test
    void a_letter_proves_its_sender_only_by_the_name_the_account_expects() {
        String account = "help-" + System.nanoTime();
        api().body(Map.of(
                        "address", "help@tiller.example", "inboundToken", "t0ken", "authservId", "mx.provider.example"))
                .put("/api/v1/channels/email/" + account)
                .then()
                .statusCode(200);
        String said = "said" + System.nanoTime() + "@cafe.example";
        String proved = "proved" + System.nanoTime() + "@cafe.example";
        letter(account, said, "mx.attacker.example; dmarc=pass header.from=cafe.example");
        letter(account, proved, "mx.provider.example; dmarc=pass header.from=cafe.example");
        await().atMost(SOON).until(() -> addresses(proved) == 1);
        await().atMost(SOON)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> Customer.known("email", said).isPresent()));
        assertThat(addresses(said)).isZero();
    }

    private static void letter(String account, String from, String results) {
        given().header("Authorization", "Bearer t0ken")
                .contentType("message/rfc822")
                .body(Hooks.bytes("Authentication-Results: " + results + "\r\nFrom: " + from
                        + "\r\nTo: help@tiller.example\r\nSubject: Refund\r\nMessage-ID: <" + from
                        + ">\r\n\r\nHello\r\n"))
                .post("/hooks/email/" + account)
                .then()
                .statusCode(200);
    }

    private static long addresses(String address) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) Customer.getEntityManager()
                                .createNativeQuery("select count(*) from customer_address where address = :address")
                                .setParameter("address", address)
                                .getSingleResult())
                        .longValue());
    }
}
