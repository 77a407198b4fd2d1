package io.heed.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads fields of one object of a record by any of the names they go by, and says which one is wrong. */
final class Fields {
    private final JsonNode node;
    private final String path;

    Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    String name(String field) {
        return path + field;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** The first of these that says something, without blanks around it; null for none. */
    String word(int longest, String... names) throws Unfit {
        for (String name : names) {
            JsonNode value = node.get(name);
            if (value == null || value.isNull()) continue;
            if (value.isContainerNode()) throw new Unfit(name(name), "must be a single value");
            String text = storable(name, value.asText()).strip();
            if (text.isEmpty()) continue;
            if (text.length() > longest)
                throw new Unfit(
                        name(name),
                        "must be at most " + longest + " characters, not " + text.length()
                                + ": shorten it in the file");
            return text;
        }
        return null;
    }

    /** As it stands, blanks and all; null for none. */
    String whole(int longest, String name) throws Unfit {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) return null;
        if (value.isContainerNode()) throw new Unfit(name(name), "must be a single value");
        String text = storable(name, value.asText());
        if (text.length() > longest) throw new Unfit(name(name), "must be at most " + longest + " characters");
        return text;
    }

    /** As {@link #word}, cut where it is too long. */
    String line(int longest, String... names) throws Unfit {
        String text = word(Integer.MAX_VALUE, names);
        if (text == null || text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    /** An object in this field; empty when there is none, and with only a name when it is a plain word. */
    Fields inner(String name) throws Unfit {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) return null;
        if (!value.isObject()) throw new Unfit(name(name), "must be an object, not " + kind(value));
        return new Fields(value, name(name) + ".");
    }

    boolean isObject(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isObject();
    }

    /** The objects listed in this field. */
    List<Fields> list(int most, String name) throws Unfit {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) return List.of();
        if (!value.isArray()) throw new Unfit(name(name), "must be a list, not " + kind(value));
        if (value.size() > most)
            throw new Unfit(name(name), "must have at most " + most + " entries, not " + value.size());
        List<Fields> list = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String place = name(name) + "[" + i + "]";
            if (!value.get(i).isObject()) throw new Unfit(place, "must be an object, not " + kind(value.get(i)));
            list.add(new Fields(value.get(i), place + "."));
        }
        return list;
    }

    /** A list of words, or one line of them between blanks or commas. */
    List<String> words(String name) throws Unfit {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) return List.of();
        if (value.isObject()) throw new Unfit(name(name), "must be a list of words");
        if (!value.isArray()) return List.of(storable(name, value.asText()).split("[\\s,;]+"));
        List<String> words = new ArrayList<>();
        for (JsonNode one : value) {
            if (one.isContainerNode()) throw new Unfit(name(name), "must be a list of words");
            words.add(storable(name, one.asText()));
        }
        return words;
    }

    boolean yes(String name, boolean otherwise) throws Unfit {
        String word = word(10, name);
        if (word == null) return otherwise;
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "1", "public" -> true;
            case "false", "no", "0", "private", "internal" -> false;
            default -> throw new Unfit(name(name), "must be true or false");
        };
    }

    Long number(String name) throws Unfit {
        String word = word(40, name);
        if (word == null) return null;
        if (!word.matches("\\d{1,15}")) throw new Unfit(name(name), "must be a whole number of at most 15 digits");
        return Long.valueOf(word);
    }

    private String storable(String name, String text) throws Unfit {
        if (text.indexOf('\0') >= 0)
            throw new Unfit(name(name), "must not hold NUL characters: take them out of the file");
        return io.heed.intake.Texts.storable(text);
    }

    private static String kind(JsonNode value) {
        return value.isArray() ? "a list" : value.isObject() ? "an object" : "a single value";
    }
}
