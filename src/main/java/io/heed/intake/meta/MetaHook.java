package io.heed.intake.meta;

import io.heed.intake.Account;
import io.heed.intake.ChannelAdapter.Answer;
import io.heed.intake.Hmac;
import io.heed.intake.Hook;
import java.util.Optional;

/** What WhatsApp and Messenger share: the signature over the raw bytes and the challenge when an address is entered. */
final class MetaHook {
    private MetaHook() {}

    /** A GET proves itself by the verify token, a POST by the app's secret. */
    static Optional<String> refusal(Hook hook, Account account) {
        if (hook.method().equals("GET")) {
            boolean known = hook.parameter("hub.verify_token")
                    .filter(given -> Hmac.same(account.setting("verifyToken"), given))
                    .isPresent();
            return known ? Optional.empty() : Optional.of("hub.verify_token is not this account's verify token");
        }
        Optional<String> given = hook.header("x-hub-signature-256");
        if (given.isEmpty()) return Optional.of("X-Hub-Signature-256 is missing");
        String expected = signature(account.setting("appSecret"), hook.body());
        return Hmac.same(expected, given.get())
                ? Optional.empty()
                : Optional.of("X-Hub-Signature-256 does not fit: compare the app secret with your app's");
    }

    static String signature(String appSecret, byte[] body) {
        return "sha256=" + Hmac.sha256(appSecret, body).hex();
    }

    static Optional<Answer> challenge(Hook hook) {
        if (!hook.method().equals("GET")) return Optional.empty();
        return hook.parameter("hub.challenge").map(challenge -> new Answer("text/plain", challenge));
    }
}
