package io.heed.intake.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.Calls;
import io.heed.intake.Checkup;
import io.heed.intake.Delivery;
import io.heed.intake.Payload;
import io.heed.intake.Wire;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Graph API's errors: its code says more than the status does. */
final class MetaAnswer {
    private static final Set<Integer> PASSING = Set.of(1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 613);

    /** The whole account has had enough for now; Meta does not say for how long. */
    private static final Set<Integer> TOO_MANY = Set.of(4, 80007, 130429, 613);

    private static final Duration REST = Duration.ofMinutes(1);

    private static final Map<Integer, String> WAYS_OUT = Map.of(
            10, "Give the token the missing permission, or answer within the time the channel allows",
            190, "Set the account's access token anew: it has expired or was withdrawn",
            100, "Check the account's ids",
            551, "The customer cannot be reached there now: answer another way",
            131026, "This number has no WhatsApp or does not take business messages: answer another way",
            131047,
                    "More than 24 hours have passed since the customer wrote: wait for a new message or answer another way",
            131051, "Send plain text",
            131031, "Meta has locked the account: look into the Business Manager");

    private MetaAnswer() {}

    static Wire.Call call(String url, Account account, String body) {
        return new Wire.Call(
                url,
                Map.of("Content-Type", "application/json", "Authorization", "Bearer " + account.setting("accessToken")),
                body);
    }

    static Wire.Call question(String url, Account account) {
        return Wire.Call.get(url, Map.of("Authorization", "Bearer " + account.setting("accessToken")));
    }

    static Checkup refused(Wire.Reply reply, JsonNode error) {
        int code = error.path("code").asInt(0);
        String wayOut = WAYS_OUT.get(code);
        return wayOut == null
                ? Calls.refused(reply, error.path("message").asText(""))
                : Checkup.wrong("Meta: error " + code, wayOut);
    }

    static Delivery whatsApp(Wire.Reply reply) {
        return read(reply, "/messages/0/id");
    }

    static Delivery messenger(Wire.Reply reply) {
        return read(reply, "/message_id");
    }

    private static Delivery read(Wire.Reply reply, String id) {
        JsonNode answer = Payload.answer(reply.body());
        JsonNode error = answer.path("error");
        if (reply.ok() && error.isMissingNode())
            return new Delivery.Sent(Payload.find(answer, id).orElse(null));
        int code = error.path("code").asInt(0);
        if (TOO_MANY.contains(code))
            return new Delivery.Later(
                    "Meta: error " + code, Optional.of(reply.retryAfter().orElse(REST)), true);
        if (PASSING.contains(code)) return new Delivery.Later("Meta: error " + code, reply.retryAfter());
        if (!WAYS_OUT.containsKey(code))
            return Calls.failed(reply, error.path("message").asText(""));
        return new Delivery.Failed("Meta: error " + code, WAYS_OUT.get(code));
    }

    /** The same words for a message that was taken and failed later. */
    static String reason(JsonNode error) {
        int code = error.path("code").asInt(0);
        String title = error.path("title").asText(error.path("message").asText("it was not delivered"));
        String wayOut = WAYS_OUT.get(code);
        return "Meta: error " + code + ", " + title + (wayOut == null ? "" : ". " + wayOut);
    }
}
