package io.heed.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a visitor said, as it lies in the inbox: the browser's own words and, from the token, who they are.
 *
 * @param id the browser's, by which a repeat is recognised
 * @param files attachments that have waited for it
 */
record Said(Visitor visitor, String id, String text, List<Long> files) {

    /** The site that embeds us, by an identity that it signed. */
    static final String PROVED_BY = "the site";

    /** Ids of two visitors may be alike: each counts their own. Neither part has a space. */
    String externalId() {
        return visitor.id() + " " + id;
    }

    /** The browser's id out of {@link #externalId}. */
    static String browsersId(String externalId) {
        return externalId.substring(externalId.indexOf(' ') + 1);
    }

    byte[] stored() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("visitor", visitor.id());
        if (visitor.name() != null) fields.put("name", visitor.name());
        if (visitor.email() != null) fields.put("email", visitor.email());
        if (visitor.verified()) fields.put("verified", true);
        fields.put("id", id);
        fields.put("text", text);
        if (!files.isEmpty()) fields.put("files", files);
        return Payload.json(fields).getBytes(StandardCharsets.UTF_8);
    }

    static Said of(byte[] stored) throws UnreadableException {
        JsonNode said = Payload.of(stored);
        Visitor visitor = new Visitor(
                Payload.id(said, "/visitor"),
                Payload.find(said, "/name").orElse(null),
                Payload.find(said, "/email").orElse(null),
                said.path("verified").asBoolean(false));
        List<Long> files = new ArrayList<>();
        said.path("files").forEach(file -> files.add(file.asLong()));
        return new Said(visitor, Payload.id(said, "/id"), said.path("text").asText(""), files);
    }

    Incoming read() {
        Sender sender = new Sender(visitor.id(), visitor.displayName(), visitor.email(), null, null, null);
        Incoming.Proof proof = visitor.verified() ? new Incoming.Proof(PROVED_BY, visitor.email()) : null;
        return Incoming.Said.of(visitor.id(), sender, text)
                .known(externalId(), null)
                .proving(proof)
                .with(files.stream().map(Incoming.File::kept).collect(Collectors.toList()));
    }
}
