package io.heed.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody uploads is read, or refused with a reason: it never breaks anything. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StrangeFilesTest {
    private static final String HEADER = "Id,Subject,Status,Requester email,Created at,Description\n";
    private static final String ROW = "1,Broken,solved,a@b.example,2023-01-02T03:04:05Z,Help\n";
    private static final String LINE = Files.ticket(1, "solved", "Help");

    static Stream<Arguments> files() {
        Map<String, Object[]> files = new LinkedHashMap<>();
        files.put("nothing", file("text/csv", "", 400, -1));
        files.put("only blanks", file("text/csv", " \n \n", 400, -1));
        files.put("only a header", file("text/csv", HEADER, 400, -1));
        files.put("a byte-order mark", file("text/csv", "\uFEFF" + HEADER + ROW, 201, 0));
        files.put("windows line ends", file("text/csv", (HEADER + ROW).replace("\n", "\r\n"), 201, 0));
        files.put("old mac line ends", file("text/csv", (HEADER + ROW).replace("\n", "\r"), 201, 0));
        files.put("semicolons", file("text/csv", (HEADER + ROW).replace(',', ';'), 201, 0));
        files.put("tabs", file("text/tab-separated-values", (HEADER + ROW).replace(',', '\t'), 201, 0));
        files.put(
                "utf-16 as excel saves it",
                bytes("text/csv", ("\uFEFF" + HEADER + ROW).getBytes(StandardCharsets.UTF_16LE), 201, 0));
        files.put(
                "latin-1",
                bytes(
                        "text/csv",
                        (HEADER + ROW.replace("Help", "Hélp")).getBytes(StandardCharsets.ISO_8859_1),
                        201,
                        0));
        files.put(
                "a charset that is said",
                bytes(
                        "text/csv; charset=gb18030",
                        (HEADER + ROW.replace("Help", "刷卡机")).getBytes(Charset.forName("gb18030")),
                        201,
                        0));
        files.put("a charset there is not", file("text/csv; charset=klingon", HEADER + ROW, 400, -1));
        files.put("an open quotation mark", file("text/csv", HEADER + ROW + "2,\"Broken,solved\n3,x,solved\n", 201, 1));
        files.put("more cells than columns", file("text/csv", HEADER + "1,a,b,c,d,e,f,g\n", 201, 1));
        files.put("fewer cells than columns", file("text/csv", HEADER + "1,a\n", 201, 1));
        files.put(
                "columns of the same name",
                file("text/csv", "Id,Id,Subject,Status,Requester,Created\n1,2,x,open,Ana,2023-01-01\n", 201, 0));
        files.put("NUL in a cell", file("text/csv", HEADER + ROW.replace("Help", "a\0b"), 201, 1));
        files.put("NUL in the header", file("text/csv", HEADER.replace("Id", "I\0d") + ROW, 400, -1));
        files.put(
                "a cell of two million characters",
                file("text/csv", HEADER + ROW.replace("Help", "x".repeat(2_000_000)), 201, 1));
        files.put("a thousand columns", file("text/csv", "c,".repeat(1000) + "\n1\n", 400, -1));
        files.put("excel's dates", file("text/csv", HEADER + ROW.replace("2023-01-02T03:04:05Z", "44928.127"), 201, 0));
        files.put(
                "absurd dates",
                file("text/csv", HEADER + ROW.replace("2023-01-02T03:04:05Z", "99999999999999999999"), 201, 1));
        files.put("a formula", file("text/csv", HEADER + ROW.replace("Broken", "=HYPERLINK(1)"), 201, 0));
        files.put("half a JSON object", file("application/json", LINE.substring(0, 60), 201, 1));
        files.put(
                "JSON that breaks in the middle",
                file("application/json", "{\"tickets\": [" + LINE + ", {\"id\": 2,,}]}", 201, 1));
        files.put("a wrapper without records", file("application/json", "{\"tickets\": [], \"count\": 0}", 400, -1));
        files.put(
                "tickets that are numbers", file("application/json", "{\"tickets\": [1, \"two\", [3], null]}", 201, 4));
        files.put("a list in a list", file("application/json", "[[" + LINE + "]]", 201, 1));
        files.put("a number", file("application/json", "42", 201, 1));
        files.put("null", file("application/json", "null", 201, 1));
        files.put("nested a thousand deep", file("application/json", "[".repeat(1000) + "]".repeat(1000), 201, -1));
        files.put(
                "an object nested deep in a field",
                file(
                        "application/x-ndjson",
                        "{\"id\":1,\"subject\":" + "{\"a\":".repeat(300) + "1" + "}".repeat(300) + "}",
                        201,
                        1));
        files.put(
                "a number of absurd length",
                file("application/json", "[{\"id\": " + "9".repeat(5000) + ", \"subject\": \"x\"}]", 201, 1));
        files.put(
                "numbers JSON does not have",
                file("application/x-ndjson", "{\"id\": NaN, \"subject\": \"x\"}", 201, 1));
        files.put(
                "1e308 for an id", file("application/x-ndjson", LINE.replace("\"id\": 1,", "\"id\": 1e308,"), 201, 0));
        files.put(
                "a group with NUL in its name",
                file(
                        "application/json",
                        "{\"groups\": [{\"id\": 1, \"name\": \"a\\u0000b\\ud800\"}], \"tickets\": [" + LINE + "]}",
                        201,
                        0));
        files.put("a lone surrogate", file("application/x-ndjson", LINE.replace("Help", "a\\ud800b"), 201, 0));
        files.put(
                "tags of the wrong kind",
                file(
                        "application/x-ndjson",
                        LINE.replace("\"description\"", "\"tags\": {\"a\": 1}, \"description\""),
                        201,
                        1));
        files.put(
                "comments that are no objects",
                file(
                        "application/x-ndjson",
                        LINE.replace("\"description\"", "\"comments\": [1], \"description\""),
                        201,
                        1));
        files.put(
                "an address that is none",
                file("application/x-ndjson", LINE.replace("c1@history.example", "not an address"), 201, 1));
        files.put("a picture", bytes("image/png", noise(5000), 201, -1));
        files.put("noise as JSON", bytes("application/json", noise(5000), 201, -1));
        files.put("noise as lines", bytes("application/x-ndjson", noise(5000), 201, -1));
        files.put(
                "noise as ZIP",
                bytes("application/zip", concat("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), noise(5000)), 400, -1));
        return files.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue()[0], one.getValue()[1], one.getValue()[2], one.getValue()[3]));
    }

    private static Object[] file(String type, String body, int status, int refused) {
        return bytes(type, body.getBytes(StandardCharsets.UTF_8), status, refused);
    }

    private static Object[] bytes(String type, byte[] body, int status, int refused) {
        return new Object[] {type, body, status, refused};
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(5).nextBytes(noise);
        noise[0] = 7;
        return noise;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** @param refused lines, -1 where their number is nobody's business */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_read_or_refused(String what, String type, byte[] body, int status, int refused) {
        Response answer = Files.upload(type, body, Files.source(), Map.of());
        if (refused < 0) assertThat(answer.statusCode()).as(answer.asString()).isIn(status, 400);
        else assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (answer.statusCode() != 201) {
            assertThat(answer.contentType()).contains("application/problem+json");
            return;
        }
        if (refused >= 0)
            assertThat(answer.jsonPath().getInt("summary.refused"))
                    .as(answer.asString())
                    .isEqualTo(refused);
        long id = answer.jsonPath().getLong("id");
        io.heed.testkit.World.api()
                .post("/api/v1/imports/" + id + "/start")
                .then()
                .statusCode(202);
        assertThat(Files.ended(id).jsonPath().getString("state")).isEqualTo("done");
    }

    @Test
    void a_column_nobody_knows_is_left_out_and_said_so() {
        List<Object> read = Files.upload(
                        "text/csv",
                        "Id,Mood,Subject,Status,Requester,Created\n1,good,x,open,Ana,2023-01-01\n",
                        Files.source())
                .jsonPath()
                .getList("columns.readAs");
        assertThat(read).containsExactly("id", null, "subject", "status", "requester.name", "created_at");
    }
}
