package io.heed.intake.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Incoming;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One call: entries × changes × messages and statuses.
 *
 * @param items by the id each is known by: a message by its own, a status by the message's and its name
 */
record WhatsAppCall(Map<String, Item> items) {
    record Item(JsonNode value, JsonNode node, boolean status) {}

    static WhatsAppCall of(byte[] body) throws UnreadableException {
        JsonNode root = Payload.of(body);
        if (!root.path("entry").isArray()) throw new UnreadableException("entry is missing");
        Map<String, Item> items = new LinkedHashMap<>();
        for (JsonNode entry : root.path("entry"))
            for (JsonNode change : entry.path("changes")) {
                JsonNode value = change.path("value");
                for (JsonNode message : value.path("messages"))
                    items.put(Payload.id(message, "/id"), new Item(value, message, false));
                for (JsonNode status : value.path("statuses"))
                    items.put(
                            "status:" + Payload.text(status, "/status") + ":" + Payload.id(status, "/id"),
                            new Item(value, status, true));
            }
        return new WhatsAppCall(items);
    }

    Incoming read(String id) throws UnreadableException {
        Item item = items.get(id);
        if (item == null) throw new UnreadableException("the message is not in its own delivery");
        return item.status() ? report(item.node()) : WhatsAppMessage.read(item.value(), item.node());
    }

    private static Incoming report(JsonNode status) throws UnreadableException {
        String said = Payload.text(status, "/status").toLowerCase(Locale.ROOT);
        Incoming.Report.State state = switch (said) {
            case "sent" -> Incoming.Report.State.sent;
            case "delivered" -> Incoming.Report.State.delivered;
            case "read", "played" -> Incoming.Report.State.read;
            case "failed" -> Incoming.Report.State.failed;
            default -> null;
        };
        if (state == null) return new Incoming.Nothing("a status, " + said);
        Instant at = Payload.time(status.path("timestamp").asText(), 1);
        String reason = state == Incoming.Report.State.failed ? MetaAnswer.reason(status.at("/errors/0")) : null;
        return new Incoming.Report(Payload.id(status, "/id"), state, reason, at);
    }
}
