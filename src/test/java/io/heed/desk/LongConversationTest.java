package io.heed.desk;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer, or a machine, who writes without end makes nobody's page slow. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LongConversationTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    @BeforeEach
    @AfterEach
    void empty() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void only_the_newest_two_hundred_messages_are_shown_until_somebody_asks_for_earlier_ones() {
        Person mila = world.agent("mila", "Mila Novak", "20", Map.of());
        world.sendHome(mila);
        long ticket = written("wall-of-words", "the very first line");
        followed(ticket, 250);

        Visitor visitor = Visitor.signedIn("mila");
        Document newest = page(visitor, "/desk/tickets/" + ticket);
        assertThat(newest.select(".entries .note")).hasSize(200);
        assertThat(newest.select(".thread").text()).contains("line 250").doesNotContain("the very first line");

        String earlier = newest.select("#conversation .day a").attr("href");
        Document all = page(visitor, earlier);
        assertThat(all.select(".entries .note")).hasSize(250);
        assertThat(all.select(".thread").text()).contains("the very first line");
        assertThat(all.select("#conversation .day a")).isEmpty();
        // what refreshes by itself stays as long as it was asked for
        String slot = all.select("#conversation").attr("hx-get");
        assertThat(page(visitor, slot).text()).contains("the very first line");
    }

    @Test
    void an_absurd_number_of_messages_is_read_as_the_usual_one() {
        long ticket = written("short-talk", "hello");
        world.supervisor("lena", "Lena Vogt");
        Visitor visitor = Visitor.signedIn("lena");
        for (String asked : new String[] {"-1", "0", "many", "99999999999999999999", "1e308"})
            assertThat(page(visitor, "/desk/tickets/" + ticket + "?messages=" + asked)
                            .select("#conversation")
                            .text())
                    .contains("hello");
    }

    private static Document page(Visitor visitor, String path) {
        return Jsoup.parse(visitor.open(path).asString());
    }

    private static long written(String customer, String text) {
        Map<String, Object> message = message(text);
        message.put("customer", Map.of("externalId", customer + System.nanoTime(), "name", "Wall"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String path = "/api/v1/tickets?externalId=" + message.get("externalId");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api().get(path).jsonPath().getList("items").isEmpty());
        return api().get(path).jsonPath().getLong("items[0].id");
    }

    private void followed(long ticket, int notes) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into message (ticket_id, kind, author, text, sent_at, created_at)
                        select :ticket, 'note', 'Mila Novak', 'line ' || n, now(), now() + n * interval '1 millisecond'
                        from generate_series(1, :notes) n
                        """)
                        .setParameter("ticket", ticket)
                        .setParameter("notes", notes)
                        .executeUpdate());
    }
}
