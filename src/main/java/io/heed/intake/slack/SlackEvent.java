package io.heed.intake.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/** What one event means. The same words may come as {@code message} and as {@code app_mention}: both have one ts. */
final class SlackEvent {
    private SlackEvent() {}

    static Incoming read(JsonNode event) throws UnreadableException {
        String type = Payload.text(event, "/type");
        if (!type.equals("message") && !type.equals("app_mention")) return new Incoming.Nothing("an event, " + type);
        String subtype = event.path("subtype").asText("");
        return switch (subtype) {
            case "message_changed" -> changed(event);
            case "message_deleted" -> deleted(event);
            case "", "file_share", "thread_broadcast", "me_message" -> said(event);
            default -> new Incoming.Nothing("an event, " + subtype);
        };
    }

    private static Incoming said(JsonNode event) throws UnreadableException {
        if (event.hasNonNull("bot_id")) return new Incoming.Nothing("written by a bot");
        String channel = Payload.id(event, "/channel");
        String ts = Payload.id(event, "/ts");
        String user = Payload.id(event, "/user");
        return Incoming.Said.of(
                        conversation(event, channel, ts),
                        who(user),
                        SlackText.read(event.path("text").asText("")))
                .known(channel + ":" + ts, Payload.time(ts, 1))
                .with(files(event));
    }

    private static Incoming changed(JsonNode event) throws UnreadableException {
        JsonNode message = event.path("message");
        if (message.hasNonNull("bot_id")) return new Incoming.Nothing("written by a bot");
        String channel = Payload.id(event, "/channel");
        String ts = Payload.id(message, "/ts");
        // an unfurled link comes as a change of the same words
        if (message.path("text").equals(event.path("previous_message").path("text")))
            return new Incoming.Nothing("a change of its looks only");
        return new Incoming.Edited(
                conversation(message, channel, ts),
                channel + ":" + ts,
                SlackText.read(message.path("text").asText("")));
    }

    private static Incoming deleted(JsonNode event) throws UnreadableException {
        String channel = Payload.id(event, "/channel");
        String ts = Payload.id(event, "/deleted_ts");
        return new Incoming.Removed(conversation(event.path("previous_message"), channel, ts), channel + ":" + ts);
    }

    private static String conversation(JsonNode message, String channel, String ts) {
        return SlackPlace.conversation(
                channel, Payload.find(message, "/thread_ts").orElse(ts));
    }

    static Sender who(String user) {
        return new Sender(user, null, null, null, null, null);
    }

    private static List<Incoming.File> files(JsonNode event) {
        List<Incoming.File> files = new ArrayList<>();
        for (JsonNode file : event.path("files")) {
            String mediaType = file.path("mimetype").asText("application/octet-stream");
            files.add(new Incoming.File(
                    io.heed.intake.Files.kind(mediaType),
                    file.path("name").asText("file"),
                    mediaType,
                    file.hasNonNull("size") ? file.path("size").asLong() : null,
                    file.path("url_private").asText("")));
        }
        return files;
    }
}
