package io.heed.learning;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.heed.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LessonsTest {
    @BeforeEach
    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> Lesson.delete("source = 'import'"));
    }

    @Test
    void lines_become_lessons_and_those_that_are_none_are_told_with_the_reason() {
        Response answer = send("application/x-ndjson", """
                {"text": "Nobody can pay, call me on +49 170 1234567", "urgency": "urgent", "queue": "terminals"}
                {"text": "Where is my invoice?", "urgency": 0.1, "effortMinutes": 4.5, "at": "2026-03-02T10:00:00+01:00"}
                not json
                {"text": "no label at all"}

                {"text": "too much", "urgency": 1.5}
                {"urgency": 1}
                {"text": "bad\\u0000text", "urgency": 1}
                {"text": "slow", "effortMinutes": 1e308}
                {"text": "slow", "effortMinutes": -3}
                {"text": "late", "urgency": 1, "at": "tomorrow"}
                {"text": ["a"], "urgency": 1}
                """);
        answer.then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("rejectedInAll", equalTo(9))
                .body("rejected.line", equalTo(List.of(3, 4, 6, 7, 8, 9, 10, 11, 12)))
                .body("rejected[0].reason", containsString("JSON"))
                .body("rejected[1].reason", containsString("nothing to learn"))
                .body("rejected[2].reason", containsString("urgency must be"))
                .body("rejected[3].reason", containsString("text is missing"))
                .body("rejected[4].reason", containsString("NUL"));
        List<Lesson> kept = kept();
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0).text).isEqualTo("Nobody can pay, call me on [phone]");
        assertThat(kept.get(0).urgency).isEqualTo(0.97f);
        assertThat(kept.get(0).queue).isEqualTo("terminals");
        assertThat(kept.get(0).language).isEqualTo("en");
        assertThat(kept.get(1).effortMinutes).isEqualTo(4.5f);
        assertThat(kept.get(1).at).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void a_table_with_quotes_and_line_breaks_is_taken_too() {
        send("text/csv", """
                        \uFEFFtext,queue,urgency,remark
                        "Two lines,
                        and a ""quote\""",billing,low,x
                        刷卡机坏了,terminals,high,
                        ,billing,low,
                        "ends, here",billing
                        """)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3))
                .body("rejected.line", equalTo(List.of(5)));
        assertThat(kept().get(0).text).isEqualTo("Two lines,\nand a \"quote\"");
        assertThat(kept().get(1).language).isEqualTo("zh");
        send("text/csv", "words,queue\nhello,billing\n")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("text"));
    }

    @Test
    void the_same_text_is_one_lesson_with_the_latest_labels() {
        send("application/x-ndjson", """
                {"text": "Card declined", "queue": "payments", "urgency": 0.4}
                {"text": "card   DECLINED", "queue": "terminals"}
                """).then().body("accepted", equalTo(2)).body("duplicates", equalTo(1));
        send("application/x-ndjson", "{\"text\": \" Card declined \", \"effortMinutes\": 7}")
                .then()
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1));
        assertThat(kept()).singleElement().satisfies(lesson -> {
            assertThat(lesson.queue).isEqualTo("terminals");
            assertThat(lesson.urgency).isEqualTo(0.4f);
            assertThat(lesson.effortMinutes).isEqualTo(7);
        });
    }

    @Test
    void one_in_ten_is_held_out_by_its_text_alone() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++)
            lines.append("{\"text\": \"ticket number ").append(i).append("\", \"urgency\": 0.5}\n");
        send("application/x-ndjson", lines.toString()).then().body("accepted", equalTo(2000));
        List<Long> heldOut = heldOut();
        assertThat(heldOut.size()).isBetween(140, 260);
        send("application/x-ndjson", lines.toString()).then().body("duplicates", equalTo(2000));
        assertThat(heldOut()).isEqualTo(heldOut);
    }

    @Test
    void an_upload_larger_than_a_message_may_be_is_read_as_it_comes() {
        String filler = "x".repeat(15_000);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++)
            lines.append("{\"text\": \"").append(i).append(filler).append("\", \"urgency\": 0.5}\n");
        lines.append("{\"text\": \"").append("y".repeat(200_000)).append("\", \"urgency\": 0.5}\n");
        send("application/x-ndjson", lines.toString())
                .then()
                .statusCode(200)
                .body("accepted", equalTo(300))
                .body("rejected", hasSize(1))
                .body("rejected[0].reason", containsString("longer than"));
    }

    @Test
    void only_so_many_lines_are_taken_at_once() {
        String lines = "x\n".repeat(Upload.MOST_LINES + 10);
        send("application/x-ndjson", lines)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected", hasSize(1000))
                .body("rejectedInAll", equalTo(Upload.MOST_LINES + 1));
    }

    @ParameterizedTest
    @CsvSource({"critical, 0.97", "HIGH, 0.7", "normal, 0.25", "low, 0.02", "0, 0", "1, 1", "0.35, 0.35"})
    void urgency_is_a_number_or_a_word(String label, float urgency) {
        send("application/x-ndjson", "{\"text\": \"one\", \"urgency\": \"" + label + "\"}")
                .then()
                .body("accepted", equalTo(1));
        assertThat(kept().get(0).urgency).isEqualTo(urgency);
    }

    @Test
    void nobody_without_a_key_teaches() {
        given().body("{}".getBytes(StandardCharsets.UTF_8))
                .contentType("application/x-ndjson")
                .post("/api/v1/lessons")
                .then()
                .statusCode(401);
    }

    private static Response send(String type, String body) {
        return api().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lessons");
    }

    private static List<Lesson> kept() {
        return QuarkusTransaction.requiringNew().call(() -> Lesson.list("source = 'import' order by id"));
    }

    private static List<Long> heldOut() {
        return kept().stream()
                .filter(lesson -> lesson.heldOut)
                .map(lesson -> lesson.id)
                .toList();
    }
}
