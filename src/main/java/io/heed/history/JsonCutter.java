package io.heed.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heed.intake.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A file of JSON as exports and APIs give it: a list of records, an object with lists of them (tickets, users …), or
 * several of either behind each other. Only one record is in memory at a time.
 */
final class JsonCutter implements Cutter {
    private static final ObjectMapper MAPPER = new ObjectMapper(Records.JSON);
    private static final int MOST_GROUPS = 5000;

    private final Reader file;
    private final Map<String, String> groups = new HashMap<>();
    private Consumer<Cut> records;
    private JsonParser parser;

    JsonCutter(Reader file) {
        this.file = file;
    }

    /** Groups that the file lists, names by ids. */
    Map<String, String> groups() {
        return groups;
    }

    @Override
    public void cut(Consumer<Cut> sink) throws IOException {
        records = sink;
        try (JsonParser json = Records.JSON.createParser(file)) {
            parser = json;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) value(token);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            records.accept(Cut.refused(
                    line, "is not JSON at column " + column + "; what follows could not be read. Mend the file there"));
        }
    }

    private void value(JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) list(null);
        else if (token == JsonToken.START_OBJECT) object();
        else records.accept(Cut.refused(line(), "must be an object or a list of objects"));
    }

    private void list(Kind kind) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) return;
            int line = line();
            if (token == JsonToken.START_OBJECT) record(line, kind, bounded());
            else {
                parser.skipChildren();
                records.accept(Cut.refused(
                        line,
                        "must be an object, not a " + (token == JsonToken.START_ARRAY ? "list" : "single value")));
            }
        }
    }

    /** Either a record itself, or what is around lists of them: those never have an id of their own. */
    private void object() throws IOException {
        int line = line();
        ObjectNode whole = MAPPER.createObjectNode();
        boolean around = false;
        boolean tooLong = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean list = token == JsonToken.START_ARRAY && !whole.has("id");
            if (list && Kind.LISTS.containsKey(name)) {
                around = true;
                list(Kind.LISTS.get(name));
            } else if (list && name.equals("groups")) {
                around = true;
                JsonNode listed = bounded();
                if (listed != null) groups(listed);
            } else if (around) {
                parser.skipChildren();
            } else {
                JsonNode field = bounded();
                tooLong |= field == null;
                whole.set(name, field);
            }
        }
        if (!around) record(line, null, tooLong ? null : whole);
    }

    /** What begins here; null when it is longer than any record may be: then it has been passed over. */
    private JsonNode bounded() throws IOException {
        StringWriter text = new StringWriter();
        int depth = 0;
        try (JsonGenerator copy = Records.JSON.createGenerator(text)) {
            while (true) {
                JsonToken token = parser.currentToken();
                if (token == null) return null;
                if (text.getBuffer().length() <= Records.LONGEST) copy.copyCurrentEvent(parser);
                if (token.isStructStart()) depth++;
                if (token.isStructEnd()) depth--;
                if (depth <= 0) break;
                parser.nextToken();
            }
            copy.flush();
            return text.getBuffer().length() > Records.LONGEST ? null : MAPPER.readTree(text.toString());
        }
    }

    private void groups(JsonNode list) {
        for (JsonNode group : list)
            if (group.hasNonNull("id") && group.hasNonNull("name") && groups.size() < MOST_GROUPS)
                groups.put(
                        Texts.storable(group.get("id").asText()),
                        Texts.storable(group.get("name").asText()));
    }

    private void record(int line, Kind said, JsonNode node) {
        try {
            String body = node == null ? null : node.toString();
            if (body == null || body.length() > Records.LONGEST)
                throw new Unfit("", "is longer than " + Records.LONGEST + " characters");
            records.accept(new Cut(line, said == null ? Kind.of(node) : said, body, null));
        } catch (Unfit unfit) {
            records.accept(new Cut(line, null, "", unfit));
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
