package io.heed.report;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportsTest {
    @Inject
    World world;

    @Inject
    Folding folding;

    @Inject
    DataSource database;

    private static long writes(String queue) {
        Map<String, Object> message = message("Where is my refund?");
        message.put("queue", queue);
        message.put("conversation", "report-" + UUID.randomUUID());
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        return await().atMost(60, SECONDS)
                .until(
                        () -> api().get("/api/v1/tickets?externalId=" + message.get("externalId"))
                                .jsonPath()
                                .getList("items.id", Long.class),
                        found -> !found.isEmpty())
                .get(0);
    }

    private void counted() {
        await().atMost(60, SECONDS).until(() -> {
            folding.step();
            return api().get("/api/v1/reports?range=today").jsonPath().getLong("waiting") == 0;
        });
    }

    private static JsonPath today(String more) {
        return api().get("/api/v1/reports?range=today&by=queue" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long of(JsonPath report, String figure) {
        Number value = report.get("total.figures." + figure + ".value");
        return value == null ? 0 : value.longValue();
    }

    @Test
    void what_happens_is_counted_and_what_comes_late_is_counted_where_it_belongs() {
        counted();
        JsonPath before = today("&only=queue:billing");
        long ticket = writes("billing");
        api().body(Map.of("text", "It is on its way.", "kind", "reply"))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        counted();
        JsonPath after = today("&only=queue:billing");
        assertThat(of(after, "arrived")).isEqualTo(of(before, "arrived") + 1);
        assertThat(of(after, "closed")).isEqualTo(of(before, "closed") + 1);
        assertThat(of(after, "backlog")).isEqualTo(of(before, "backlog"));
        assertThat(after.getLong("total.figures.firstReply.count"))
                .isEqualTo(before.getLong("total.figures.firstReply.count") + 1);
        assertThat(after.getString("definitions.firstContact.definition")).contains("one reply was enough");

        api().delete("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        counted();
        JsonPath reopened = today("&only=queue:billing");
        assertThat(of(reopened, "backlog")).isEqualTo(of(before, "backlog") + 1);
        assertThat(of(reopened, "reopened")).isPositive();
        assertThat(api().get("/api/v1/reports/tickets?range=today&figure=reopened&only=queue:billing")
                        .jsonPath()
                        .getList("items.ticket", Long.class))
                .contains(ticket);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
    }

    @Test
    void counting_everything_anew_gives_what_was_kept_by_the_difference() throws SQLException {
        world.sendHome(world.agent("ines", "Ines Duarte", "4", Map.of("billing", 8)));
        for (int i = 0; i < 3; i++) writes(i == 1 ? "orders" : "billing");
        world.nothingIsOpen();
        counted();
        Map<String, String> kept = sums();
        assertThat(kept).isNotEmpty();
        api().post("/api/v1/reports/rebuilding").then().statusCode(202);
        counted();
        assertThat(sums()).isEqualTo(kept);
    }

    /** People's hours go on while this is tried; everything else must not differ. */
    private Map<String, String> sums() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select concat_ws(' ', dim, key, figure, grain::text, start, '') as cell, concat_ws(' ', n, total)
                        from report_sum where (n <> 0 or total <> 0)
                            and figure not in ('present', 'busy', 'attention', 'room')
                        union all
                        select concat_ws(' ', dim, key, figure, grain::text, start, bucket), n::text
                        from report_spread where n <> 0
                        """)) {
            while (row.next()) all.put(row.getString(1), row.getString(2));
        }
        return all;
    }

    @Test
    void a_report_is_a_table_for_other_programs_and_a_course_over_time() {
        writes("billing");
        counted();
        String csv = api().get("/api/v1/reports/csv?range=7d&by=queue")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("from,to,zone,queue,name,arrived,closed,firstReplySeconds,firstReplyMedianSeconds");
        assertThat(csv.lines()).anyMatch(line -> line.contains(",billing,Billing,"));
        JsonPath series =
                api().get("/api/v1/reports/series?range=7d&figure=arrived").jsonPath();
        assertThat(series.getString("step")).isEqualTo("day");
        assertThat(series.getList("items")).hasSize(7);
        assertThat(series.getFloat("items[6].value")).isPositive();
        for (String figure : new String[] {"backlog", "occupancy", "nextReply"})
            assertThat(api().get("/api/v1/reports/series?range=28d&zone=Asia/Shanghai&figure=" + figure)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("items"))
                    .hasSize(28);
    }

    @Test
    void every_dimension_can_be_asked_for() {
        counted();
        for (String by : new String[] {"all", "queue", "channel", "team", "agent", "topic"})
            api().get("/api/v1/reports?range=28d&by=" + by).then().statusCode(200);
        for (Figure figure : Figure.values()) {
            if (!figure.hasTickets()) continue;
            for (String only :
                    new String[] {"", "&only=queue:billing", "&only=agent:7", "&only=topic:refund", "&only=team:x"})
                api().get("/api/v1/reports/tickets?figure=" + figure + only)
                        .then()
                        .statusCode(200);
        }
    }

    @Test
    void what_makes_no_sense_is_refused_and_strangers_see_nothing() {
        refused("by=colour", "by", "must be among queue");
        refused("from=yesterday", "from", "must be a day such as");
        refused("only=billing", "only", "such as queue:billing");
        refused("figure=luck", "figure", "must be among arrived");
        refused("zone=Moon", "zone", "such as Europe/Berlin");
        given().get("/api/v1/reports").then().statusCode(401);
        given().redirects().follow(false).get("/board/reports").then().statusCode(302);
    }

    private static void refused(String query, String field, String why) {
        api().get("/api/v1/reports?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(why));
    }
}
