package io.heed.intake.slack;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String WHEN = "1531420618";
    private static final Instant THEN = Instant.ofEpochSecond(1531420618);

    /** The provider's own published example. */
    private static final String PUBLISHED =
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static final String SIGNED = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private final Slack slack = new Slack();
    private final Account account = account("slack", "signingSecret", SECRET, "botToken", "xoxb-1");

    private static Hook published() {
        return post(PUBLISHED, "X-Slack-Request-Timestamp", WHEN, "X-Slack-Signature", SIGNED);
    }

    @Test
    void the_published_example_is_genuine_at_its_own_time_and_stale_today() {
        assertThat(slack.refusal(published(), account, THEN)).isEmpty();
        assertThat(slack.refusal(published(), account, THEN.plusSeconds(299))).isEmpty();
        assertThat(slack.refusal(published(), account, THEN.plusSeconds(301))).isPresent();
        assertThat(slack.refusal(published(), account, THEN.minusSeconds(301))).isPresent();
    }

    @Test
    void one_changed_byte_is_refused() {
        Hook changed = post(PUBLISHED + "&", "X-Slack-Request-Timestamp", WHEN, "X-Slack-Signature", SIGNED);
        assertThat(slack.refusal(changed, account, THEN))
                .hasValueSatisfying(why -> assertThat(why).contains("signing secret"));
    }

    @ParameterizedTest
    @CsvSource({"''", "yesterday", "-9223372036854775808", "99999999999999999999"})
    void a_time_that_is_none_is_refused(String timestamp) {
        Hook hook = post(PUBLISHED, "X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", SIGNED);
        assertThat(slack.refusal(hook, account, THEN)).isPresent();
    }

    @Test
    void the_test_of_the_address_is_echoed() {
        Hook hook = post("{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"3eZbrw1aB\"}");
        assertThat(slack.greeting(hook, account))
                .hasValueSatisfying(answer -> assertThat(answer.body()).isEqualTo("3eZbrw1aB"));
    }

    private static String event(String event) {
        return "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event_time\":1,\"event\":"
                + event + "}";
    }

    private Incoming read(String event) throws UnreadableException {
        byte[] body = bytes(event(event));
        return slack.read(body, slack.identify(post(event(event))).get(0));
    }

    @Test
    void a_message_begins_a_thread_and_an_answer_stands_in_it() throws UnreadableException {
        Incoming.Said first = (Incoming.Said)
                read(
                        "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"U1\",\"text\":\"Card &amp; reader &lt;down&gt;\",\"ts\":\"1700000000.000100\"}");
        Incoming.Said answer = (Incoming.Said)
                read(
                        "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"U1\",\"text\":\"still\",\"ts\":\"1700000050.000200\",\"thread_ts\":\"1700000000.000100\"}");
        assertThat(first.text()).isEqualTo("Card & reader <down>");
        assertThat(first.sentAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(answer.conversation()).isEqualTo(first.conversation());
        assertThat(answer.providerId()).isNotEqualTo(first.providerId());
    }

    @Test
    void a_mention_is_the_same_message_as_the_message_itself() throws UnreadableException {
        String rest = "\"channel\":\"C1\",\"user\":\"U1\",\"text\":\"hello\",\"ts\":\"1700000000.000100\"}";
        assertThat(read("{\"type\":\"app_mention\"," + rest)).isEqualTo(read("{\"type\":\"message\"," + rest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"message","subtype":"bot_message","channel":"C1","text":"beep","ts":"1.1"}
            {"type":"message","bot_id":"B1","user":"U9","channel":"C1","text":"beep","ts":"1.1"}
            {"type":"message","subtype":"channel_join","channel":"C1","user":"U1","ts":"1.1"}
            {"type":"reaction_added","user":"U1","item":{}}
            """)
    void what_no_customer_said_opens_nothing(String event) throws UnreadableException {
        assertThat(read(event)).isInstanceOf(Incoming.Nothing.class);
    }

    @Test
    void a_change_and_a_deletion_name_the_message_they_are_about() throws UnreadableException {
        assertThat(
                        read(
                                "{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel\":\"C1\",\"ts\":\"9.9\",\"message\":{\"type\":\"message\",\"user\":\"U1\",\"text\":\"new\",\"ts\":\"1.1\"},\"previous_message\":{\"text\":\"old\"}}"))
                .isEqualTo(new Incoming.Edited("C1:1.1", "C1:1.1", "new"));
        assertThat(
                        read(
                                "{\"type\":\"message\",\"subtype\":\"message_deleted\",\"channel\":\"C1\",\"ts\":\"9.9\",\"deleted_ts\":\"1.2\",\"previous_message\":{\"thread_ts\":\"1.1\"}}"))
                .isEqualTo(new Incoming.Removed("C1:1.1", "C1:1.2"));
    }

    @Test
    void a_slash_command_is_a_message_too() throws UnreadableException {
        String body = PUBLISHED.replace("text=&", "text=my+card+is+stuck&");
        Incoming.Said said = (Incoming.Said)
                slack.read(bytes(body), slack.identify(post(body)).get(0));
        assertThat(said.text()).isEqualTo("my card is stuck");
        assertThat(said.customer().externalId()).isEqualTo("U2CERLKJA");
    }

    @Test
    void what_is_no_event_says_so() {
        assertThatThrownBy(() -> slack.identify(post("{\"type\":\"event_callback\"}")))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("event_id is missing");
        assertThatThrownBy(() -> slack.identify(post("{oh no"))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void a_reply_goes_into_its_thread() {
        Hooks.Answering wire = new Hooks.Answering(200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"5.5\"}");
        Delivery sent = slack.send(reply("C1:1.1", "U1", "a < b"), account, wire);
        assertThat(sent).isEqualTo(new Delivery.Sent("C1:5.5"));
        assertThat(wire.asked().url()).isEqualTo("http://provider.example/chat.postMessage");
        assertThat(wire.asked().body()).contains("\"thread_ts\":\"1.1\"", "a &lt; b");
        assertThat(wire.asked().headers()).containsEntry("Authorization", "Bearer xoxb-1");
    }

    @Test
    void an_error_says_whether_to_wait_or_what_to_do() {
        assertThat(slack.send(reply("C1:1.1", "U1", "x"), account, new Hooks.Answering(429, "")))
                .isInstanceOf(Delivery.Later.class);
        assertThat(slack.send(
                        reply("C1:1.1", "U1", "x"),
                        account,
                        new Hooks.Answering(200, "{\"ok\":false,\"error\":\"not_in_channel\"}")))
                .isEqualTo(new Delivery.Failed("Slack: not_in_channel", "Invite the app into that channel"));
        assertThat(slack.send(
                        reply("C1:1.1", "U1", "x"), account, new Hooks.Answering(200, "<html>a proxy's page</html>")))
                .isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void a_test_says_who_the_bot_is_or_why_slack_refuses_it() {
        Account bot = account("slack", "signingSecret", "s", "botToken", "xoxb-1");
        Hooks.Answering wire = new Hooks.Answering(200, "{\"ok\":true,\"user\":\"heed\",\"team\":\"Tiller\"}");
        assertThat(new Slack().check(bot, wire))
                .isEqualTo(Checkup.fine(
                        "Slack knows the bot as heed of Tiller. The signing secret is proved by the first call"));
        assertThat(wire.asked().url()).endsWith("/auth.test");
        assertThat(new Slack().check(bot, new Hooks.Answering(200, "{\"ok\":false,\"error\":\"invalid_auth\"}")))
                .isEqualTo(Checkup.wrong("Slack: invalid_auth", "Set the account's bot token anew"));
    }
}
