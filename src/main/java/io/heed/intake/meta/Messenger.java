package io.heed.intake.meta;

import io.heed.intake.Account;
import io.heed.intake.Calls;
import io.heed.intake.Checkup;
import io.heed.intake.Composing;
import io.heed.intake.Delivery;
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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Messenger Platform: a Facebook page's inbox. */
@ApplicationScoped
class Messenger extends MetaChannel {
    @Override
    public String channel() {
        return "messenger";
    }

    @Override
    public List<Setting> settings() {
        return with(Setting.secret("accessToken", "Messenger, Settings: the page's access token"));
    }

    @Override
    Set<String> ids(byte[] body) throws UnreadableException {
        return MessengerCall.of(body).events().keySet();
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        return MessengerCall.of(body).read(externalId);
    }

    /** By the Messenger Platform: 300 texts a second. */
    @Override
    public Pace pace(Account account) {
        return Pace.perSecond(300);
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        String call = Payload.json(Map.of(
                "recipient", Map.of("id", reply.recipient()),
                "messaging_type", "RESPONSE",
                "message", Map.of("text", reply.text())));
        return Calls.send(
                wire, MetaAnswer.call(account.apiBase(API) + "/me/messages", account, call), MetaAnswer::messenger);
    }

    /** By the Messenger Platform: twenty seconds, or until the message is there. */
    @Override
    public Duration typingShown() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void typing(Composing composing, Account account, Wire wire) throws IOException {
        String call =
                Payload.json(Map.of("recipient", Map.of("id", composing.recipient()), "sender_action", "typing_on"));
        Calls.courtesy(wire, MetaAnswer.call(account.apiBase(API) + "/me/messages", account, call));
    }

    @Override
    public Checkup check(Account account, Wire wire) {
        return asked(account, wire, "/me?fields=name", "/name", "Meta knows the token as that of the page");
    }
}
