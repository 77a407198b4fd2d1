package io.heed.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Composing;
import io.heed.intake.Delivery;
import io.heed.intake.Hook;
import io.heed.intake.Incoming;
import io.heed.intake.Outgoing;
import io.heed.intake.Payload;
import io.heed.intake.Setting;
import io.heed.intake.UnreadableException;
import io.heed.intake.Wire;
import io.heed.ticket.Whispers;
import io.heed.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Our own chat on a customer's web page. Visitors come to {@link WebResource}, which knows them by their tokens; a reply
 * is sent when it stands among what its visitor may see, and every instance's open streams show it.
 */
@ApplicationScoped
class Web implements ChannelAdapter {
    static final String CHANNEL = "web";

    /** With less, a visitor could find it out from their own token. */
    private static final int SHORTEST_SECRET = 16;

    private final Transcripts transcripts;
    private final Whispers whispers;

    Web(Transcripts transcripts, Whispers whispers) {
        this.transcripts = transcripts;
        this.whispers = whispers;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret(
                        "secret",
                        "A random word of your own, 16 characters or more: it signs visitors' tokens, and your server"
                                + " signs with it who its users are"),
                Setting.list(
                        "allowedOrigins",
                        "The sites that may embed it, exactly, such as https://shop.example; a space between"
                                + " several"),
                Setting.plain("title", "What stands above the conversation").optional(),
                Setting.plain("greeting", "What stands there before anybody has written")
                        .optional(),
                Setting.plain("colour", "Of buttons and the visitor's own words, such as #0d5c56")
                        .optional());
    }

    @Override
    public Optional<Problem.FieldError> fault(Map<String, String> settings) {
        if (settings.get("secret").length() < SHORTEST_SECRET)
            return wrong("secret", "must have " + SHORTEST_SECRET + " characters or more");
        for (String origin : Origins.of(settings.get("allowedOrigins")).allowed()) {
            Optional<String> fault = Origins.fault(origin);
            if (fault.isPresent()) return wrong("allowedOrigins", fault.get());
        }
        String colour = settings.getOrDefault("colour", "");
        if (!colour.isEmpty() && !Colour.isOne(colour))
            return wrong("colour", "must be six hexadecimal digits such as #0d5c56");
        return longerThan(settings, "title", 60).or(() -> longerThan(settings, "greeting", 500));
    }

    private static Optional<Problem.FieldError> longerThan(Map<String, String> settings, String name, int most) {
        return settings.getOrDefault(name, "").length() > most
                ? wrong(name, "must be at most " + most + " characters")
                : Optional.empty();
    }

    private static Optional<Problem.FieldError> wrong(String name, String message) {
        return Optional.of(new Problem.FieldError(name, message));
    }

    /** Visitors' calls have addresses and answers of their own; none comes through the providers' door. */
    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        return Optional.of("Visitors of the web channel call with a visitor token");
    }

    /** What lies in the inbox was put there by us, from an identity signed with this account's secret. */
    @Override
    public boolean proves(Incoming.Proof proof, Account account) {
        return proof.by().equals(Said.PROVED_BY);
    }

    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        return List.of(Said.of(hook.body()).externalId());
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        if (externalId.startsWith(Mark.PREFIX)) return Mark.read(externalId);
        JsonNode said = Payload.of(body);
        return said.has("visitor") ? Said.of(body).read() : new Incoming.Nothing("no message of a visitor");
    }

    /** A visitor's page fetches them itself. */
    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        transcripts.reply(account.name(), reply.conversation(), reply.key());
        return new Delivery.Sent(reply.key().toString());
    }

    @Override
    public Duration typingShown() {
        return Writing.SHOWN;
    }

    @Override
    public void typing(Composing composing, Account account, Wire wire) {
        whispers.say(Writing.ABOUT, Writing.words(account.name(), composing.conversation(), composing.by()));
    }
}
