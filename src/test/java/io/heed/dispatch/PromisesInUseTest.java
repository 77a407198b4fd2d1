package io.heed.dispatch;

import static io.heed.dispatch.OpenTickets.get;
import static io.heed.dispatch.OpenTickets.opened;
import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The due times of the promises' clock, where the rest of Heed looks at them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PromisesInUseTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    World world;

    @Inject
    Backlog backlog;

    @Inject
    Staff staff;

    @Inject
    Touches touches;

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        for (String promise : List.of("payments", "payments/vip")) api().delete("/api/v1/promises/" + promise);
        api().delete("/api/v1/calendars/later");
        sql("update customer set tier = 'standard'");
    }

    @Test
    void without_a_finer_promise_the_queue_minutes_run_around_the_clock_as_ever() {
        long ticket = opened("payments");
        TicketFacts facts = backlog.ofTicket(ticket).orElseThrow();
        assertThat(facts.deadline()).isNull();
        assertThat(facts.due()).isEqualTo(facts.waitingSince().plus(facts.promise()));
        JsonPath seen = get(ticket);
        assertThat(seen.getList("promises.kind")).isEqualTo(List.of("firstReply"));
        assertThat(seen.getString("promises[0].state")).isEqualTo("running");
        assertThat(seen.getString("promises[0].calendar")).isNull();
        assertThat(Instant.parse(seen.getString("promises[0].due"))).isEqualTo(facts.due());
        assertThat(seen.getBoolean("promises[0].broken")).isFalse();
        assertThat(sqlNumber("select count(*) from promise_stale")).isZero();
    }

    @Test
    void opening_hours_say_when_a_waiting_ticket_is_due() {
        Instant opens = opensInThreeDays();
        promise("payments", Map.of("calendar", "later", "firstReplyMinutes", 60));
        LiveFloor live = new LiveFloor(backlog, staff, touches, clock);
        long ticket = opened("payments");
        Instant due = opens.plus(Duration.ofHours(1));
        assertThat(Instant.parse(get(ticket).getString("promises[0].dueAt"))).isEqualTo(due);
        assertThat(get(ticket).getString("promises[0].calendar")).isEqualTo("later");
        assertThat(get(ticket).getLong("promises[0].leftMinutes")).isEqualTo(60);
        isDue(ticket, due);
        assertThat(live.look(clock.instant()).waiting())
                .extracting(one -> one.due)
                .containsExactly(due.toEpochMilli());
        assertThat(get(ticket).getFloat("priority.factors.promise")).isZero();
    }

    @Test
    void another_tier_queue_or_calendar_counts_anew_from_the_same_start() {
        Instant opens = opensInThreeDays();
        promise("payments", Map.of("calendar", "later", "firstReplyMinutes", 60));
        promise("payments/vip", Map.of("firstReplyMinutes", 7));
        long ticket = opened("payments");
        isDue(ticket, opens.plus(Duration.ofHours(1)));
        Instant wrote = backlog.ofTicket(ticket).orElseThrow().waitingSince();
        sql("update customer set tier = 'vip' where id = (select customer_id from ticket where id = " + ticket + ")");
        isDue(ticket, wrote.plus(Duration.ofMinutes(7)));
        sql("update customer set tier = 'standard'");
        isDue(ticket, opens.plus(Duration.ofHours(1)));
        sql("update ticket set queue = 'billing' where id = " + ticket);
        await().atMost(SOON).until(() -> backlog.ofTicket(ticket).orElseThrow().deadline() == null);
        sql("update ticket set queue = 'payments' where id = " + ticket);
        calendar(opens, "10:00-17:00");
        isDue(ticket, opens.plus(Duration.ofHours(2)));
        api().delete("/api/v1/promises/payments").then().statusCode(204);
        await().atMost(SOON).until(() -> backlog.ofTicket(ticket).orElseThrow().deadline() == null);
    }

    @Test
    void a_resolution_rests_on_hold_and_for_the_customer_and_ends_with_the_closure() {
        promise("payments", Map.of("resolutionMinutes", 10));
        long ticket = opened("payments");
        await().atMost(SOON).until(() -> backlog.ofTicket(ticket).orElseThrow().deadline() != null);
        Instant due = backlog.ofTicket(ticket).orElseThrow().due();
        assertThat(due)
                .isEqualTo(backlog.ofTicket(ticket).orElseThrow().waitingSince().plus(Duration.ofMinutes(10)));
        String hold = "/api/v1/tickets/" + ticket + "/hold";
        Instant until = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        api().body(Map.of("until", until.toString())).put(hold).then().statusCode(200);
        assertThat(resolution(ticket)).containsEntry("state", "paused").containsEntry("dueAt", null);
        await().atMost(SOON).until(() -> backlog.ofTicket(ticket).orElseThrow().deadline() == null);
        api().delete(hold).then().statusCode(204);
        assertThat(resolution(ticket)).containsEntry("state", "running");
        await().atMost(SOON).until(() -> backlog.ofTicket(ticket).orElseThrow().deadline() != null);
        api().body(Map.of("kind", "reply", "text", "We are looking into it"))
                .post("/api/v1/tickets/" + ticket + "/messages");
        assertThat(resolution(ticket)).containsEntry("state", "paused");
        assertThat(get(ticket).getString("promises[0].state")).isEqualTo("met");
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        assertThat(resolution(ticket)).containsEntry("state", "met");
        api().delete("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        assertThat(resolution(ticket)).containsEntry("state", "running");
        assertThat(Instant.parse((String) resolution(ticket).get("dueAt")))
                .isAfter(due)
                .isCloseTo(due, within(30, ChronoUnit.SECONDS));
    }

    @Test
    void a_message_that_moves_to_another_ticket_takes_its_promise_along() {
        promise("payments", Map.of("firstReplyMinutes", 5));
        long from = opened("payments");
        long to = opened("billing");
        await().atMost(SOON).until(() -> clocks(from) == 1);
        sql("update message set ticket_id = " + to + " where ticket_id = " + from);
        await().atMost(SOON).until(() -> clocks(from) == 0);
        sql("update ticket set queue = 'payments' where id = " + to);
        await().atMost(SOON).until(() -> clocks(to) == 1);
    }

    private long clocks(long ticket) {
        return sqlNumber("select count(*) from promise_clock where ticket_id = " + ticket);
    }

    @Test
    void what_a_crash_left_is_swept_up() {
        promise("payments", Map.of("firstReplyMinutes", 5));
        long ticket = opened("payments");
        await().atMost(SOON).until(() -> backlog.ofTicket(ticket).orElseThrow().deadline() != null);
        sql("delete from promise_clock");
        sql("insert into promise_stale (ticket_id) values (" + ticket + ")");
        await().atMost(SOON).until(() -> backlog.ofTicket(ticket).orElseThrow().deadline() != null);
    }

    private void isDue(long ticket, Instant due) {
        await().atMost(SOON).until(() -> backlog.ofTicket(ticket).map(TicketFacts::due), Optional.of(due)::equals);
    }

    private static Map<String, Object> resolution(long ticket) {
        return get(ticket).getMap("promises.find { it.kind == 'resolution' }");
    }

    /** A calendar that opens at nine on the weekday three days from now, and only then. */
    private Instant opensInThreeDays() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(3);
        Instant opens = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        calendar(opens, "09:00-17:00");
        return opens;
    }

    private static void calendar(Instant opens, String hours) {
        String day = opens.atZone(ZoneOffset.UTC).getDayOfWeek().name().toLowerCase(Locale.ROOT);
        api().body(Map.of("zone", "UTC", "week", Map.of(day, List.of(hours))))
                .put("/api/v1/calendars/later")
                .then()
                .statusCode(200);
    }

    private static void promise(String where, Map<String, Object> body) {
        api().body(body).put("/api/v1/promises/" + where).then().statusCode(200);
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private long sqlNumber(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }
}
