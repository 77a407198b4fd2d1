package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.identity.Person;
import io.heed.identity.Shift;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AttentionPricingTest {
    /** Heard and waiting together well above what prices need. */
    private static final int MANY = 45;

    @Inject
    World world;

    @Inject
    Comings comings;

    @Inject
    ShiftRoster shifts;

    @Inject
    Backlog backlog;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void a_full_floor_is_priced_by_skill_and_the_price_is_kept() {
        world.agent("priya", "Priya Raman", "1", Map.of("payments", 8));
        openMany();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "fluid".equals(prices().getString("ahead.source")) && waitingAhead() >= MANY / 2);
        JsonPath prices = prices();
        assertThat(prices.getString("ahead.notice")).isEmpty();
        assertThat(prices.getList("ahead.skills.skill", String.class)).contains("payments");
        assertThat(prices.getDouble("ahead.skills.find { it.skill == 'payments' }.now"))
                .isPositive();
        assertThat(prices.getList("ahead.skills.find { it.skill == 'payments' }.history"))
                .isNotEmpty();
        assertThat(prices.getDouble("ahead.classes.findAll { it.queue == 'payments' }.minutesSaved.max()"))
                .isPositive();
    }

    @Test
    void what_came_lately_is_what_a_week_from_now_was_usual() {
        openMany();
        Instant now = clock.instant();
        List<TicketFacts> lately = comings.lately(now);
        assertThat(lately)
                .filteredOn(ticket -> "payments".equals(ticket.queue()))
                .hasSizeGreaterThanOrEqualTo(MANY);
        String name = AttentionPrices.classOf(lately.get(lately.size() - 1));
        Instant nextWeek = now.plus(7, ChronoUnit.DAYS);
        double[] usual = comings.usual(nextWeek).of(name, nextWeek);
        assertThat(usual).hasSize(FluidFloor.BUCKETS.length + 1);
        assertThat(usual[0]).isGreaterThanOrEqualTo(MANY / 30.0);
        assertThat(usual[12]).isZero();
        Instant otherTime = nextWeek.plus(12, ChronoUnit.HOURS);
        assertThat(comings.usual(otherTime).of(name, otherTime)).isEmpty();
    }

    @Test
    void a_shift_in_the_database_ends_an_agents_attention() {
        Person agent = world.agent("yusuf", "Yusuf Demir", "4", Map.of("payments", 8));
        Instant noon = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
        QuarkusTransaction.requiringNew().run(() -> {
            Shift shift = new Shift();
            shift.personId = agent.id;
            shift.weekday = noon.atZone(ZoneOffset.UTC).getDayOfWeek().getValue();
            shift.starts = LocalTime.of(8, 0);
            shift.ends = LocalTime.of(13, 0);
            shift.persist();
        });
        AgentFacts facts = staff.everybody(noon).stream()
                .filter(one -> one.id() == agent.id)
                .findFirst()
                .orElseThrow();
        Roster roster = shifts.at(noon);
        Duration bucket = Duration.ofMinutes(5);
        assertThat(roster.share(facts, noon, bucket)).isEqualTo(1);
        assertThat(roster.share(facts, noon.plus(Duration.ofMinutes(58)), bucket))
                .isBetween(0.3, 0.5);
        assertThat(roster.share(facts, noon.plus(Duration.ofMinutes(90)), bucket))
                .isZero();
    }

    private void openMany() {
        for (int i = 0; i < MANY; i++) {
            Map<String, Object> message = message("My card was declined twice, number " + i);
            message.put("queue", "payments");
            message.put(
                    "customer", Map.of("externalId", "caller-" + i + "-" + System.nanoTime(), "name", "Marisol Vega"));
            api().body(message).post("/api/v1/messages").then().statusCode(202);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> backlog.notAccepted().size() >= MANY);
    }

    private static int waitingAhead() {
        return prices().getInt("ahead.classes.findAll { it.queue == 'payments' }.backlog.sum()");
    }

    private static JsonPath prices() {
        return api().get("/api/v1/prices").then().statusCode(200).extract().jsonPath();
    }
}
