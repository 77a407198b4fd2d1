package io.heed.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Every channel that providers call. */
final class Voices {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "a-secret-of-the-chaos-trial";
    private static final String PUBLIC_URL = "https://heed.example/hooks/twilio/chaos";
    private static final Map<String, String> NO_HEADERS = Map.of("Content-Type", "application/json");

    /** What the account is told that Twilio lets it send. */
    static final int TWILIO_PER_SECOND = 2;

    private Voices() {}

    /** @param mailPort where replies by mail are taken */
    static List<Voice> all(int mailPort) {
        return List.of(
                new Slack(),
                new Telegram(),
                new WhatsApp(),
                new Messenger(),
                new Twilio(),
                new Line(),
                new Standard(),
                new Email(mailPort));
    }

    private static final class Slack extends Voice {
        Slack() {
            super("slack", false);
        }

        @Override
        Map<String, Object> settings(String url) {
            return Map.of("signingSecret", SECRET, "botToken", "xoxb-chaos", "apiBaseUrl", url + "/slack");
        }

        @Override
        byte[] body(int number, String text) {
            String ts = (1_700_000_000 + number) + ".000100";
            String thread = (1_700_000_000 + conversation(number) * 3) + ".000100";
            return json(Map.of(
                    "type",
                    "event_callback",
                    "event_id",
                    "Ev" + number,
                    "event",
                    Map.of(
                            "type",
                            "message",
                            "channel",
                            "C1",
                            "user",
                            "U" + conversation(number),
                            "ts",
                            ts,
                            "thread_ts",
                            thread,
                            "text",
                            text)));
        }

        @Override
        Map<String, String> headers(byte[] body, Instant now) {
            String timestamp = String.valueOf(now.getEpochSecond());
            byte[] signature = mac("HmacSHA256", SECRET, utf8("v0:" + timestamp + ":"), body);
            return with("X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", "v0=" + hex(signature));
        }
    }

    private static final class Telegram extends Voice {
        Telegram() {
            super("telegram", false);
        }

        @Override
        Map<String, Object> settings(String url) {
            return Map.of("secretToken", SECRET, "botToken", "1:chaos", "apiBaseUrl", url + "/telegram");
        }

        @Override
        byte[] body(int number, String text) {
            Map<String, Object> from = Map.of("id", 900 + conversation(number), "first_name", "Ines");
            return json(Map.of(
                    "update_id",
                    number,
                    "message",
                    Map.of(
                            "message_id", number,
                            "date", 1_700_000_000 + number,
                            "chat", Map.of("id", 900 + conversation(number)),
                            "from", from,
                            "text", text)));
        }

        @Override
        Map<String, String> headers(byte[] body, Instant now) {
            return with("X-Telegram-Bot-Api-Secret-Token", SECRET);
        }

        /** The token signs nothing, so only a wrong one can be told. */
        @Override
        ProviderCall forged(byte[] body, Instant now) {
            return new ProviderCall(
                    "/hooks/telegram/" + ACCOUNT, with("X-Telegram-Bot-Api-Secret-Token", "guessed"), body);
        }
    }

    private static final class WhatsApp extends Voice {
        WhatsApp() {
            super("whatsapp", false);
        }

        @Override
        Map<String, Object> settings(String url) {
            return Map.of(
                    "appSecret", SECRET,
                    "verifyToken", "v",
                    "accessToken", "t",
                    "phoneNumberId", "106540352242922",
                    "apiBaseUrl", url + "/whatsapp");
        }

        @Override
        byte[] body(int number, String text) {
            String from = "1555" + (1_000_000 + conversation(number));
            Map<String, Object> message = Map.of(
                    "id",
                    "wamid." + number,
                    "from",
                    from,
                    "timestamp",
                    String.valueOf(1_700_000_000 + number),
                    "type",
                    "text",
                    "text",
                    Map.of("body", text));
            Map<String, Object> value = Map.of(
                    "messaging_product", "whatsapp",
                    "metadata", Map.of("phone_number_id", "106540352242922"),
                    "contacts", List.of(Map.of("wa_id", from, "profile", Map.of("name", "Tomás"))),
                    "messages", List.of(message));
            return json(Map.of(
                    "object",
                    "whatsapp_business_account",
                    "entry",
                    List.of(Map.of("id", "1", "changes", List.of(Map.of("field", "messages", "value", value))))));
        }

        @Override
        Map<String, String> headers(byte[] body, Instant now) {
            return with("X-Hub-Signature-256", "sha256=" + hex(mac("HmacSHA256", SECRET, body)));
        }
    }

    private static final class Messenger extends Voice {
        Messenger() {
            super("messenger", false);
        }

        @Override
        Map<String, Object> settings(String url) {
            return Map.of(
                    "appSecret", SECRET, "verifyToken", "v", "accessToken", "t", "apiBaseUrl", url + "/messenger");
        }

        @Override
        byte[] body(int number, String text) {
            Map<String, Object> event = Map.of(
                    "sender", Map.of("id", "70" + conversation(number)),
                    "recipient", Map.of("id", "1"),
                    "timestamp", 1_700_000_000_000L + number,
                    "message", Map.of("mid", "m_" + number, "text", text));
            return json(Map.of("object", "page", "entry", List.of(Map.of("id", "1", "messaging", List.of(event)))));
        }

        @Override
        Map<String, String> headers(byte[] body, Instant now) {
            return with("X-Hub-Signature-256", "sha256=" + hex(mac("HmacSHA256", SECRET, body)));
        }
    }

    private static final class Twilio extends Voice {
        Twilio() {
            super("twilio", true);
        }

        @Override
        Map<String, Object> settings(String url) {
            return Map.of(
                    "accountSid",
                    "ACchaos",
                    "authToken",
                    SECRET,
                    "publicUrl",
                    PUBLIC_URL,
                    "from",
                    "+15550001111",
                    "perSecond",
                    String.valueOf(TWILIO_PER_SECOND),
                    "apiBaseUrl",
                    url + "/twilio");
        }

        @Override
        byte[] body(int number, String text) {
            return utf8("MessageSid=SM" + number + "&From=%2B1556" + (1_000_000 + conversation(number))
                    + "&To=%2B15550001111&Body=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }

        @Override
        Map<String, String> headers(byte[] body, Instant now) {
            Map<String, String> sorted = new TreeMap<>();
            for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
                int equals = field.indexOf('=');
                if (equals > 0)
                    sorted.put(
                            field.substring(0, equals),
                            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
            StringBuilder signed = new StringBuilder(PUBLIC_URL);
            sorted.forEach((name, value) -> signed.append(name).append(value));
            return Map.of(
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "X-Twilio-Signature",
                    base64(mac("HmacSHA1", SECRET, utf8(signed.toString()))));
        }
    }

    private static final class Line extends Voice {
        Line() {
            super("line", true);
        }

        @Override
        Map<String, Object> settings(String url) {
            return Map.of("channelSecret", SECRET, "accessToken", "t", "apiBaseUrl", url + "/line");
        }

        @Override
        byte[] body(int number, String text) {
            Map<String, Object> event = Map.of(
                    "type",
                    "message",
                    "webhookEventId",
                    "01H" + number,
                    "timestamp",
                    1_700_000_000_000L + number,
                    "source",
                    Map.of("type", "user", "userId", "Uline" + conversation(number)),
                    "deliveryContext",
                    Map.of("isRedelivery", false),
                    "message",
                    Map.of("type", "text", "id", String.valueOf(number), "text", text));
            return json(Map.of("destination", "x", "events", List.of(event)));
        }

        @Override
        Map<String, String> headers(byte[] body, Instant now) {
            return with("x-line-signature", base64(mac("HmacSHA256", SECRET, body)));
        }
    }

    private static final class Standard extends Voice {
        private static final String KEY = "whsec_" + base64(utf8(SECRET));

        Standard() {
            super("standard", true);
        }

        @Override
        Map<String, Object> settings(String url) {
            return Map.of("secret", KEY, "apiBaseUrl", url + "/standard");
        }

        @Override
        byte[] body(int number, String text) {
            return json(Map.of(
                    "type",
                    "message.created",
                    "data",
                    Map.of(
                            "conversation",
                            "conversation-" + conversation(number),
                            "externalId",
                            "message-" + number,
                            "customer",
                            Map.of("externalId", "customer-" + conversation(number)),
                            "text",
                            text)));
        }

        @Override
        Map<String, String> headers(byte[] body, Instant now) {
            // the same body is the same delivery: its id follows from it
            String id = "msg_" + hex(mac("HmacSHA256", "id", body)).substring(0, 24);
            String timestamp = String.valueOf(now.getEpochSecond());
            byte[] signature = mac("HmacSHA256", SECRET, utf8(id + "." + timestamp + "."), body);
            return with(
                    "webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", "v1," + base64(signature));
        }
    }

    private static final class Email extends Voice {
        private final int mailPort;

        Email(int mailPort) {
            super("email", false);
            this.mailPort = mailPort;
        }

        @Override
        Map<String, Object> settings(String url) {
            return Map.of(
                    "address",
                    "help@heed.example",
                    "inboundToken",
                    SECRET,
                    "smtp",
                    Map.of("host", "127.0.0.1", "port", mailPort, "security", "none"));
        }

        @Override
        byte[] body(int number, String text) {
            int first = conversation(number) * 3;
            String thread = number == first ? "" : "In-Reply-To: <letter-" + first + "@customer.example>\r\n";
            return utf8("From: Marisol <marisol-" + conversation(number) + "@customer.example>\r\n"
                    + "To: help@heed.example\r\nSubject: Reader\r\nMessage-ID: <letter-" + number
                    + "@customer.example>\r\n" + thread + "Date: Tue, 14 Nov 2023 22:13:20 +0000\r\n"
                    + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n");
        }

        @Override
        Map<String, String> headers(byte[] body, Instant now) {
            return Map.of("Content-Type", "message/rfc822", "Authorization", "Bearer " + SECRET);
        }

        @Override
        ProviderCall forged(byte[] body, Instant now) {
            return new ProviderCall(
                    "/hooks/email/" + ACCOUNT,
                    Map.of("Content-Type", "message/rfc822", "Authorization", "Bearer guessed"),
                    body);
        }
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> headers = new TreeMap<>(NO_HEADERS);
        for (int i = 0; i < pairs.length; i += 2) headers.put(pairs[i], pairs[i + 1]);
        return headers;
    }

    private static byte[] json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(new TreeMap<>(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(String algorithm, String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(Voice.utf8(secret), algorithm));
            for (byte[] part : parts) mac.update(part);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
