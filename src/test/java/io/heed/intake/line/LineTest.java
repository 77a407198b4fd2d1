package io.heed.intake.line;

import static io.heed.intake.Hooks.account;
import static io.heed.intake.Hooks.bytes;
import static io.heed.intake.Hooks.post;
import static io.heed.intake.Hooks.reply;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
    private final Line line = new Line();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8c570fa6dd201bb328f1c1eac23a96d8|{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}|GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=
            SECRET|{}|3q8QXTAGaey18yL8FWTqdVlbMr6hcuNvM4tefa0o9nA=
            """)
    void the_published_examples_are_genuine(String secret, String body, String signature) {
        var account = account("line", "channelSecret", secret, "accessToken", "t");
        assertThat(line.refusal(post(body, "x-line-signature", signature), account, Instant.EPOCH))
                .isEmpty();
        assertThat(line.refusal(post(body + " ", "x-line-signature", signature), account, Instant.EPOCH))
                .isPresent();
        assertThat(line.refusal(post(body), account, Instant.EPOCH)).isPresent();
    }

    @Test
    void no_events_are_a_test_of_the_connection_and_keep_nothing() throws UnreadableException {
        assertThat(line.identify(post("{\"destination\":\"U1\",\"events\":[]}")))
                .isEmpty();
    }

    private static final String TWO = """
            {"destination":"U1","events":[
              {"type":"message","mode":"active","webhookEventId":"01A","deliveryContext":{"isRedelivery":true},
               "timestamp":1462629479859,"source":{"type":"user","userId":"U9"},
               "message":{"id":"m1","type":"text","text":"Hello"}},
              {"type":"unsend","webhookEventId":"01B","source":{"type":"group","groupId":"G1","userId":"U9"},
               "unsend":{"messageId":"m0"}}]}
            """;

    @Test
    void each_event_of_a_call_is_read_by_its_own_id_and_a_redelivery_like_a_first() throws UnreadableException {
        assertThat(line.identify(post(TWO))).containsExactly("01A", "01B");
        Incoming.Said said = (Incoming.Said) line.read(bytes(TWO), "01A");
        assertThat(said.text()).isEqualTo("Hello");
        assertThat(said.conversation()).isEqualTo("user:U9");
        assertThat(said.sentAt()).isEqualTo(Instant.ofEpochMilli(1462629479859L));
        assertThat(line.read(bytes(TWO), "01B")).isEqualTo(new Incoming.Removed("group:G1", "m0"));
    }

    @Test
    void a_reply_carries_its_key_and_one_that_has_arrived_before_counts_as_sent() {
        var account = account("line", "channelSecret", "s", "accessToken", "t");
        Hooks.Answering wire = new Hooks.Answering(200, "{\"sentMessages\":[{\"id\":\"461\"}]}");
        assertThat(line.send(reply("user:U9", "U9", "hi"), account, wire)).isEqualTo(new Delivery.Sent("461"));
        assertThat(wire.asked().headers()).containsEntry("X-Line-Retry-Key", "6fa1d2c8-51c4-4a3c-9f7e-000000000001");
        assertThat(wire.asked().body()).contains("\"to\":\"U9\"");
        assertThat(line.send(reply("user:U9", "U9", "hi"), account, new Hooks.Answering(409, "{}")))
                .isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void one_person_is_shown_that_somebody_writes_and_a_group_is_not() throws IOException {
        var account = account("line", "channelSecret", "s", "accessToken", "t");
        Hooks.Answering wire = new Hooks.Answering(202, "{}");
        line.typing(new Composing("Ines", "C3", "group:C3", null), account, wire);
        assertThat(wire.asked()).isNull();
        line.typing(new Composing("Ines", "U9", "user:U9", null), account, wire);
        assertThat(wire.asked().url()).endsWith("/v2/bot/chat/loading/start");
        assertThat(wire.asked().body()).contains("\"chatId\":\"U9\"", "\"loadingSeconds\":20");
    }

    @Test
    void a_test_says_who_the_bot_is() {
        Account ours = account("line", "accessToken", "t");
        assertThat(new Line()
                        .check(ours, new Hooks.Answering(200, "{\"displayName\":\"Tiller\"}"))
                        .said())
                .startsWith("LINE knows the bot as Tiller");
        assertThat(new Line().check(ours, new Hooks.Answering(401, "{\"message\":\"Authentication failed\"}")))
                .isEqualTo(Checkup.wrong(
                        "Refused with 401: Authentication failed",
                        "Set the account's token anew: the provider does not accept it"));
    }
}
