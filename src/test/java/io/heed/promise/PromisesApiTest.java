package io.heed.promise;

import static io.heed.testkit.World.api;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PromisesApiTest {
    private static final String OFFICE = """
            {"zone": "Europe/Berlin", "week": {"monday": ["09:00-12:00", "13:00-17:00"], "friday": ["22:00-06:00"]},
             "holidays": ["de-by"], "days": {"2026-12-24": ["09:00-12:00"], "2026-12-31": []}}""";

    @AfterEach
    void promiseNothing() {
        for (String promise : List.of("billing", "billing/vip")) api().delete("/api/v1/promises/" + promise);
        for (String calendar : List.of("office", "rare")) api().delete("/api/v1/calendars/" + calendar);
    }

    @Test
    void a_calendar_is_kept_as_it_was_written() {
        put("office", OFFICE).statusCode(200).body("name", equalTo("office"));
        api().get("/api/v1/calendars/office")
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Berlin"))
                .body("week.friday", equalTo(List.of("22:00-06:00")))
                .body("days.'2026-12-31'", equalTo(List.of()))
                .body("changedBy", equalTo("key:bootstrap"));
        api().get("/api/v1/calendars").then().body("items.name", hasItem("office"));
        api().delete("/api/v1/calendars/office").then().statusCode(204);
        api().get("/api/v1/calendars/office").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone         | Europe/Berlin | Berlin                     | Europe/Berlin, America/New_York or UTC",
                "zone         | Europe/Berlin | Europe\\u0000              | must be a time zone",
                "week         | monday        | montag                     | monday, tuesday",
                "week.monday  | 13:00-17:00   | 11:00-17:00                | must not overlap",
                "week.monday  | 13:00-17:00   | 13:00-13:00                | must end later than it begins",
                "week.monday  | 13:00-17:00   | 13:00-24:30                | must end at 24:00 at the latest",
                "week.monday  | 13:00-17:00   | from one to five           | must be an opening such as 09:00-17:00",
                "holidays     | de-by         | xx                         | there are",
                "holidays     | de-by         | de-yy                      | de-bw, de-by",
                "days         | 2026-12-31    | 2026-13-31                 | 2026-12-24",
                "days         | 2026-12-31    | 9999-12-31                 | between 1970 and 2200",
                "days.2026-12-24 | 24\": [\"09:00-12:00 | 24\": [\"noon | 09:00-17:00"
            })
    void a_calendar_that_makes_no_sense_is_refused_by_field(String field, String of, String wrong, String says) {
        put("office", OFFICE.replace(of, wrong))
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(says));
    }

    @Test
    void a_night_from_sunday_may_not_overlap_monday() {
        put("office", """
                {"zone": "UTC", "week": {"sunday": ["22:00-06:00"], "monday": ["05:00-17:00"]}}""").statusCode(400).body("errors[0].message", containsString("must not overlap"));
    }

    @Test
    void a_calendar_that_never_opens_is_refused() {
        for (String week : List.of("{}", "{\"monday\": []}"))
            put("office", "{\"zone\": \"UTC\", \"week\": " + week + "}")
                    .statusCode(400)
                    .body("errors[0].field", equalTo("week"))
                    .body("errors[0].message", containsString("must open at least once"));
    }

    @Test
    void a_promise_of_a_queue_and_one_of_a_tier_are_kept() {
        put("office", OFFICE).statusCode(200);
        promise("billing", Map.of("calendar", "office", "firstReplyMinutes", 60, "resolutionMinutes", 960))
                .statusCode(200)
                .body("tier", nullValue());
        promise("billing/vip", Map.of("firstReplyMinutes", 5)).statusCode(200).body("tier", equalTo("vip"));
        api().get("/api/v1/promises").then().body("items.tier", hasItem("vip"));
        api().get("/api/v1/promises/billing").then().body("resolutionMinutes", equalTo(960));
        api().delete("/api/v1/calendars/office").then().statusCode(409).body("detail", containsString("billing"));
        api().delete("/api/v1/promises/billing/vip").then().statusCode(204);
        api().get("/api/v1/promises/billing/vip").then().statusCode(404);
    }

    @Test
    void a_promise_that_makes_no_sense_is_refused_by_field() {
        promise("nowhere", Map.of("firstReplyMinutes", 5)).statusCode(404);
        promise("billing/gold", Map.of("firstReplyMinutes", 5))
                .statusCode(400)
                .body("errors[0].field", equalTo("tier"));
        promise("billing", Map.of("firstReplyMinutes", 0))
                .statusCode(400)
                .body("errors[0].field", equalTo("firstReplyMinutes"));
        promise("billing", Map.of("nextReplyMinutes", 1_000_000))
                .statusCode(400)
                .body("errors[0].field", equalTo("nextReplyMinutes"));
        promise("billing", Map.of("calendar", "office", "firstReplyMinutes", 5))
                .statusCode(400)
                .body("errors[0].field", equalTo("calendar"));
        promise("billing", Map.of("calendar", "office\0", "firstReplyMinutes", 5))
                .statusCode(400)
                .body("errors[0].field", equalTo("calendar"));
        promise("billing%00", Map.of("firstReplyMinutes", 5)).statusCode(404);
        promise("billing", Map.of()).statusCode(400).body("errors[0].field", equalTo("firstReplyMinutes"));
        api().get("/api/v1/promises/billing%00/vip%00").then().statusCode(404);
    }

    @Test
    void a_promise_that_its_calendar_cannot_keep_in_a_life_is_refused() {
        put("rare", "{\"zone\": \"UTC\", \"week\": {\"monday\": [\"09:00-09:01\"]}}")
                .statusCode(200);
        promise("billing", Map.of("calendar", "rare", "firstReplyMinutes", 5000))
                .statusCode(400)
                .body("errors[0].field", equalTo("firstReplyMinutes"))
                .body("errors[0].message", containsString("by the calendar rare it would take more than 20 years"));
        put("office", OFFICE).statusCode(200);
        promise("billing", Map.of("calendar", "office", "firstReplyMinutes", 5000))
                .statusCode(200);
        put("office", "{\"zone\": \"UTC\", \"week\": {\"monday\": [\"09:00-09:01\"]}}")
                .statusCode(400)
                .body("errors[0].field", equalTo("week"))
                .body("errors[0].message", containsString("what is promised in billing"));
    }

    private static ValidatableResponse put(String name, String body) {
        return api().body(body).put("/api/v1/calendars/" + name).then();
    }

    private static ValidatableResponse promise(String where, Map<String, Object> body) {
        return api().body(body).put("/api/v1/promises/" + where).then();
    }
}
