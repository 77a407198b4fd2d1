package io.heed.intake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Checkup;
import io.heed.intake.Delivery;
import io.heed.intake.Payload;
import io.heed.intake.Wire;
import java.util.Map;
import java.util.Set;

/** Slack answers 200 to everything and says {@code ok} in the body. */
final class SlackAnswer {
    private static final Set<String> PASSING = Set.of(
            "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private static final Map<String, String> WAYS_OUT = Map.of(
            "invalid_auth", "Set the account's bot token anew",
            "account_inactive", "Set the account's bot token anew",
            "token_revoked", "Install the app again and set its bot token",
            "token_expired", "Install the app again and set its bot token",
            "not_authed", "Set the account's bot token anew",
            "missing_scope", "Give the app the scope chat:write and install it again",
            "not_in_channel", "Invite the app into that channel",
            "channel_not_found", "Invite the app into that channel",
            "is_archived", "The channel is archived: answer the customer another way",
            "msg_too_long", "Shorten the reply and send it again");

    private SlackAnswer() {}

    static Delivery read(Wire.Reply reply) {
        JsonNode answer = Payload.answer(reply.body());
        if (answer.path("ok").asBoolean(false))
            return new Delivery.Sent(
                    answer.path("channel").asText() + ":" + answer.path("ts").asText());
        String error = answer.path("error").asText("status " + reply.status());
        if (PASSING.contains(error)) return new Delivery.Later("Slack: " + error, reply.retryAfter());
        return new Delivery.Failed(
                "Slack: " + error,
                WAYS_OUT.getOrDefault(error, "Look the error up in Slack's list for chat.postMessage"));
    }

    static Checkup who(Wire.Reply reply) {
        JsonNode answer = Payload.answer(reply.body());
        if (answer.path("ok").asBoolean(false))
            return Checkup.fine("Slack knows the bot as " + answer.path("user").asText("?") + " of "
                    + answer.path("team").asText("?") + ". The signing secret is proved by the first call");
        String error = answer.path("error").asText("status " + reply.status());
        return Checkup.wrong(
                "Slack: " + error, WAYS_OUT.getOrDefault(error, "Look the error up in Slack's list for auth.test"));
    }
}
