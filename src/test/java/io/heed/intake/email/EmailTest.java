package io.heed.intake.email;

import static io.heed.intake.Hooks.account;
import static io.heed.intake.Hooks.bytes;
import static io.heed.intake.Hooks.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.intake.Account;
import io.heed.intake.Incoming;
import io.heed.intake.UnreadableException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    private final Email email = new Email(Clock.systemUTC());
    private final Account account = account("email", "address", "help@harbour.example", "inboundToken", "t0ken");

    private static String letter(String headers, String body) {
        return "From: Marisol Vega <Marisol@Cafe.example>\r\nTo: help@harbour.example\r\n" + headers + "\r\n" + body;
    }

    private Incoming read(byte[] raw) throws UnreadableException {
        return email.read(raw, "whatever");
    }

    private Incoming.Said said(String headers, String body) throws UnreadableException {
        return (Incoming.Said) read(bytes(letter(headers, body)));
    }

    @Test
    void only_a_call_with_the_token_is_genuine() {
        assertThat(email.refusal(post("x", "Authorization", "Bearer t0ken"), account, Instant.EPOCH))
                .isEmpty();
        assertThat(email.refusal(post("x", "Authorization", "Bearer guess"), account, Instant.EPOCH))
                .isPresent();
        assertThat(email.refusal(post("x"), account, Instant.EPOCH)).isPresent();
    }

    @Test
    void a_letter_is_read() throws UnreadableException {
        Incoming.Said said = said(
                "Message-ID: <a1@cafe.example>\r\nDate: Tue, 14 Nov 2023 22:13:20 +0000\r\nSubject: Reader down\r\n",
                "The reader is down.\r\n");
        assertThat(said.customer().externalId()).isEqualTo("marisol@cafe.example");
        assertThat(said.customer().name()).isEqualTo("Marisol Vega");
        assertThat(said.subject()).isEqualTo("Reader down");
        assertThat(said.text()).isEqualTo("The reader is down.");
        assertThat(said.providerId()).isEqualTo("<a1@cafe.example>");
        assertThat(said.conversation()).isEqualTo("<a1@cafe.example>");
        assertThat(said.sentAt()).isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
    }

    @Test
    void an_answer_names_what_it_answers_and_the_conversation_is_its_first_letter() throws UnreadableException {
        Incoming.Said said = said(
                "Message-ID: <a3@x>\r\nIn-Reply-To: <a2@x>\r\nReferences: <a1@x> <a2@x>\r\nSubject: Re: x\r\n", "Yes.");
        assertThat(said.conversation()).isEqualTo("<a1@x>");
        assertThat(said.inReplyTo()).containsExactly("<a2@x>", "<a1@x>");
    }

    @Test
    void our_mark_in_the_address_finds_the_letter_though_the_references_are_gone() throws UnreadableException {
        UUID key = UUID.fromString("6fa1d2c8-51c4-4a3c-9f7e-000000000001");
        String marked = PlusAddress.marked("help@harbour.example", key);
        Incoming.Said said = said("Cc: " + marked + "\r\nMessage-ID: <b@x>\r\n", "Still down");
        assertThat(said.inReplyTo()).containsExactly(PlusAddress.messageId("help@harbour.example", key));
    }

    @Test
    void a_letter_without_an_id_is_known_by_its_checksum() throws UnreadableException {
        String raw = letter("Subject: no id\r\n", "hello");
        assertThat(email.identify(post(raw)).get(0))
                .startsWith("mime:")
                .isEqualTo(email.identify(post(raw)).get(0));
        assertThat(email.identify(post(raw + "!")).get(0))
                .isNotEqualTo(email.identify(post(raw)).get(0));
        assertThat(read(bytes(raw))).isInstanceOf(Incoming.Said.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Autoreply: yes",
                "Precedence: bulk",
                "List-Id: <news.example>",
                "Delivered-To: marisol@cafe.example\r\nX-Heed-Reply: 1"
            })
    void what_a_machine_wrote_opens_nothing(String header) throws UnreadableException {
        assertThat(read(bytes(letter(header + "\r\n", "I am on holiday")))).isInstanceOf(Incoming.Nothing.class);
    }

    @Test
    void auto_submitted_no_is_a_person() throws UnreadableException {
        assertThat(said("Auto-Submitted: no\r\n", "hello").text()).isEqualTo("hello");
    }

    @Test
    void a_bounce_is_a_report_about_our_letter() throws UnreadableException {
        String bounce = """
                From: Mail Delivery Subsystem <mailer-daemon@mx.example>
                To: help@harbour.example
                Subject: Undelivered
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"
                Message-ID: <bounce@mx.example>

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; marisol@cafe.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 No such user

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <6fa1d2c8-51c4-4a3c-9f7e-000000000001@harbour.example>
                Subject: Re: Reader down

                --b--
                """;
        assertThat(read(bytes(bounce)))
                .isEqualTo(new Incoming.Report(
                        "<6fa1d2c8-51c4-4a3c-9f7e-000000000001@harbour.example>",
                        Incoming.Report.State.failed,
                        "The customer's mail server refused it, 5.1.1: 550 No such user",
                        null));
    }

    @Test
    void what_is_quoted_and_signed_is_left_out() throws UnreadableException {
        assertThat(said(
                                "Subject: Re\r\n",
                                "It works now.\r\n\r\nOn Tue, 14 Nov 2023 at 10:00, Ines Duarte <help@harbour.example>\r\nwrote:\r\n> Did you restart it?\r\n")
                        .text())
                .isEqualTo("It works now.");
        assertThat(said("Subject: Re\r\n", "Danke!\r\n\r\nAm 14.11.2023 um 10:00 schrieb Ines:\r\n> Ja\r\n")
                        .text())
                .isEqualTo("Danke!");
        assertThat(said("Subject: x\r\n", "Hello\r\n-- \r\nMarisol\r\nCafé Lisboa")
                        .text())
                .isEqualTo("Hello");
        assertThat(said("Subject: x\r\n", "> only a quotation").text()).isEqualTo("> only a quotation");
    }

    @Test
    void html_is_read_as_text_and_plain_text_is_preferred() throws UnreadableException {
        assertThat(said(
                                "Content-Type: text/html; charset=utf-8\r\n",
                                "<style>p{}</style><p>One&nbsp;line</p><p>Two<br>three</p><script>alert(1)</script><blockquote>old</blockquote>")
                        .text())
                .isEqualTo("One line\nTwo\nthree");
        assertThat(said(
                                "Content-Type: multipart/alternative; boundary=b\r\n",
                                "--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--b--\r\n")
                        .text())
                .isEqualTo("plain");
    }

    @Test
    void charsets_are_read_though_they_are_named_wrongly_or_not_at_all() throws UnreadableException {
        assertThat(((Incoming.Said) read(letter("Content-Type: text/plain; charset=gb2312\r\n", "刷卡机坏了")
                                .getBytes(Charset.forName("gb2312"))))
                        .text())
                .isEqualTo("刷卡机坏了");
        assertThat(((Incoming.Said) read(letter("Content-Type: text/plain\r\n", "café")
                                .getBytes(Charset.forName("windows-1252"))))
                        .text())
                .isEqualTo("café");
        assertThat(said("Content-Type: text/plain; charset=no-such-thing\r\n", "Größe")
                        .text())
                .isEqualTo("Größe");
        assertThat(said("Subject: =?utf-8?B?UsOpc3Vtw6k=?=\r\n", "x").subject()).isEqualTo("Résumé");
    }

    @Test
    void enclosed_files_are_named() throws UnreadableException {
        Incoming.Said said = said(
                "Content-Type: multipart/mixed; boundary=b\r\n",
                "--b\r\nContent-Type: text/plain\r\n\r\nsee photo\r\n--b\r\nContent-Type: image/png; name=\"reader.png\"\r\nContent-Disposition: attachment; filename=\"reader.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n");
        assertThat(said.text()).isEqualTo("see photo");
        assertThat(said.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("reader.png"))
                .satisfies(file -> assertThat(file.kind()).isEqualTo("image"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"json\": true}", "From: \r\n\r\nx", "\u0000\u0001\u0002"})
    void what_is_no_letter_says_so(String raw) {
        assertThatThrownBy(() -> {
                    email.identify(post(raw));
                    read(bytes(raw));
                })
                .isInstanceOf(UnreadableException.class);
    }
}
