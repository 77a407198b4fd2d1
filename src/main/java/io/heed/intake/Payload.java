package io.heed.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A provider's JSON, read as far as it is needed: what they add one day does no harm. */
public final class Payload {
    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .build();

    private static final int LONGEST_ID = 255;

    private Payload() {}

    /** An object or an array; {@link UnreadableException} for anything else. */
    public static JsonNode of(byte[] body) throws UnreadableException {
        try {
            JsonNode root = JSON.readTree(body);
            if (root == null || !root.isContainerNode()) throw new UnreadableException("not a JSON object");
            return root;
        } catch (JacksonException broken) {
            throw new UnreadableException("not the JSON it should be"
                    + (broken.getLocation() == null
                            ? ""
                            : ", line " + broken.getLocation().getLineNr()));
        } catch (IOException impossible) {
            throw new UnreadableException("not the JSON it should be");
        }
    }

    /** What it would be as JSON; for calls to the provider. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalStateException("A call could not be written as JSON", e);
        }
    }

    /** The answer to a call of ours, or an empty node: a proxy in between may say anything. */
    public static JsonNode answer(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            return root == null ? MissingNode.getInstance() : root;
        } catch (JacksonException html) {
            return MissingNode.getInstance();
        }
    }

    /** Text or number at this place, empty if it is absent, blank or something else. */
    public static Optional<String> find(JsonNode node, String pointer) {
        JsonNode at = node.at(pointer);
        return at.isValueNode() && !at.isNull() && !at.asText().isBlank() ? Optional.of(at.asText()) : Optional.empty();
    }

    public static String text(JsonNode node, String pointer) throws UnreadableException {
        return find(node, pointer).orElseThrow(() -> new UnreadableException(named(pointer) + " is missing"));
    }

    /** An id short enough to be one, without control characters. */
    public static String id(JsonNode node, String pointer) throws UnreadableException {
        String id = text(node, pointer);
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl))
            throw new UnreadableException(named(pointer) + " is no id");
        return id;
    }

    /** Seconds or milliseconds since 1970, written as number or as text; null when it is no believable time. */
    public static Instant time(String digits, long perSecond) {
        try {
            double seconds = Double.parseDouble(digits) / perSecond;
            if (!(seconds >= 0 && seconds < 253_402_300_800.0)) return null;
            return Instant.ofEpochMilli((long) (seconds * 1000));
        } catch (NumberFormatException | DateTimeException unbelievable) {
            return null;
        }
    }

    private static String named(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }
}
