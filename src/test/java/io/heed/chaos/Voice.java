package io.heed.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * One channel as its provider documents it: how a customer's message is put into a call, how the call is signed, and
 * what the account needs. Written down a second time, apart from the program, so that a mistake in one is seen.
 */
abstract class Voice {
    static final String ACCOUNT = "chaos";

    final String channel;
    /** Whether the provider recognises a reply that is sent again. */
    final boolean knowsRepeats;

    Voice(String channel, boolean knowsRepeats) {
        this.channel = channel;
        this.knowsRepeats = knowsRepeats;
    }

    abstract Map<String, Object> settings(String providerUrl);

    /** @param number of the message, from which ids follow; three messages in a row belong to one conversation */
    abstract byte[] body(int number, String text);

    abstract Map<String, String> headers(byte[] body, Instant now);

    ProviderCall call(byte[] body, Instant now) {
        return new ProviderCall("/hooks/" + channel + "/" + ACCOUNT, headers(body, now), body);
    }

    /** Signed for other words than it carries: somebody in between, or a wrong secret. */
    ProviderCall forged(byte[] body, Instant now) {
        byte[] other = body.clone();
        other[other.length / 2] ^= 1;
        return new ProviderCall("/hooks/" + channel + "/" + ACCOUNT, headers(other, now), body);
    }

    static int conversation(int number) {
        return number / 3;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
