package io.heed.intake;

import static io.heed.testkit.World.KEY;
import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.ticket.Attachment;
import io.heed.ticket.AttachmentContent;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is enclosed in a letter, from the letter to those who may see it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EnclosuresTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    World world;

    private String account;

    @BeforeEach
    void there_is_a_mailbox() {
        account = "files-" + System.nanoTime();
        api().body(Map.of("address", "help@harbour.example", "inboundToken", "t0ken"))
                .put("/api/v1/channels/email/" + account)
                .then()
                .statusCode(200);
    }

    private long ticketOf(String... parts) {
        String letter = "From: marisol@cafe.example\r\nMessage-ID: <" + account + "@x>\r\nSubject: Photo\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nsee photo\r\n" + String.join("", parts) + "--b--\r\n";
        given().header("Authorization", "Bearer t0ken")
                .contentType("message/rfc822")
                .body(letter.getBytes(StandardCharsets.UTF_8))
                .post("/hooks/email/" + account)
                .then()
                .statusCode(200);
        await().atMost(SOON)
                .until(() -> QuarkusTransaction.requiringNew().call(() -> Ticket.count("account", account)) == 1);
        return QuarkusTransaction.requiringNew()
                .call(() -> Ticket.<Ticket>find("account", account).firstResult().id);
    }

    private static String part(String type, String name, byte[] content) {
        return "--b\r\nContent-Type: " + type + "\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n";
    }

    private static List<Attachment> files(long ticket) {
        return QuarkusTransaction.requiringNew().call(() -> Attachment.ofTicket(ticket));
    }

    private static Map<String, String> session(String username) {
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", World.PASSWORD)
                .post("/sign-in")
                .getCookies();
    }

    @Test
    void a_picture_is_shown_and_a_page_that_says_it_is_one_is_only_handed_over() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        long ticket = ticketOf(
                part("application/octet-stream", "reader.png", MediaTypesTest.PNG),
                part("image/png", "../cute.png", page));
        List<Attachment> files = files(ticket);
        assertThat(files).extracting(file -> file.mediaType).containsExactly("image/png", "text/html");
        assertThat(files).extracting(file -> file.name).containsExactly("reader.png", "cute.png");

        String address = api().get("/api/v1/tickets/" + ticket)
                .then()
                .body("messages[0].attachments[0].mediaType", equalTo("image/png"))
                .body("messages[0].attachments[0].bytes", equalTo(MediaTypesTest.PNG.length))
                .extract()
                .path("messages[0].attachments[0].url");
        byte[] back = given().header("Authorization", "Bearer " + KEY)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", startsWith("inline"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(MediaTypesTest.PNG);
        given().header("Authorization", "Bearer " + KEY)
                .get("/api/v1/files/" + files.get(1).id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"cute.png\"; filename*=UTF-8''cute.png"))
                .header("Content-Security-Policy", containsString("sandbox"));
    }

    @Test
    void only_those_who_may_read_the_ticket_get_its_files() {
        long file = files(ticketOf(part("image/png", "reader.png", MediaTypesTest.PNG)))
                .get(0)
                .id;
        given().get("/api/v1/files/" + file).then().statusCode(401);
        given().redirects().follow(false).get("/desk/files/" + file).then().statusCode(302);
        world.agent("ines", "Ines Duarte", "4.5", Map.of());
        Map<String, String> ines = session("ines");
        given().cookies(ines).get("/desk/files/" + file).then().statusCode(200).contentType("image/png");
        given().cookies(ines)
                .get("/desk/tickets/" + ticket(file))
                .then()
                .statusCode(200)
                .body(containsString("<img src=\"/desk/files/" + file + "\" alt=\"reader.png\""));
        given().cookies(ines).get("/desk/files/999999999").then().statusCode(404);
        api().get("/api/v1/files/999999999").then().statusCode(404);
        world.everybodyLeaves();
    }

    private static long ticket(long file) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Attachment attachment = Attachment.findById(file);
            return io.heed.ticket.Message.<io.heed.ticket.Message>findById(attachment.messageId).ticket.id;
        });
    }

    @Test
    void what_is_too_large_or_too_many_is_named_and_stays_in_the_letter() {
        String[] parts = new String[12];
        for (int i = 0; i < parts.length; i++)
            parts[i] = part("text/plain", i + ".txt", ("line " + i).getBytes(StandardCharsets.UTF_8));
        parts[0] = part("application/octet-stream", "log.bin", new byte[11 * 1024 * 1024]);
        List<Attachment> files = files(ticketOf(parts));
        assertThat(files).hasSize(12);
        assertThat(QuarkusTransaction.requiringNew().call(() -> AttachmentContent.kept(files)))
                .hasSize(10)
                .doesNotContain(files.get(0).id, files.get(11).id);
        api().get("/api/v1/files/" + files.get(0).id).then().statusCode(404).body("detail", containsString("not kept"));
    }
}
