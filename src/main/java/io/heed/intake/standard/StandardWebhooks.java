package io.heed.intake.standard;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.Calls;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Checkup;
import io.heed.intake.Delivery;
import io.heed.intake.Hook;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.Outgoing;
import io.heed.intake.Payload;
import io.heed.intake.Setting;
import io.heed.intake.StandardSignature;
import io.heed.intake.UnreadableException;
import io.heed.intake.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any other system that signs by Standard Webhooks: the fields of {@code POST /api/v1/messages}, bare or as data. */
@ApplicationScoped
class StandardWebhooks implements ChannelAdapter {
    private final Clock clock;

    StandardWebhooks(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String channel() {
        return "standard";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.secret("secret", "The shared signing secret, whsec_ and base64"));
    }

    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        return StandardSignature.refusal(hook, account.setting("secret"), now);
    }

    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        String id = hook.header("webhook-id").orElse("");
        if (id.isBlank() || id.length() > 255) throw new UnreadableException("webhook-id is no id");
        return List.of(id);
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        JsonNode root = Payload.of(body);
        JsonNode said = root.path("data").isObject() ? root.path("data") : root;
        JsonNode customer = said.path("customer");
        Sender who = new Sender(
                Payload.id(said, "/customer/externalId"),
                Payload.find(customer, "/name").orElse(null),
                Payload.find(customer, "/email").orElse(null),
                Payload.find(customer, "/phone").orElse(null),
                Payload.find(customer, "/tier")
                        .filter(tier -> tier.matches("standard|plus|business|vip"))
                        .orElse(null),
                Payload.find(customer, "/organisation").orElse(null));
        return Incoming.Said.of(Payload.find(said, "/conversation").orElse(null), who, Payload.text(said, "/text"))
                .known(
                        Payload.find(said, "/externalId").orElse(externalId),
                        time(said.path("sentAt").asText("")))
                .about(Payload.find(said, "/subject").orElse(null))
                .into(Payload.find(said, "/queue").orElse(null));
    }

    private static Instant time(String sentAt) {
        try {
            return Instant.parse(sentAt);
        } catch (DateTimeParseException absent) {
            return null;
        }
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        if (account.apiBaseUrl().isEmpty())
            return new Delivery.Failed(
                    "The account has no address to send replies to",
                    "Set apiBaseUrl, or fetch replies from the ticket over REST");
        String id = "msg_" + reply.key();
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String body = Payload.json(Map.of(
                "type",
                "reply.sent",
                "timestamp",
                clock.instant().toString(),
                "data",
                Map.of(
                        "conversation", reply.conversation(),
                        "customer", Map.of("externalId", reply.recipient()),
                        "text", reply.text())));
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                StandardSignature.of(
                        account.setting("secret"),
                        id,
                        timestamp,
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return Calls.send(
                wire,
                new Wire.Call(account.apiBase(""), headers, body),
                answer -> answer.ok() ? new Delivery.Sent(id) : Calls.failed(answer, ""));
    }

    /** Whoever is behind the address is told of replies and asked nothing else, so there is nothing harmless to send. */
    @Override
    public Checkup check(Account account, Wire wire) {
        if (!StandardSignature.isWellFormed(account.setting("secret")))
            return Checkup.wrong(
                    "The secret is not whsec_ and base64, so most senders will sign otherwise",
                    "Copy it anew from the sender");
        return Checkup.fine(
                account.apiBaseUrl().isEmpty()
                        ? "The secret is well formed; replies are fetched from the ticket, for there is no address to send them to"
                        : "The secret is well formed; it is proved by the first call, and the address by the first reply");
    }
}
