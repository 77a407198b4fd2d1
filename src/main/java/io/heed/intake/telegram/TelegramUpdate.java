package io.heed.intake.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import java.util.List;
import java.util.Optional;

/** What one update means. Message ids count within a chat, so the chat is part of what names a message. */
final class TelegramUpdate {
    private static final List<String> MEDIA =
            List.of("document", "video", "audio", "voice", "video_note", "animation", "sticker");

    private TelegramUpdate() {}

    static String providerId(String chat, String message) {
        return chat + ":" + message;
    }

    static Incoming read(JsonNode update) throws UnreadableException {
        if (update.has("message")) return said(update.path("message"));
        if (update.has("channel_post")) return said(update.path("channel_post"));
        if (update.has("edited_message")) return edited(update.path("edited_message"));
        if (update.has("edited_channel_post")) return edited(update.path("edited_channel_post"));
        return new Incoming.Nothing("an update without a message");
    }

    private static Incoming said(JsonNode message) throws UnreadableException {
        String chat = Payload.id(message, "/chat/id");
        if (message.at("/from/is_bot").asBoolean(false)) return new Incoming.Nothing("written by a bot");
        List<Incoming.File> files = files(message);
        Optional<String> words = words(message);
        if (words.isEmpty() && files.isEmpty()) return new Incoming.Nothing("a message without words");
        return Incoming.Said.of(chat, who(message, chat), words.orElse(""))
                .known(
                        providerId(chat, Payload.id(message, "/message_id")),
                        Payload.time(message.path("date").asText(), 1))
                .with(files);
    }

    private static Incoming edited(JsonNode message) throws UnreadableException {
        String chat = Payload.id(message, "/chat/id");
        return new Incoming.Edited(
                chat,
                providerId(chat, Payload.id(message, "/message_id")),
                words(message).orElse(""));
    }

    private static Optional<String> words(JsonNode message) {
        return Payload.find(message, "/text")
                .or(() -> Payload.find(message, "/caption"))
                .or(() -> Payload.find(message, "/contact/phone_number").map(phone -> "Contact: " + phone))
                .or(() -> Payload.find(message, "/location/latitude")
                        .map(latitude -> "Location: " + latitude + ", "
                                + message.at("/location/longitude").asText()));
    }

    /** In a group or a private chat it is a person who writes; a channel writes in its own name. */
    private static Sender who(JsonNode message, String chat) {
        JsonNode from = message.path("from");
        String id = Payload.find(from, "/id").orElse(chat);
        String name = (from.path("first_name").asText("") + " "
                        + from.path("last_name").asText(""))
                .strip();
        if (name.isEmpty())
            name = Payload.find(from, "/username")
                    .or(() -> Payload.find(message, "/chat/title"))
                    .orElse(null);
        return new Sender(id, name, null, null, null, null);
    }

    private static List<Incoming.File> files(JsonNode message) {
        JsonNode photos = message.path("photo");
        if (photos.isArray() && !photos.isEmpty()) {
            JsonNode largest = photos.get(photos.size() - 1);
            return List.of(file("image", "photo.jpg", "image/jpeg", largest));
        }
        for (String kind : MEDIA) {
            JsonNode media = message.path(kind);
            if (!media.isObject()) continue;
            String shown = switch (kind) {
                case "video_note", "animation" -> "video";
                case "voice" -> "audio";
                default -> kind;
            };
            return List.of(file(
                    shown,
                    media.path("file_name").asText(kind),
                    media.path("mime_type").asText("application/octet-stream"),
                    media));
        }
        return List.of();
    }

    private static Incoming.File file(String kind, String name, String mediaType, JsonNode media) {
        return new Incoming.File(
                kind,
                name,
                mediaType,
                media.hasNonNull("file_size") ? media.path("file_size").asLong() : null,
                media.path("file_id").asText(""));
    }
}
