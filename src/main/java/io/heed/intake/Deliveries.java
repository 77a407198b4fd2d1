package io.heed.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads an inbox row: by the channel's adapter, or as the JSON of our own API. */
@ApplicationScoped
class Deliveries {

    private final ObjectMapper json;
    private final Channels channels;

    Deliveries(ObjectMapper json, Channels channels) {
        this.json = json;
        this.channels = channels;
    }

    Incoming read(InboxRow row) throws UnreadableException {
        if (row.raw == null) return overRest(row);
        ChannelAdapter adapter = channels.named(row.channel)
                .orElseThrow(() -> new UnreadableException("there is no channel " + row.channel + " any more"));
        if (row.externalId.startsWith("sha256:")) return adapter.read(row.raw, identified(adapter, row));
        return adapter.read(row.raw, row.externalId);
    }

    /** It had no id when it came; perhaps the adapter has learned since to find one. */
    private static String identified(ChannelAdapter adapter, InboxRow row) throws UnreadableException {
        List<String> ids = adapter.identify(new Hook("POST", "", Map.of(), row.raw));
        if (ids.isEmpty()) throw new UnreadableException("it carries nothing");
        return ids.get(0);
    }

    private Incoming overRest(InboxRow row) throws UnreadableException {
        try {
            IncomingMessage message = json.readValue(row.body, IncomingMessage.class);
            return Incoming.Said.of(
                            message.standsAlone() ? null : message.conversation(), message.customer(), message.text())
                    .known(null, message.sentAt())
                    .about(message.subject())
                    .into(message.queue())
                    .with(files(message.attachments()));
        } catch (JsonProcessingException broken) {
            // a parser's message may quote the customer's words; its place is enough
            throw new UnreadableException("not the JSON it should be"
                    + (broken.getLocation() == null
                            ? ""
                            : ", line " + broken.getLocation().getLineNr()));
        }
    }

    private static List<Incoming.File> files(List<Map<String, Object>> attachments) {
        if (attachments == null) return List.of();
        return attachments.stream()
                .filter(Objects::nonNull)
                .map(given -> {
                    String mediaType = text(given, "mediaType", "application/octet-stream");
                    return new Incoming.File(
                            Files.kind(mediaType),
                            text(given, "name", "file"),
                            mediaType,
                            size(given),
                            text(given, "url", ""));
                })
                .toList();
    }

    private static String text(Map<String, Object> given, String name, String otherwise) {
        return given.get(name) instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private static Long size(Map<String, Object> given) {
        return given.get("bytes") instanceof Number size ? (Long) size.longValue() : null;
    }
}
