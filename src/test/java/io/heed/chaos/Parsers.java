package io.heed.chaos;

import io.heed.intake.ChannelAdapter;
import io.heed.intake.Hook;
import io.heed.intake.UnreadableException;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every channel's way from a call's bytes to what they say, without the program around it. */
public final class Parsers {
    private static final Map<String, String> ADAPTERS = Map.of(
            "slack", "slack.Slack",
            "telegram", "telegram.Telegram",
            "whatsapp", "meta.WhatsApp",
            "messenger", "meta.Messenger",
            "twilio", "twilio.Twilio",
            "line", "line.Line",
            "standard", "standard.StandardWebhooks",
            "email", "email.Email",
            "web", "web.Web");

    private Parsers() {}

    public static List<String> channels() {
        return ADAPTERS.keySet().stream().sorted().toList();
    }

    public static ChannelAdapter adapter(String channel) {
        try {
            Constructor<?> made =
                    Class.forName("io.heed.intake." + ADAPTERS.get(channel)).getDeclaredConstructors()[0];
            made.setAccessible(true);
            // what a channel needs for sending is not asked for anything here
            Object[] needs = Stream.of(made.getParameterTypes())
                    .map(type -> type == Clock.class ? Clock.fixed(Instant.EPOCH, ZoneOffset.UTC) : null)
                    .toArray();
            return (ChannelAdapter) made.newInstance(needs);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no adapter for " + channel, e);
        }
    }

    /** Reads it or refuses it with a reason; whatever else happens is a fault of ours. */
    public static boolean reads(ChannelAdapter adapter, byte[] body) {
        Hook hook = new Hook("POST", "", Map.of("webhook-id", "msg_1"), body);
        try {
            for (String id : adapter.identify(hook)) adapter.read(body, id);
            return true;
        } catch (UnreadableException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank())
                throw new AssertionError("A refusal without a reason", refused);
            return false;
        }
    }
}
