package io.heed.intake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.Calls;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Checkup;
import io.heed.intake.Delivery;
import io.heed.intake.Hook;
import io.heed.intake.Incoming;
import io.heed.intake.Outgoing;
import io.heed.intake.Pace;
import io.heed.intake.Payload;
import io.heed.intake.Setting;
import io.heed.intake.UnreadableException;
import io.heed.intake.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slack's Events API, and slash commands on the same address. */
@ApplicationScoped
class Slack implements ChannelAdapter {
    static final String API = "https://slack.com/api";

    @Override
    public String channel() {
        return "slack";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("signingSecret", "Your app, Basic information, App credentials: Signing secret"),
                Setting.secret("botToken", "Your app, OAuth & permissions: Bot user OAuth token, begins with xoxb-"));
    }

    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        return SlackSignature.refusal(hook, account.setting("signingSecret"), now);
    }

    @Override
    public Optional<Answer> greeting(Hook hook, Account account) {
        try {
            JsonNode call = Payload.of(hook.body());
            return "url_verification".equals(call.path("type").asText())
                    ? Payload.find(call, "/challenge").map(challenge -> new Answer("text/plain", challenge))
                    : Optional.empty();
        } catch (UnreadableException notJson) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        if (SlashCommand.isOne(hook.text())) return List.of(SlashCommand.id(hook.text()));
        return List.of(Payload.id(Payload.of(hook.body()), "/event_id"));
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return SlashCommand.isOne(text)
                ? SlashCommand.read(text)
                : SlackEvent.read(Payload.of(body).path("event"));
    }

    /** By Slack's rate limits: one message a second to a channel, with short bursts; threads count with their channel. */
    @Override
    public Pace pace(Account account) {
        return Pace.FREE.perPeer(Duration.ofSeconds(1), 1);
    }

    @Override
    public String peer(String conversation, String recipient) {
        return SlackPlace.of(conversation).channel();
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        SlackPlace place = SlackPlace.of(reply.conversation());
        Map<String, Object> call = place.thread()
                .<Map<String, Object>>map(thread -> Map.of(
                        "channel", place.channel(), "thread_ts", thread, "text", SlackText.written(reply.text())))
                .orElse(Map.of("channel", place.channel(), "text", SlackText.written(reply.text())));
        return Calls.send(wire, call(account, "/chat.postMessage", call), SlackAnswer::read);
    }

    @Override
    public Checkup check(Account account, Wire wire) {
        return Calls.ask(wire, call(account, "/auth.test", Map.of()), SlackAnswer::who);
    }

    private static Wire.Call call(Account account, String method, Map<String, Object> what) {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "Authorization",
                "Bearer " + account.setting("botToken"));
        return new Wire.Call(account.apiBase(API) + method, headers, Payload.json(what));
    }
}
