package io.heed.intake.meta;

import static io.heed.intake.Hooks.account;
import static io.heed.intake.Hooks.bytes;
import static io.heed.intake.Hooks.get;
import static io.heed.intake.Hooks.post;
import static io.heed.intake.Hooks.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.intake.Account;
import io.heed.intake.Checkup;
import io.heed.intake.Composing;
import io.heed.intake.Delivery;
import io.heed.intake.Hooks;
import io.heed.intake.Incoming;
import io.heed.intake.UnreadableException;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MetaTest {
    private final WhatsApp whatsApp = new WhatsApp();
    private final Messenger messenger = new Messenger();
    private final Account account = account(
            "whatsapp",
            "appSecret",
            "It's a Secret to Everybody",
            "verifyToken",
            "open sesame",
            "accessToken",
            "EAA",
            "phoneNumberId",
            "1066");

    @Test
    void the_published_signature_is_genuine_and_is_over_the_raw_bytes() {
        String signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        assertThat(whatsApp.refusal(post("Hello, World!", "X-Hub-Signature-256", signature), account, Instant.EPOCH))
                .isEmpty();
        String escaped = "{\"text\":\"\\u00e4\"}";
        String signed = MetaHook.signature("It's a Secret to Everybody", bytes(escaped));
        assertThat(whatsApp.refusal(post(escaped, "X-Hub-Signature-256", signed), account, Instant.EPOCH))
                .isEmpty();
        assertThat(whatsApp.refusal(post("{\"text\":\"ä\"}", "X-Hub-Signature-256", signed), account, Instant.EPOCH))
                .isPresent();
    }

    @Test
    void the_challenge_is_answered_to_whoever_knows_the_verify_token() {
        var right = get("hub.mode=subscribe&hub.verify_token=open+sesame&hub.challenge=1158201444");
        var wrong = get("hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1158201444");
        assertThat(whatsApp.refusal(right, account, Instant.EPOCH)).isEmpty();
        assertThat(whatsApp.greeting(right, account))
                .hasValueSatisfying(answer -> assertThat(answer.body()).isEqualTo("1158201444"));
        assertThat(messenger.refusal(wrong, account, Instant.EPOCH)).isPresent();
    }

    private static final String TWO_ENTRIES = """
            {"object":"whatsapp_business_account","entry":[
              {"id":"1","changes":[{"field":"messages","value":{
                "contacts":[{"profile":{"name":"Marisol Vega"},"wa_id":"351911"}],
                "messages":[
                  {"from":"351911","id":"wamid.1","timestamp":"1700000000","type":"image",
                   "image":{"id":"media-1","mime_type":"image/jpeg","caption":"the reader"}},
                  {"from":"351911","id":"wamid.2","timestamp":"1700000001","type":"image",
                   "image":{"id":"media-2","mime_type":"image/jpeg"}}]}}]},
              {"id":"1","changes":[{"field":"messages","value":{
                "messages":[{"from":"351922","id":"wamid.3","timestamp":"1700000002","type":"text","text":{"body":"hi"}}],
                "statuses":[{"id":"wamid.0","status":"read","timestamp":"1700000003","recipient_id":"351911"}]}}]}]}
            """;

    @Test
    void every_message_of_every_change_of_every_entry_is_taken() throws UnreadableException {
        assertThat(whatsApp.identify(post(TWO_ENTRIES)))
                .containsExactly("wamid.1", "wamid.2", "wamid.3", "status:read:wamid.0");
    }

    @Test
    void an_album_is_one_conversation() throws UnreadableException {
        Incoming.Said one = (Incoming.Said) whatsApp.read(bytes(TWO_ENTRIES), "wamid.1");
        Incoming.Said two = (Incoming.Said) whatsApp.read(bytes(TWO_ENTRIES), "wamid.2");
        assertThat(one.conversation()).isEqualTo(two.conversation());
        assertThat(one.text()).isEqualTo("the reader");
        assertThat(one.files().get(0).reference()).isEqualTo("media-1");
        assertThat(one.customer().name()).isEqualTo("Marisol Vega");
        assertThat(one.sentAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void statuses_are_reports_and_no_messages() throws UnreadableException {
        assertThat(whatsApp.read(bytes(TWO_ENTRIES), "status:read:wamid.0"))
                .isEqualTo(new Incoming.Report(
                        "wamid.0", Incoming.Report.State.read, null, Instant.ofEpochSecond(1_700_000_003)));
        String failed =
                "{\"entry\":[{\"changes\":[{\"value\":{\"statuses\":[{\"id\":\"w\",\"status\":\"failed\",\"timestamp\":\"1\",\"errors\":[{\"code\":131047,\"title\":\"Re-engagement message\"}]}]}}]}]}";
        assertThat(((Incoming.Report) whatsApp.read(bytes(failed), "status:failed:w")).reason())
                .contains("131047", "24 hours");
    }

    @Test
    void a_reply_over_whatsapp_goes_to_the_number_from_ours() {
        Hooks.Answering wire = new Hooks.Answering(200, "{\"messages\":[{\"id\":\"wamid.9\"}]}");
        assertThat(whatsApp.send(reply("351911", "351911", "done"), account, wire))
                .isEqualTo(new Delivery.Sent("wamid.9"));
        assertThat(wire.asked().url()).isEqualTo("http://provider.example/1066/messages");
        assertThat(whatsApp.send(
                        reply("351911", "351911", "done"),
                        account,
                        new Hooks.Answering(400, "{\"error\":{\"code\":131047,\"message\":\"m\"}}")))
                .isInstanceOfSatisfying(
                        Delivery.Failed.class,
                        failed -> assertThat(failed.wayOut()).contains("24 hours"));
        assertThat(whatsApp.send(
                        reply("351911", "351911", "done"),
                        account,
                        new Hooks.Answering(400, "{\"error\":{\"code\":130429}}")))
                .isInstanceOf(Delivery.Later.class);
    }

    @Test
    void a_customer_is_shown_that_somebody_writes_by_their_own_message_or_their_own_id() throws IOException {
        Composing composing = new Composing("Ines", "351911", "351911", "wamid.3");
        Hooks.Answering meta = new Hooks.Answering(200, "{\"success\":true}");
        whatsApp.typing(composing, account, meta);
        assertThat(meta.asked().url()).isEqualTo("http://provider.example/1066/messages");
        assertThat(meta.asked().body())
                .contains(
                        "\"status\":\"read\"",
                        "\"message_id\":\"wamid.3\"",
                        "\"typing_indicator\":{\"type\":\"text\"}");
        messenger.typing(composing, account, meta);
        assertThat(meta.asked().url()).isEqualTo("http://provider.example/me/messages");
        assertThat(meta.asked().body()).contains("\"id\":\"351911\"", "\"sender_action\":\"typing_on\"");
        Hooks.Answering busy = new Hooks.Answering(400, "{\"error\":{\"code\":130429}}");
        assertThatThrownBy(() -> messenger.typing(composing, account, busy)).isInstanceOf(IOException.class);
    }

    @Test
    void messenger_counts_milliseconds_and_opens_nothing_for_its_own_echo() throws UnreadableException {
        String body = """
                {"object":"page","entry":[{"id":"p","time":1,"messaging":[
                  {"sender":{"id":"u1"},"recipient":{"id":"p"},"timestamp":1458692752478,
                   "message":{"mid":"m_1","text":"hello"}},
                  {"sender":{"id":"p"},"recipient":{"id":"u1"},"timestamp":1458692752479,
                   "message":{"mid":"m_2","is_echo":true,"text":"hi"}},
                  {"sender":{"id":"u1"},"recipient":{"id":"p"},"timestamp":1,"read":{"watermark":1458668856253}},
                  {"sender":{"id":"u1"},"recipient":{"id":"p"},"timestamp":2,"delivery":{"mids":["m_9"],"watermark":5}}]}]}
                """;
        assertThat(messenger.identify(post(body)))
                .containsExactly("m_1", "m_2", "read:u1:1458668856253", "delivery:u1:5");
        Incoming.Said said = (Incoming.Said) messenger.read(bytes(body), "m_1");
        assertThat(said.sentAt()).isEqualTo(Instant.ofEpochMilli(1458692752478L));
        assertThat(messenger.read(bytes(body), "m_2")).isInstanceOf(Incoming.Nothing.class);
        assertThat(messenger.read(bytes(body), "delivery:u1:5")).isInstanceOf(Incoming.Report.class);
    }

    @Test
    void a_test_asks_what_the_token_stands_for() {
        Account number = account("whatsapp", "accessToken", "t", "phoneNumberId", "123");
        Hooks.Answering wire =
                new Hooks.Answering(200, "{\"display_phone_number\":\"+44 20 7946 0000\",\"id\":\"123\"}");
        assertThat(new WhatsApp().check(number, wire).said())
                .startsWith("The token may use the number +44 20 7946 0000");
        assertThat(wire.asked().url()).endsWith("/123?fields=display_phone_number");
        assertThat(wire.asked().body()).isNull();
        assertThat(new WhatsApp()
                        .check(account("whatsapp", "accessToken", "t"), wire)
                        .works())
                .isFalse();
        assertThat(new Messenger()
                        .check(
                                account("messenger", "accessToken", "t"),
                                new Hooks.Answering(400, "{\"error\":{\"code\":190,\"message\":\"expired\"}}")))
                .isEqualTo(Checkup.wrong(
                        "Meta: error 190", "Set the account's access token anew: it has expired or was withdrawn"));
    }
}
