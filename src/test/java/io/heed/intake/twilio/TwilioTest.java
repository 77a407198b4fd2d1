package io.heed.intake.twilio;

import static io.heed.intake.Hooks.account;
import static io.heed.intake.Hooks.bytes;
import static io.heed.intake.Hooks.post;
import static io.heed.intake.Hooks.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.intake.Account;
import io.heed.intake.Checkup;
import io.heed.intake.Delivery;
import io.heed.intake.Hook;
import io.heed.intake.Hooks;
import io.heed.intake.Incoming;
import io.heed.intake.UnreadableException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioTest {
    private static final String FORM =
            "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309";

    private final Twilio twilio = new Twilio();

    private static Account at(String url) {
        return account("twilio", "accountSid", "AC1", "authToken", "12345", "publicUrl", url, "from", "+18005551212");
    }

    @ParameterizedTest
    @CsvSource({
        "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "https://mycompany.com:443/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
        "http://mycompany.com:80/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
        "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
        // signed with the port and entered without it, and the other way round
        "https://mycompany.com/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
        "https://mycompany.com:443/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8="
    })
    void the_published_examples_are_genuine(String url, String signature) {
        assertThat(twilio.refusal(post(FORM, "X-Twilio-Signature", signature), at(url), Instant.EPOCH))
                .isEmpty();
        assertThat(twilio.refusal(post(FORM + "&More=1", "X-Twilio-Signature", signature), at(url), Instant.EPOCH))
                .isPresent();
    }

    @Test
    void a_parameter_given_twice_is_signed_once_for_each_value() {
        Hook hook = post(
                "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234",
                "X-Twilio-Signature",
                "IK+Dwps556ElfBT0I3Rgjkr1wJU=");
        assertThat(twilio.refusal(hook, at("https://mycompany.com/myapp.php?foo=1&bar=2"), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void a_json_body_is_signed_by_its_checksum() {
        String query = "foo=1&bar=2&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        Map<String, String> headers =
                post("", "X-Twilio-Signature", "a9nBmqA0ju/hNViExpshrM61xv4=").headers();
        Account account = at("https://mycompany.com/myapp.php");
        String body = "{\"property\": \"value\", \"boolean\": true}";
        assertThat(twilio.refusal(new Hook("POST", query, headers, bytes(body)), account, Instant.EPOCH))
                .isEmpty();
        assertThat(twilio.refusal(new Hook("POST", query, headers, bytes(body + " ")), account, Instant.EPOCH))
                .isPresent();
    }

    private Incoming read(String form) throws UnreadableException {
        return twilio.read(bytes(form), twilio.identify(post(form)).get(0));
    }

    @Test
    void a_message_with_a_picture_is_read() throws UnreadableException {
        Incoming.Said said = (Incoming.Said)
                read(
                        "MessageSid=SM1&SmsStatus=received&From=whatsapp%3A%2B351911&To=whatsapp%3A%2B18005551212&ProfileName=Marisol&Body=caf%C3%A9+%26+more&NumMedia=1&MediaUrl0=https%3A%2F%2Fmedia.example%2F1&MediaContentType0=image%2Fjpeg&SomethingNew=1");
        assertThat(said.text()).isEqualTo("café & more");
        assertThat(said.conversation()).isEqualTo("whatsapp:+351911|whatsapp:+18005551212");
        assertThat(said.customer().phone()).isEqualTo("+351911");
        assertThat(said.files()).hasSize(1);
    }

    @Test
    void a_report_has_an_id_of_its_own_though_it_names_the_message() throws UnreadableException {
        String delivered = "MessageSid=SM1&MessageStatus=delivered";
        assertThat(twilio.identify(post(delivered))).containsExactly("status:delivered:SM1");
        assertThat(read(delivered)).isEqualTo(new Incoming.Report("SM1", Incoming.Report.State.delivered, null, null));
        assertThat(((Incoming.Report) read("MessageSid=SM1&MessageStatus=undelivered&ErrorCode=30003")).reason())
                .contains("30003", "out of reach");
    }

    @Test
    void the_answer_is_twiml_that_says_nothing() {
        assertThat(twilio.thanks().body()).endsWith("<Response></Response>");
        assertThat(twilio.thanks().mediaType()).isEqualTo("application/xml");
    }

    @Test
    void a_form_without_a_message_says_so() {
        assertThatThrownBy(() -> twilio.identify(post("Body=hello"))).hasMessage("MessageSid is missing");
    }

    @Test
    void a_reply_is_posted_as_a_form() {
        Hooks.Answering wire = new Hooks.Answering(201, "{\"sid\":\"SM9\"}");
        Account account = at("https://mycompany.com/hooks/twilio/main");
        assertThat(twilio.send(reply("a|b", "+351911", "6 × 7 = 42"), account, wire))
                .isEqualTo(new Delivery.Sent("SM9"));
        assertThat(wire.asked().url()).isEqualTo("http://provider.example/2010-04-01/Accounts/AC1/Messages.json");
        assertThat(wire.asked().body()).contains("To=%2B351911", "Body=6+%C3%97+7+%3D+42");
        assertThat(twilio.send(reply("a|b", "+351911", "x"), account, new Hooks.Answering(400, "{\"code\":21610}")))
                .isEqualTo(new Delivery.Failed(
                        "Twilio: error 21610", "The customer has answered STOP: they have to write START first"));
    }

    @Test
    void a_test_says_whether_the_account_is_active() {
        Account ours = account("twilio", "accountSid", "AC1", "authToken", "t");
        Hooks.Answering wire = new Hooks.Answering(200, "{\"friendly_name\":\"Tiller\",\"status\":\"active\"}");
        assertThat(new Twilio().check(ours, wire))
                .isEqualTo(Checkup.fine("Twilio knows the account as Tiller, and it is active"));
        assertThat(wire.asked().url()).endsWith("/2010-04-01/Accounts/AC1.json");
        assertThat(new Twilio()
                        .check(ours, new Hooks.Answering(200, "{\"status\":\"suspended\"}"))
                        .said())
                .isEqualTo("The account is suspended at Twilio");
        assertThat(new Twilio()
                        .check(ours, new Hooks.Answering(401, "{\"code\":20003,\"message\":\"Authenticate\"}"))
                        .works())
                .isFalse();
    }
}
