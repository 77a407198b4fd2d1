package io.heed.intake.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.Calls;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Checkup;
import io.heed.intake.Composing;
import io.heed.intake.Delivery;
import io.heed.intake.Hmac;
import io.heed.intake.Hook;
import io.heed.intake.Incoming;
import io.heed.intake.Outgoing;
import io.heed.intake.Pace;
import io.heed.intake.Payload;
import io.heed.intake.Setting;
import io.heed.intake.UnreadableException;
import io.heed.intake.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Telegram Bot API by webhook. */
@ApplicationScoped
class Telegram implements ChannelAdapter {
    static final String API = "https://api.telegram.org";

    @Override
    public String channel() {
        return "telegram";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("secretToken", "The secret_token you gave to setWebhook"),
                Setting.secret("botToken", "From @BotFather, such as 123456:ABC-DEF"));
    }

    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        Optional<String> given = hook.header("x-telegram-bot-api-secret-token");
        if (given.isEmpty()) return Optional.of("X-Telegram-Bot-Api-Secret-Token is missing");
        return Hmac.same(account.setting("secretToken"), given.get())
                ? Optional.empty()
                : Optional.of(
                        "X-Telegram-Bot-Api-Secret-Token does not fit: set the webhook again with this account's");
    }

    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        return List.of(Payload.id(Payload.of(hook.body()), "/update_id"));
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        return TelegramUpdate.read(Payload.of(body));
    }

    /** By Telegram's FAQ: one message a second to a chat, about 30 a second in all. */
    @Override
    public Pace pace(Account account) {
        return Pace.perSecond(30).perPeer(Duration.ofSeconds(1), 1);
    }

    @Override
    public String peer(String conversation, String recipient) {
        return conversation;
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        String url = method(account, "sendMessage");
        String call = Payload.json(Map.of("chat_id", reply.conversation(), "text", reply.text()));
        return Calls.send(
                wire,
                new Wire.Call(url, Map.of("Content-Type", "application/json"), call),
                answer -> outcome(answer, reply.conversation()),
                Telegram::pause);
    }

    /** By the Bot API: five seconds, or until the message is there. */
    @Override
    public Duration typingShown() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void typing(Composing composing, Account account, Wire wire) throws IOException {
        String call = Payload.json(Map.of("chat_id", composing.conversation(), "action", "typing"));
        Calls.courtesy(
                wire,
                new Wire.Call(method(account, "sendChatAction"), Map.of("Content-Type", "application/json"), call));
    }

    @Override
    public Checkup check(Account account, Wire wire) {
        return TelegramCheck.of(account, wire);
    }

    static String method(Account account, String name) {
        return account.apiBase(API) + "/bot" + account.setting("botToken") + "/" + name;
    }

    private static Delivery outcome(Wire.Reply answer, String chat) {
        JsonNode said = Payload.answer(answer.body());
        if (said.path("ok").asBoolean(false))
            return new Delivery.Sent(TelegramUpdate.providerId(
                    chat, said.at("/result/message_id").asText()));
        return Calls.failed(answer, said.path("description").asText(""));
    }

    private static Optional<Duration> pause(Wire.Reply answer) {
        long seconds =
                Payload.answer(answer.body()).at("/parameters/retry_after").asLong(0);
        return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : answer.retryAfter();
    }
}
