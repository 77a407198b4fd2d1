package io.heed.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.heed.identity.DemoPerson;
import io.heed.identity.LastSeen;
import io.heed.identity.OneClick;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.launch.Refusal;
import io.heed.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(DemoLifeTest.TenTimesFaster.class)
class DemoLifeTest {
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    public static class TenTimesFaster implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("heed.demo", "true", "heed.demo.speed", "10", "heed.demo.first-batch", "40");
        }
    }

    @Inject
    Instance<OneClick> oneClick;

    @Inject
    LastSeen lastSeen;

    @Inject
    Hiring hiring;

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    @Test
    void tickets_arrive_are_offered_accepted_answered_and_closed() {
        await().atMost(A_WHILE).untilAsserted(() -> {
            assertThat(number("select count(*) from ticket")).isGreaterThanOrEqualTo(40);
            assertThat(number("select count(*) from assignment where answered_at is not null"))
                    .isGreaterThan(20);
            assertThat(number("select count(*) from message where kind = 'reply'"))
                    .isGreaterThan(10);
            assertThat(
                            number(
                                    "select count(*) from message m where kind = 'customer' and exists "
                                            + "(select 1 from message r where r.ticket_id = m.ticket_id and r.kind = 'reply' and r.id < m.id)"))
                    .isPositive();
            assertThat(number("select count(*) from closure")).isPositive();
        });
    }

    @Test
    void whoever_is_shown_at_the_door_gets_in_with_one_click() {
        List<DemoPerson> people = oneClick.get().people();
        assertThat(people).hasSize(14);
        assertThat(people.get(0).username()).isEqualTo("ines");
        given().formParams("username", "ines", "password", people.get(0).password())
                .redirects()
                .follow(false)
                .post("/sign-in")
                .then()
                .statusCode(302)
                .cookie("heed-session");
        assertThat(people.get(0).toString()).doesNotContain(people.get(0).password());
    }

    @Test
    void a_visitor_who_sits_down_as_somebody_off_duty_soon_has_an_offer_that_nobody_answers_for_them() {
        Person amara = QuarkusTransaction.requiringNew()
                .call(() -> Person.withUsername("amara").orElseThrow());
        lastSeen.seen(amara.id);
        await().atMost(A_WHILE)
                .until(() ->
                        number("select count(*) from assignment where state = 'pending' and agent_id = " + amara.id)
                                > 0);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Presence.of(amara.id).orElseThrow().state))
                .isEqualTo(Presence.State.taking);
        await().during(Duration.ofSeconds(5))
                .atMost(A_WHILE)
                .until(() -> number("select count(*) from assignment where answered_at is not null and agent_id = "
                                + amara.id)
                        == 0);
    }

    @Test
    void a_restart_hires_nobody_twice() {
        hiring.everybody(Company.tiller(), clock.instant());
        assertThat(number("select count(*) from person where username <> 'admin'"))
                .isEqualTo(14);
        assertThat(number("select count(*) from person where not demo")).isZero();
        assertThat(number("select count(*) from presence where until is null")).isEqualTo(12);
    }

    @Test
    void the_demo_refuses_to_start_where_a_real_person_is() {
        QuarkusTransaction.requiringNew().run(DemoLifeTest::realPerson);
        try {
            assertThatThrownBy(() -> hiring.everybody(Company.tiller(), clock.instant()))
                    .hasStackTraceContaining("real people")
                    .satisfies(failure -> assertThat(failure).isInstanceOf(Refusal.class));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> Person.delete("username", "real"));
        }
    }

    private static void realPerson() {
        Person person = new Person();
        person.username = "real";
        person.name = "Rea Limbrunner";
        person.title = "";
        person.role = "agent";
        person.password = "none";
        person.budget = BigDecimal.ONE;
        person.createdAt = java.time.Instant.EPOCH;
        person.persist();
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
