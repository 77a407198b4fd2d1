package io.heed.history;

import static io.heed.testkit.World.KEY;
import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportTest {
    @Inject
    Rows rows;

    @Inject
    World world;

    private final ObjectMapper json = new ObjectMapper();

    private static byte[] exported() {
        return given().header("Authorization", "Bearer " + KEY)
                .get("/api/v1/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("heed-"))
                .extract()
                .asByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                entries.put(entry.getName(), in.readAllBytes());
        }
        return entries;
    }

    private void there_is_a_past() {
        String file = Files.ticket(1, "solved", "First words\\n\\n  indented ") + "\n"
                + Files.ticket(2, "solved", "刷卡机坏了") + "\n"
                + """
                {"id": 3, "subject": "Tagged", "status": "closed", "created_at": "2023-04-01T08:00:00.123456Z", "tags": ["vip", "late"], "requester": {"id": 1, "name": "Rui"}, "group": "Billing", "comments": [{"id": 1, "author_id": 1, "body": "a", "created_at": "2023-04-01T08:00:00.5Z"}, {"id": 2, "author": {"name": "Mara", "role": "agent"}, "body": "b", "created_at": "2023-04-01T08:00:00.7Z"}]}
                """;
        Files.imported(Files.NDJSON, file, Files.source(), Map.of());
    }

    @Test
    void everything_is_in_it_with_counts_and_checksums_and_no_secret() throws Exception {
        world.agent("exported", "Exported Agent", "4", Map.of("billing", 5));
        api().body(Map.of("secretToken", "s3cret-of-ours", "botToken", "123:TOKEN-of-ours"))
                .put("/api/v1/channels/telegram/exported")
                .then()
                .statusCode(200);
        there_is_a_past();
        byte[] zip = exported();
        Map<String, byte[]> entries = entries(zip);
        assertThat(entries.keySet())
                .startsWith("workspace.json", "customers.ndjson", "people.ndjson", "tickets.ndjson", "messages.ndjson")
                .endsWith("manifest.json");
        JsonNode manifest = json.readTree(entries.get("manifest.json"));
        assertThat(manifest.get("heed").asText()).isNotBlank();
        for (JsonNode file : manifest.get("files")) {
            byte[] content = entries.get(file.get("name").asText());
            assertThat(content)
                    .as(file.get("name").asText())
                    .hasSize(file.get("bytes").asInt());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(file.get("sha256").asText());
        }
        assertThat(count(manifest, "tickets.ndjson")).isEqualTo(rows.count("select count(*) from ticket"));
        assertThat(count(manifest, "messages.ndjson")).isEqualTo(rows.count("select count(*) from message"));
        String all = entries.entrySet().stream()
                .map(one -> new String(one.getValue(), StandardCharsets.UTF_8))
                .reduce("", String::concat);
        assertThat(all)
                .contains("Exported Agent", "刷卡机坏了", "\"exported\"")
                .doesNotContain("s3cret-of-ours", "TOKEN-of-ours", "$2a$", "$2y$");
    }

    private static long count(JsonNode manifest, String name) {
        for (JsonNode file : manifest.get("files"))
            if (file.get("name").asText().equals(name)) return file.get("rows").asLong();
        throw new AssertionError("There is no " + name);
    }

    @Test
    void a_workspace_does_not_take_in_its_own_export() {
        there_is_a_past();
        Files.upload("application/zip", exported(), "heed", Map.of())
                .then()
                .statusCode(409)
                .body("detail", containsString("very workspace"));
    }

    @Test
    void an_empty_workspace_takes_all_of_it_in() throws Exception {
        there_is_a_past();
        Map<String, byte[]> before = entries(exported());
        String tickets = told(
                before,
                "tickets.ndjson",
                "subject",
                "queue",
                "openedAt",
                "closedAt",
                "closedBy",
                "channel",
                "account",
                "conversation",
                "tags");
        String messages = told(before, "messages.ndjson", "kind", "author", "text", "createdAt");
        String customers = told(
                before, "customers.ndjson", "channel", "externalId", "name", "email", "phone", "organisation", "tier");
        byte[] elsewhere = fromElsewhere(before);
        rows.change("truncate ticket, customer, message, closure, history_import, ticket_tag, inbox, lesson cascade");
        long id = Files.upload("application/zip", elsewhere, "heed", Map.of("open", "route"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        api().post("/api/v1/imports/" + id + "/start").then().statusCode(202);
        Files.ended(id);
        assertThat(rows.texts("select problem from history_line where import_id = ? and outcome = 'refused'", id))
                .isEmpty();
        Map<String, byte[]> after = entries(exported());
        assertThat(told(
                        after,
                        "tickets.ndjson",
                        "subject",
                        "queue",
                        "openedAt",
                        "closedAt",
                        "closedBy",
                        "channel",
                        "account",
                        "conversation",
                        "tags"))
                .isEqualTo(tickets);
        assertThat(told(after, "messages.ndjson", "kind", "author", "text", "createdAt"))
                .isEqualTo(messages);
        assertThat(told(
                        after,
                        "customers.ndjson",
                        "channel",
                        "externalId",
                        "name",
                        "email",
                        "phone",
                        "organisation",
                        "tier"))
                .isEqualTo(customers);
        world.nothingIsOpen();
    }

    @Test
    void what_is_no_export_is_told_so() throws IOException {
        ByteArrayOutputStream strange = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(strange)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        Files.upload("application/zip", strange.toByteArray(), "heed", Map.of())
                .then()
                .statusCode(400)
                .body("detail", containsString("Excel"));
        byte[] cut = java.util.Arrays.copyOf(fromElsewhere(entries(exported())), 700);
        Files.upload("application/zip", cut, "heed", Map.of()).then().statusCode(400);
    }

    /** As if another Heed had written it. */
    private static byte[] fromElsewhere(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                byte[] note = ("{\"workspace\": \"" + UUID.randomUUID() + "\"}").getBytes(StandardCharsets.UTF_8);
                zip.write(entry.getKey().equals("workspace.json") ? note : entry.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Fields of each line; ids are every workspace's own. */
    private String told(Map<String, byte[]> entries, String name, String... fields) throws IOException {
        List<String> lines = new java.util.ArrayList<>();
        for (String line :
                new String(entries.get(name), StandardCharsets.UTF_8).lines().toList()) {
            JsonNode node = json.readTree(line);
            StringBuilder told = new StringBuilder();
            for (String field : fields) told.append(node.get(field)).append('\t');
            lines.add(told.toString());
        }
        return String.join("\n", lines);
    }
}
