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

/** The WhatsApp Business Cloud API. */
@ApplicationScoped
class WhatsApp implements ChannelAdapter {
    static final String API = "https://graph.facebook.com/v21.0";

    @Override
    public String channel() {
        return "whatsapp";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.secret("appSecret", "Your Meta app, App settings, Basic: App secret"),
                Setting.secret("verifyToken", "A word of your own, entered here and beside the webhook's address"),
                Setting.secret("accessToken", "A system user's permanent token with whatsapp_business_messaging"),
                Setting.plain("phoneNumberId", "WhatsApp, API setup: Phone number ID")
                        .optional());
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
        return List.copyOf(WhatsAppCall.of(hook.body()).items().keySet());
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        return WhatsAppCall.of(body).read(externalId);
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        Optional<String> number = account.find("phoneNumberId");
        if (number.isEmpty())
            return new Delivery.Failed(
                    "The account has no phoneNumberId to send from", "Set it: WhatsApp, API setup, Phone number ID");
        String call = Payload.json(Map.of(
                "messaging_product", "whatsapp",
                "recipient_type", "individual",
                "to", reply.recipient(),
                "type", "text",
                "text", Map.of("body", reply.text())));
        String url = account.apiBase(API) + "/" + number.get() + "/messages";
        return Calls.send(wire, MetaAnswer.call(url, account, call), MetaAnswer::whatsApp);
    }
}
