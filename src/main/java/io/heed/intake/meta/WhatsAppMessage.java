package io.heed.intake.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import java.util.List;
import java.util.Optional;

/** What one message says. An album comes as one message a picture, all of them in the customer's one conversation. */
final class WhatsAppMessage {
    private WhatsAppMessage() {}

    static Incoming read(JsonNode value, JsonNode message) throws UnreadableException {
        String type = Payload.text(message, "/type");
        String from = Payload.id(message, "/from");
        if (type.equals("reaction")) return new Incoming.Nothing("a reaction");
        if (type.equals("system")) return new Incoming.Nothing("a notice of the system");
        Incoming.Said said = Incoming.Said.of(from, who(value, from), words(message, type))
                .known(
                        Payload.id(message, "/id"),
                        Payload.time(message.path("timestamp").asText(), 1));
        return message.path(type).hasNonNull("id") ? said.with(List.of(file(message.path(type), type))) : said;
    }

    private static String words(JsonNode message, String type) {
        Optional<String> words = switch (type) {
            case "text" -> Payload.find(message, "/text/body");
            case "button" -> Payload.find(message, "/button/text");
            case "interactive" ->
                Payload.find(message, "/interactive/button_reply/title")
                        .or(() -> Payload.find(message, "/interactive/list_reply/title"))
                        .or(() -> Payload.find(message, "/interactive/nfm_reply/body"));
            case "location" ->
                Optional.of("Location: " + message.at("/location/latitude").asText() + ", "
                        + message.at("/location/longitude").asText());
            case "contacts" ->
                Payload.find(message, "/contacts/0/name/formatted_name").map(name -> "Contact: " + name);
            case "unsupported", "unknown" -> Optional.of("(a message of a kind that WhatsApp does not hand over)");
            default -> Payload.find(message, "/" + type + "/caption");
        };
        return words.orElse("");
    }

    private static Sender who(JsonNode value, String from) {
        String name = null;
        for (JsonNode contact : value.path("contacts"))
            if (contact.path("wa_id").asText().equals(from))
                name = Payload.find(contact, "/profile/name").orElse(null);
        return new Sender(from, name, null, "+" + from, null, null);
    }

    private static Incoming.File file(JsonNode media, String type) {
        return new Incoming.File(
                type.equals("voice") ? "audio" : type,
                media.path("filename").asText(type),
                media.path("mime_type").asText("application/octet-stream"),
                null,
                media.path("id").asText());
    }
}
