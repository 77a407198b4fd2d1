package io.heed.intake.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import java.time.Instant;
import java.util.List;

/** What one event means. A conversation is a person, a group or a room. */
final class LineEvent {
    private LineEvent() {}

    static Incoming read(JsonNode event) throws UnreadableException {
        String type = Payload.text(event, "/type");
        if (event.path("mode").asText("active").equals("standby"))
            return new Incoming.Nothing("another service of this channel answers");
        return switch (type) {
            case "message" -> said(event);
            case "unsend" -> new Incoming.Removed(conversation(event), Payload.id(event, "/unsend/messageId"));
            default -> new Incoming.Nothing("an event, " + type);
        };
    }

    private static Incoming said(JsonNode event) throws UnreadableException {
        JsonNode message = event.path("message");
        String kind = Payload.text(message, "/type");
        String conversation = conversation(event);
        Sender who =
                new Sender(Payload.find(event, "/source/userId").orElse(conversation), null, null, null, null, null);
        String id = Payload.id(message, "/id");
        Instant at = Payload.time(event.path("timestamp").asText(), 1000);
        return switch (kind) {
            case "text" ->
                Incoming.Said.of(
                                conversation,
                                who,
                                Payload.find(message, "/text").orElse(""))
                        .known(id, at);
            case "location" ->
                Incoming.Said.of(
                                conversation,
                                who,
                                "Location: " + message.path("title").asText("") + " "
                                        + message.path("address").asText(""))
                        .known(id, at);
            default ->
                Incoming.Said.of(conversation, who, "")
                        .known(id, at)
                        .with(List.of(new Incoming.File(
                                kind.equals("file") ? "document" : kind,
                                message.path("fileName").asText(kind),
                                mediaType(kind),
                                message.hasNonNull("fileSize")
                                        ? message.path("fileSize").asLong()
                                        : null,
                                id)));
        };
    }

    private static String mediaType(String kind) {
        return switch (kind) {
            case "image" -> "image/jpeg";
            case "video" -> "video/mp4";
            case "audio" -> "audio/m4a";
            default -> "application/octet-stream";
        };
    }

    private static String conversation(JsonNode event) throws UnreadableException {
        String type = Payload.text(event, "/source/type");
        return type + ":" + Payload.id(event, "/source/" + type + "Id");
    }

    static boolean isOnePerson(String conversation) {
        return conversation.startsWith("user:");
    }

    static String recipient(String conversation) {
        return conversation.substring(conversation.indexOf(':') + 1);
    }
}
