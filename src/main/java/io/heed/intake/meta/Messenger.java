package io.heed.intake.meta;

import io.heed.intake.Account;
import io.heed.intake.Calls;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Delivery;
import io.heed.intake.Hook;
import io.heed.intake.Incoming;
import io.heed.intake.Outgoing;
import io.heed.intake.Payload;
import io.heed.intake.Setting;
import io.heed.intake.UnreadableException;
import io.heed.intake.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Messenger Platform: a Facebook page's inbox. */
@ApplicationScoped
class Messenger implements ChannelAdapter {
    @Override
    public String channel() {
        return "messenger";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("appSecret", "Your Meta app, App settings, Basic: App secret"),
                Setting.secret("verifyToken", "A word of your own, entered here and beside the webhook's address"),
                Setting.secret("accessToken", "Messenger, Settings: the page's access token"));
    }

    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        return MetaHook.refusal(hook, account);
    }

    @Override
    public Optional<Answer> greeting(Hook hook, Account account) {
        return MetaHook.challenge(hook);
    }

    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        return List.copyOf(MessengerCall.of(hook.body()).events().keySet());
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        return MessengerCall.of(body).read(externalId);
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        String call = Payload.json(Map.of(
                "recipient", Map.of("id", reply.recipient()),
                "messaging_type", "RESPONSE",
                "message", Map.of("text", reply.text())));
        return Calls.send(
                wire,
                MetaAnswer.call(account.apiBase(WhatsApp.API) + "/me/messages", account, call),
                MetaAnswer::messenger);
    }
}
