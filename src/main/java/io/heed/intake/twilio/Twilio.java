package io.heed.intake.twilio;

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
import io.heed.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SMS and WhatsApp through Twilio. */
@ApplicationScoped
class Twilio implements ChannelAdapter {
    static final String API = "https://api.twilio.com";

    private static final Answer NO_REPLY_YET =
            new Answer("application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>");

    @Override
    public String channel() {
        return "twilio";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.plain("accountSid", "Twilio console: Account SID, begins with AC"),
                Setting.secret("authToken", "Twilio console: Auth token"),
                Setting.plain("publicUrl", "The address you entered at Twilio, letter by letter: it is signed too"),
                Setting.plain("from", "Your number, +15551234567 or whatsapp:+15551234567"),
                Setting.plain(
                                "perSecond",
                                "Messages a second your number may send; 1 for a long code unless it says more")
                        .optional());
    }

    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        return TwilioSignature.refusal(hook, account.setting("publicUrl"), account.setting("authToken"));
    }

    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        return List.of(TwilioMessage.of(hook.body()).id());
    }

    /** TwiML without a verb: nothing is answered at once. */
    @Override
    public Answer thanks() {
        return NO_REPLY_YET;
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        return TwilioMessage.of(body).read();
    }

    /** A long code sends one a second, WhatsApp through Twilio 80; who has a faster number says so. */
    @Override
    public Pace pace(Account account) {
        int usual = account.find("from").orElse("").startsWith("whatsapp:") ? 80 : 1;
        return Pace.perSecond(account.find("perSecond").map(Integer::parseInt).orElse(usual));
    }

    @Override
    public Optional<Problem.FieldError> fault(Map<String, String> settings) {
        String given = settings.getOrDefault("perSecond", "");
        return given.isBlank() || given.matches("[1-9]\\d{0,2}")
                ? Optional.empty()
                : Optional.of(new Problem.FieldError("perSecond", "must be a number from 1 to 999"));
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        String form = field("To", reply.recipient()) + "&" + field("From", account.setting("from")) + "&"
                + field("Body", reply.text()) + "&" + field("StatusCallback", account.setting("publicUrl"));
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                proof(account),
                "I-Twilio-Idempotency-Token",
                reply.key().toString());
        return Calls.send(wire, new Wire.Call(address(account) + "/Messages.json", headers, form), Twilio::outcome);
    }

    @Override
    public Checkup check(Account account, Wire wire) {
        Wire.Call question = Wire.Call.get(address(account) + ".json", Map.of("Authorization", proof(account)));
        return Calls.ask(wire, question, TwilioCheck::read);
    }

    private static String address(Account account) {
        return account.apiBase(API) + "/2010-04-01/Accounts/" + account.setting("accountSid");
    }

    private static String proof(Account account) {
        String both = account.setting("accountSid") + ":" + account.setting("authToken");
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Delivery outcome(Wire.Reply answer) {
        JsonNode said = Payload.answer(answer.body());
        if (answer.ok()) return new Delivery.Sent(Payload.find(said, "/sid").orElse(null));
        String code = said.path("code").asText("");
        String wayOut = TwilioErrors.wayOut(code);
        return wayOut == null
                ? Calls.failed(answer, said.path("message").asText(""))
                : new Delivery.Failed("Twilio: error " + code, wayOut);
    }
}
