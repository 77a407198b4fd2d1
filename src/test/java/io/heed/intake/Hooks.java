package io.heed.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Calls as providers make them, and accounts as people enter them. */
public final class Hooks {
    private Hooks() {}

    public static Hook post(String body, String... headers) {
        return new Hook("POST", "", named(headers), bytes(body));
    }

    public static Hook get(String query) {
        return new Hook("GET", query, Map.of(), new byte[0]);
    }

    public static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    public static Account account(String channel, String... settings) {
        return new Account(channel, "main", named(settings), Optional.of(URI.create("http://provider.example")));
    }

    public static Outgoing reply(String conversation, String recipient, String text) {
        return new Outgoing(
                java.util.UUID.fromString("6fa1d2c8-51c4-4a3c-9f7e-000000000001"),
                recipient,
                conversation,
                "Card reader",
                text,
                null);
    }

    private static Map<String, String> named(String... pairs) {
        Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < pairs.length; i += 2) named.put(pairs[i], pairs[i + 1]);
        return named;
    }

    /** A provider that always answers the same, and what it was asked. */
    public static final class Answering implements Wire {
        private final Reply reply;
        private Call asked;

        public Answering(int status, String body) {
            this.reply = new Reply(status, body, Optional.empty());
        }

        @Override
        public Reply call(Call call) {
            asked = call;
            return reply;
        }

        public Call asked() {
            return asked;
        }
    }
}
