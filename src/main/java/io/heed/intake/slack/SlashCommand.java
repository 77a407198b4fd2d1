package io.heed.intake.slack;

import io.heed.intake.Hook;
import io.heed.intake.Incoming;
import io.heed.intake.UnreadableException;
import java.util.List;
import java.util.Map;

/** {@code /support my card is stuck}: a form where events are JSON. */
final class SlashCommand {
    private SlashCommand() {}

    static boolean isOne(String body) {
        return body.contains("command=") && !body.stripLeading().startsWith("{");
    }

    static String id(String body) throws UnreadableException {
        return one(Hook.fields(body), "trigger_id");
    }

    static Incoming read(String body) throws UnreadableException {
        Map<String, List<String>> form = Hook.fields(body);
        String text = form.getOrDefault("text", List.of("")).get(0);
        // it is no message on Slack, so nothing can be threaded below it: the answer goes to the channel
        return Incoming.Said.of(
                one(form, "channel_id"),
                SlackEvent.who(one(form, "user_id")),
                text.isBlank() ? one(form, "command") : SlackText.read(text));
    }

    private static String one(Map<String, List<String>> form, String name) throws UnreadableException {
        List<String> values = form.get(name);
        if (values == null || values.get(0).isBlank() || values.get(0).length() > 255)
            throw new UnreadableException(name + " is missing");
        return values.get(0);
    }
}
