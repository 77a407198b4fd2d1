package io.heed.intake.slack;

import io.heed.intake.Hmac;
import io.heed.intake.Hook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Version v0: HMAC-SHA256 in hex over {@code v0:timestamp:body}, not older than five minutes. */
final class SlackSignature {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private SlackSignature() {}

    static Optional<String> refusal(Hook hook, String signingSecret, Instant now) {
        String timestamp = hook.header("x-slack-request-timestamp").orElse("");
        String given = hook.header("x-slack-signature").orElse("");
        if (timestamp.isEmpty() || given.isEmpty())
            return Optional.of("X-Slack-Request-Timestamp or X-Slack-Signature is missing");
        if (!fresh(timestamp, now))
            return Optional.of("X-Slack-Request-Timestamp is more than five minutes from our clock");
        String expected = "v0="
                + Hmac.sha256(signingSecret, Hmac.bytes("v0:" + timestamp + ":"), hook.body())
                        .hex();
        return Hmac.same(expected, given)
                ? Optional.empty()
                : Optional.of("X-Slack-Signature does not fit: compare the signing secret with your app's");
    }

    private static boolean fresh(String timestamp, Instant now) {
        try {
            long seconds = Long.parseLong(timestamp);
            return Math.abs(Math.subtractExact(now.getEpochSecond(), seconds)) <= FRESH.toSeconds();
        } catch (ArithmeticException | NumberFormatException notATime) {
            return false;
        }
    }
}
