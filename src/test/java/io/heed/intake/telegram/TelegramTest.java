package io.heed.intake.telegram;

import static io.heed.intake.Hooks.account;
import static io.heed.intake.Hooks.bytes;
import static io.heed.intake.Hooks.post;
import static io.heed.intake.Hooks.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.intake.Account;
import io.heed.intake.Checkup;
import io.heed.intake.Delivery;
import io.heed.intake.Hooks;
import io.heed.intake.Incoming;
import io.heed.intake.UnreadableException;
import io.heed.intake.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelegramTest {
    private final Telegram telegram = new Telegram();
    private final Account account = account("telegram", "secretToken", "s3cret", "botToken", "123:ABC");

    private Incoming read(String update) throws UnreadableException {
        return telegram.read(bytes(update), telegram.identify(post(update)).get(0));
    }

    @Test
    void only_a_call_with_the_secret_token_is_genuine() {
        assertThat(telegram.refusal(post("{}", "X-Telegram-Bot-Api-Secret-Token", "s3cret"), account, Instant.EPOCH))
                .isEmpty();
        assertThat(telegram.refusal(post("{}", "X-Telegram-Bot-Api-Secret-Token", "s3cre"), account, Instant.EPOCH))
                .isPresent();
        assertThat(telegram.refusal(post("{}"), account, Instant.EPOCH)).isPresent();
    }

    /** The provider's own example has no chat.type. */
    @Test
    void a_message_is_read_though_its_chat_has_no_type() throws UnreadableException {
        Incoming.Said said = (Incoming.Said)
                read(
                        "{\"update_id\":10000,\"message\":{\"date\":1441645532,\"chat\":{\"last_name\":\"Test Lastname\",\"id\":1111111,\"first_name\":\"Test\",\"username\":\"Test\"},\"message_id\":1365,\"from\":{\"last_name\":\"Test Lastname\",\"id\":1111111,\"first_name\":\"Test\",\"username\":\"Test\"},\"text\":\"/start\"}}");
        assertThat(said.conversation()).isEqualTo("1111111");
        assertThat(said.customer().name()).isEqualTo("Test Test Lastname");
        assertThat(said.providerId()).isEqualTo("1111111:1365");
        assertThat(said.sentAt()).isEqualTo(Instant.ofEpochSecond(1441645532));
    }

    @Test
    void an_edit_changes_the_message_it_names() throws UnreadableException {
        assertThat(
                        read(
                                "{\"update_id\":10001,\"edited_message\":{\"date\":1441645532,\"edit_date\":1441646600,\"chat\":{\"id\":7},\"message_id\":1365,\"from\":{\"id\":7},\"text\":\"Edited text\"}}"))
                .isEqualTo(new Incoming.Edited("7", "7:1365", "Edited text"));
    }

    @Test
    void a_photo_brings_its_largest_size_and_its_caption() throws UnreadableException {
        Incoming.Said said = (Incoming.Said)
                read(
                        "{\"update_id\":1,\"message\":{\"message_id\":2,\"chat\":{\"id\":7},\"from\":{\"id\":8,\"first_name\":\"Ines\"},\"caption\":\"broken\",\"photo\":[{\"file_id\":\"small\",\"file_size\":10},{\"file_id\":\"large\",\"file_size\":900}]}}");
        assertThat(said.text()).isEqualTo("broken");
        assertThat(said.files()).containsExactly(new Incoming.File("image", "photo.jpg", "image/jpeg", 900L, "large"));
    }

    @Test
    void what_is_no_message_is_noted_as_such() throws UnreadableException {
        assertThat(read("{\"update_id\":1,\"my_chat_member\":{}}")).isInstanceOf(Incoming.Nothing.class);
        assertThat(
                        read(
                                "{\"update_id\":1,\"message\":{\"message_id\":2,\"chat\":{\"id\":7},\"new_chat_title\":\"x\"}}"))
                .isInstanceOf(Incoming.Nothing.class);
    }

    @Test
    void a_reply_goes_to_the_chat_and_a_full_house_says_when_to_come_back() {
        Hooks.Answering wire = new Hooks.Answering(200, "{\"ok\":true,\"result\":{\"message_id\":77}}");
        assertThat(telegram.send(reply("7", "8", "hello"), account, wire)).isEqualTo(new Delivery.Sent("7:77"));
        assertThat(wire.asked().url()).isEqualTo("http://provider.example/bot123:ABC/sendMessage");
        assertThat(telegram.send(
                        reply("7", "8", "hello"),
                        account,
                        new Hooks.Answering(429, "{\"ok\":false,\"parameters\":{\"retry_after\":35}}")))
                .isEqualTo(new Delivery.Later("The provider answered 429", Optional.of(Duration.ofSeconds(35)), true));
        assertThat(telegram.send(
                        reply("7", "8", "hello"),
                        account,
                        new Hooks.Answering(403, "{\"ok\":false,\"description\":\"bot was blocked by the user\"}")))
                .isInstanceOf(Delivery.Failed.class);
    }

    private static final String BOT = "{\"ok\":true,\"result\":{\"username\":\"tiller_help\"}}";

    private Checkup checked(int status, String bot, String webhook) {
        return telegram.check(account, call -> {
            assertThat(call.body()).isNull();
            boolean me = call.url().endsWith("/getMe");
            return new Wire.Reply(status, me ? bot : webhook, Optional.empty());
        });
    }

    private static String calls(String url) {
        return "{\"ok\":true,\"result\":{\"url\":\"" + url + "\",\"pending_update_count\":0}}";
    }

    @Test
    void a_test_says_who_the_bot_is_and_whether_telegram_calls_this_account() {
        assertThat(checked(200, BOT, calls("https://heed.example/hooks/telegram/main")))
                .isEqualTo(Checkup.fine("The bot is @tiller_help, and Telegram calls this account"));
        assertThat(checked(200, BOT, calls("https://heed.example/hooks/telegram/other"))
                        .said())
                .contains("calls another address");
        assertThat(checked(200, BOT, calls("")).said()).contains("no address to call");
        assertThat(checked(401, "{\"ok\":false}", "").said()).isEqualTo("Telegram does not know this bot token");
        assertThat(checked(503, "", "").works()).isFalse();
    }

    @Test
    void a_test_tells_why_telegrams_calls_fail_while_some_wait() {
        Checkup failing = checked(
                200,
                BOT,
                "{\"ok\":true,\"result\":{\"url\":\"https://h.example/hooks/telegram/main\",\"pending_update_count\":3,"
                        + "\"last_error_message\":\"Wrong response from the webhook: 401 Unauthorized\"}}");
        assertThat(failing.works()).isFalse();
        assertThat(failing.said()).contains("3 wait", "401 Unauthorized");
    }
}
