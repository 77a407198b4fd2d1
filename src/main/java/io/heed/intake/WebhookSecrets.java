package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The keys that events are signed with: made here, shown once, locked away. */
@ApplicationScoped
class WebhookSecrets {
    private static final String OWNER = "webhook";
    private static final int BYTES = 32;

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(SecretsConfig config) {
        this.vault = new Vault(config.key());
    }

    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] lock(String secret) {
        return vault.lock(secret, OWNER);
    }

    /** All signatures the receiver may check by: two while keys are changed over. */
    String signature(Webhook webhook, String id, Instant at, String body) {
        List<String> signatures = new ArrayList<>();
        String timestamp = String.valueOf(at.getEpochSecond());
        signatures.add(StandardSignature.of(vault.open(webhook.secret, OWNER), id, timestamp, Hmac.bytes(body)));
        if (webhook.formerSecret != null && webhook.formerUntil != null && at.isBefore(webhook.formerUntil))
            signatures.add(
                    StandardSignature.of(vault.open(webhook.formerSecret, OWNER), id, timestamp, Hmac.bytes(body)));
        return String.join(" ", signatures);
    }
}
