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
import java.util.Optional;
import java.util.Set;

/** The WhatsApp Business Cloud API. */
@ApplicationScoped
class WhatsApp extends MetaChannel {
    private static final String NO_NUMBER = "The account has no phoneNumberId to send from";
    private static final String SET_NUMBER = "Set it: WhatsApp, API setup, Phone number ID";

    @Override
    public String channel() {
        return "whatsapp";
    }

    @Override
    public List<Setting> settings() {
        return with(
                Setting.secret("accessToken", "A system user's permanent token with whatsapp_business_messaging"),
                Setting.plain("phoneNumberId", "WhatsApp, API setup: Phone number ID")
                        .optional());
    }

    @Override
    Set<String> ids(byte[] body) throws UnreadableException {
        return WhatsAppCall.of(body).items().keySet();
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        return WhatsAppCall.of(body).read(externalId);
    }

    /** By the Cloud API: 80 messages a second, and to one person one in six seconds, with up to 45 at once. */
    @Override
    public Pace pace(Account account) {
        return Pace.perSecond(80).perPeer(Duration.ofSeconds(6), 45);
    }

    @Override
    public String peer(String conversation, String recipient) {
        return recipient;
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        Optional<String> number = account.find("phoneNumberId");
        if (number.isEmpty()) return new Delivery.Failed(NO_NUMBER, SET_NUMBER);
        String call = Payload.json(Map.of(
                "messaging_product", "whatsapp",
                "recipient_type", "individual",
                "to", reply.recipient(),
                "type", "text",
                "text", Map.of("body", reply.text())));
        String url = account.apiBase(API) + "/" + number.get() + "/messages";
        return Calls.send(wire, MetaAnswer.call(url, account, call), MetaAnswer::whatsApp);
    }

    /** By the Cloud API: 25 seconds, or until the message is there. */
    @Override
    public Duration typingShown() {
        return Duration.ofSeconds(25);
    }

    /** Belongs to the customer's message, which thereby counts as read: somebody does read it. */
    @Override
    public void typing(Composing composing, Account account, Wire wire) throws IOException {
        Optional<String> number = account.find("phoneNumberId");
        if (number.isEmpty() || composing.inReplyTo() == null) return;
        String call = Payload.json(Map.of(
                "messaging_product",
                "whatsapp",
                "status",
                "read",
                "message_id",
                composing.inReplyTo(),
                "typing_indicator",
                Map.of("type", "text")));
        Calls.courtesy(wire, MetaAnswer.call(account.apiBase(API) + "/" + number.get() + "/messages", account, call));
    }

    @Override
    public Checkup check(Account account, Wire wire) {
        Optional<String> number = account.find("phoneNumberId");
        if (number.isEmpty()) return Checkup.wrong(NO_NUMBER, SET_NUMBER);
        return asked(
                account,
                wire,
                "/" + number.get() + "?fields=display_phone_number",
                "/display_phone_number",
                "The token may use the number");
    }
}
