package io.heed.intake.email;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.heed.intake.Replies;
import io.heed.testkit.PostgresResource;
import io.heed.ticket.Actor;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters in by IMAP and by hook, answers out by SMTP, against a mail server that speaks both. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MailRoadTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Replies replies;

    private GreenMail server;
    private GreenMailUser house;
    private String account;

    @BeforeEach
    void there_is_a_mailbox() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        house = server.setUser("help@harbour.example", "help", "pine");
        server.setUser("marisol@cafe.example", "marisol", "x");
        account = "mail-" + System.nanoTime();
        Map<String, Object> imap = Map.of(
                "host", "127.0.0.1",
                "port", server.getImap().getPort(),
                "username", "help",
                "password", "pine",
                "security", "none");
        Map<String, Object> smtp =
                Map.of("host", "127.0.0.1", "port", server.getSmtp().getPort(), "security", "none");
        api().body(Map.of("address", "help@harbour.example", "inboundToken", "t0ken", "imap", imap, "smtp", smtp))
                .put("/api/v1/channels/email/" + account)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void the_mail_server_goes() {
        api().delete("/api/v1/channels/email/" + account).then().statusCode(204);
        server.stop();
    }

    private List<Ticket> tickets() {
        return QuarkusTransaction.requiringNew().call(() -> Ticket.list("account", account));
    }

    @Test
    void a_letter_in_the_mailbox_becomes_a_ticket_and_the_answer_to_our_answer_joins_it() throws Exception {
        MimeMessage first = GreenMailUtil.createTextEmail(
                "help@harbour.example",
                "marisol@cafe.example",
                "Reader down",
                "The reader is down.",
                server.getSmtp().getServerSetup());
        house.deliver(first);
        await().atMost(SOON).until(() -> tickets().size() == 1);
        long ticket = tickets().get(0).id;
        QuarkusTransaction.requiringNew()
                .run(() -> replies.reply(
                        Ticket.byId(ticket).orElseThrow(), Actor.system("a test"), "Did you restart it?"));
        await().atMost(SOON).until(() -> server.getReceivedMessagesForDomain("cafe.example").length == 1);
        MimeMessage ours = server.getReceivedMessagesForDomain("cafe.example")[0];
        assertThat(ours.getSubject()).isEqualTo("Re: Reader down");
        assertThat(ours.getHeader("In-Reply-To", null)).isEqualTo(first.getMessageID());

        String answer = "From: marisol@cafe.example\r\nTo: " + ours.getReplyTo()[0]
                + "\r\nMessage-ID: <later@cafe.example>\r\nSubject: AW: Reader down\r\n\r\nYes, twice.\r\n";
        for (int i = 0; i < 2; i++)
            given().header("Authorization", "Bearer t0ken")
                    .contentType("message/rfc822")
                    .body(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/hooks/email/" + account)
                    .then()
                    .statusCode(200);
        await().atMost(SOON).until(() -> texts(ticket).size() == 3);
        assertThat(texts(ticket)).containsExactly("The reader is down.", "Did you restart it?", "Yes, twice.");
        assertThat(tickets()).hasSize(1);
    }

    private static List<String> texts(long ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Message.ofTicket(ticket).stream()
                        .map(message -> message.text)
                        .toList());
    }

    @Test
    void a_large_letter_is_taken_and_a_wrong_token_is_not() {
        String large = "From: marisol@cafe.example\r\nMessage-ID: <large-" + account + "@x>\r\nSubject: Log\r\n\r\n"
                + "0123456789abcde\r\n".repeat(100_000);
        given().header("Authorization", "Bearer t0ken")
                .contentType("message/rfc822")
                .body(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/hooks/email/" + account)
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer guess")
                .contentType("message/rfc822")
                .body("From: x@y\r\n\r\nz".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/hooks/email/" + account)
                .then()
                .statusCode(401);
        await().atMost(SOON).until(() -> tickets().size() == 1);
    }
}
