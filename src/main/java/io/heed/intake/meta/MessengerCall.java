package io.heed.intake.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Files;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One call: entries × events; times are milliseconds here, unlike WhatsApp's. */
record MessengerCall(Map<String, JsonNode> events) {
    static MessengerCall of(byte[] body) throws UnreadableException {
        JsonNode root = Payload.of(body);
        if (!root.path("entry").isArray()) throw new UnreadableException("entry is missing");
        Map<String, JsonNode> events = new LinkedHashMap<>();
        for (JsonNode entry : root.path("entry"))
            for (JsonNode event : entry.path("messaging")) events.put(id(event), event);
        return new MessengerCall(events);
    }

    private static String id(JsonNode event) throws UnreadableException {
        if (event.has("message")) return Payload.id(event, "/message/mid");
        if (event.has("message_edit"))
            return "edit:" + event.at("/message_edit/num_edit").asText("1") + ":"
                    + Payload.id(event, "/message_edit/mid");
        if (event.at("/postback/mid").isTextual()) return Payload.id(event, "/postback/mid");
        String what = event.has("delivery") ? "delivery" : event.has("read") ? "read" : "event";
        return what + ":" + Payload.id(event, "/sender/id") + ":"
                + event.at("/" + what + "/watermark")
                        .asText(event.path("timestamp").asText());
    }

    Incoming read(String id) throws UnreadableException {
        JsonNode event = events.get(id);
        if (event == null) throw new UnreadableException("the event is not in its own delivery");
        String sender = Payload.id(event, "/sender/id");
        Instant at = Payload.time(event.path("timestamp").asText(), 1000);
        if (event.has("message_edit"))
            return new Incoming.Edited(
                    sender,
                    Payload.id(event, "/message_edit/mid"),
                    event.at("/message_edit/text").asText(""));
        if (event.has("postback"))
            return Incoming.Said.of(
                            sender, who(sender), event.at("/postback/title").asText(""))
                    .known(id, at);
        if (event.has("delivery") && event.at("/delivery/mids/0").isTextual())
            return new Incoming.Report(
                    event.at("/delivery/mids/0").asText(), Incoming.Report.State.delivered, null, at);
        if (!event.has("message")) return new Incoming.Nothing("an event without a message");
        return said(event.path("message"), sender, at);
    }

    private static Incoming said(JsonNode message, String sender, Instant at) throws UnreadableException {
        if (message.path("is_echo").asBoolean(false)) return new Incoming.Nothing("an echo of our own words");
        String mid = Payload.id(message, "/mid");
        if (message.path("is_deleted").asBoolean(false)) return new Incoming.Removed(sender, mid);
        return Incoming.Said.of(sender, who(sender), message.path("text").asText(""))
                .known(mid, at)
                .with(files(message));
    }

    private static Sender who(String sender) {
        return new Sender(sender, null, null, null, null, null);
    }

    private static List<Incoming.File> files(JsonNode message) {
        List<Incoming.File> files = new ArrayList<>();
        for (JsonNode attachment : message.path("attachments")) {
            String type = attachment.path("type").asText("other");
            String mediaType = switch (type) {
                case "image", "audio", "video" -> type + "/*";
                default -> "application/octet-stream";
            };
            files.add(new Incoming.File(
                    Files.kind(mediaType),
                    type,
                    mediaType,
                    null,
                    attachment.at("/payload/url").asText("")));
        }
        return files;
    }
}
