package io.heed.intake.line;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The LINE Messaging API. A redelivery may be the first that arrives, so only its id says whether it is known. */
@ApplicationScoped
class Line implements ChannelAdapter {
    static final String API = "https://api.line.me";

    private static final Duration TYPING = Duration.ofSeconds(20);

    @Override
    public String channel() {
        return "line";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("channelSecret", "LINE Developers console, Basic settings: Channel secret"),
                Setting.secret("accessToken", "LINE Developers console, Messaging API: Channel access token"));
    }

    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        Optional<String> given = hook.header("x-line-signature");
        if (given.isEmpty()) return Optional.of("x-line-signature is missing");
        String expected =
                Hmac.sha256(account.setting("channelSecret"), hook.body()).base64();
        return Hmac.same(expected, given.get())
                ? Optional.empty()
                : Optional.of("x-line-signature does not fit: compare the channel secret with the console's");
    }

    /** No events at all is the console's test of the connection. */
    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        JsonNode call = Payload.of(hook.body());
        if (!call.path("events").isArray()) throw new UnreadableException("events is missing");
        List<String> ids = new ArrayList<>();
        for (JsonNode event : call.path("events")) ids.add(id(event));
        return ids;
    }

    private static String id(JsonNode event) throws UnreadableException {
        return event.hasNonNull("webhookEventId")
                ? Payload.id(event, "/webhookEventId")
                : Payload.id(event, "/message/id");
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        for (JsonNode event : Payload.of(body).path("events"))
            if (id(event).equals(externalId)) return LineEvent.read(event);
        throw new UnreadableException("the event is not in its own delivery");
    }

    /** By the Messaging API: 2,000 calls a second. */
    @Override
    public Pace pace(Account account) {
        return Pace.perSecond(2000);
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        String call = Payload.json(Map.of(
                "to",
                LineEvent.recipient(reply.conversation()),
                "messages",
                List.of(Map.of("type", "text", "text", reply.text()))));
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + account.setting("accessToken"),
                "X-Line-Retry-Key",
                reply.key().toString());
        return Calls.send(
                wire, new Wire.Call(account.apiBase(API) + "/v2/bot/message/push", headers, call), Line::outcome);
    }

    /** LINE lets us say how long, from 5 to 60 seconds; a message ends it sooner. */
    @Override
    public Duration typingShown() {
        return TYPING;
    }

    /** LINE shows it to one person, not in groups and rooms. */
    @Override
    public void typing(Composing composing, Account account, Wire wire) throws IOException {
        if (!LineEvent.isOnePerson(composing.conversation())) return;
        String call = Payload.json(
                Map.of("chatId", LineEvent.recipient(composing.conversation()), "loadingSeconds", TYPING.toSeconds()));
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "Authorization", "Bearer " + account.setting("accessToken"));
        Calls.courtesy(wire, new Wire.Call(account.apiBase(API) + "/v2/bot/chat/loading/start", headers, call));
    }

    @Override
    public Checkup check(Account account, Wire wire) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + account.setting("accessToken"));
        return Calls.ask(wire, Wire.Call.get(account.apiBase(API) + "/v2/bot/info", headers), Line::who);
    }

    private static Checkup who(Wire.Reply answer) {
        JsonNode said = Payload.answer(answer.body());
        Optional<String> name = Payload.find(said, "/displayName");
        return answer.ok() && name.isPresent()
                ? Checkup.fine(
                        "LINE knows the bot as " + name.get() + ". The channel secret is proved by the first call")
                : Calls.refused(answer, said.path("message").asText(""));
    }

    /** 409 says that an earlier try with this key has arrived. */
    private static Delivery outcome(Wire.Reply answer) {
        JsonNode said = Payload.answer(answer.body());
        if (answer.ok() || answer.status() == 409)
            return new Delivery.Sent(said.at("/sentMessages/0/id").asText(null));
        return Calls.failed(answer, said.path("message").asText(""));
    }
}
