package io.heed.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts plain ASCII into word pieces exactly as the tokenizer's own library does, where its file says that it is BERT's.
 * The library makes a string and a span object of every token, which takes as long as a tenth of a short text's network;
 * whatever is not plain is still its business.
 */
final class WordPieces {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In plain text; every added token begins with the bracket. */
    private static final char BRACKET = '[';

    private final Map<String, Integer> vocabulary;
    private final boolean lowerCase;
    private final int longestWord;
    private final String inside;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> vocabulary, JsonNode file) {
        JsonNode model = file.get("model");
        this.vocabulary = vocabulary;
        this.lowerCase = file.at("/normalizer/lowercase").asBoolean();
        this.longestWord = model.get("max_input_chars_per_word").asInt();
        this.inside = model.get("continuing_subword_prefix").asText();
        this.unknown = vocabulary.get(model.get("unk_token").asText());
        this.first = vocabulary.get("[CLS]");
        this.last = vocabulary.get("[SEP]");
    }

    /**
     * What the network takes, with the marks before and behind.
     *
     * @param starts of each token in the text, -1 for marks
     * @param ends index after the token's last character, -1 likewise
     */
    record Pieces(long[] ids, int[] starts, int[] ends) {}

    /** Empty for any other kind of tokenizer. */
    static Optional<WordPieces> of(InputStream tokenizer) throws IOException {
        JsonNode file = JSON.readTree(tokenizer);
        if (!isBert(file)) return Optional.empty();
        Map<String, Integer> vocabulary = new HashMap<>();
        file.at("/model/vocab")
                .properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        boolean whole = vocabulary.containsKey("[CLS]")
                && vocabulary.containsKey("[SEP]")
                && vocabulary.containsKey(file.at("/model/unk_token").asText());
        return whole ? Optional.of(new WordPieces(vocabulary, file)) : Optional.empty();
    }

    private static boolean isBert(JsonNode file) {
        for (JsonNode added : file.path("added_tokens"))
            if (added.path("content").asText().indexOf(BRACKET) != 0) return false;
        String around = file.at("/post_processor/single").toString();
        return file.at("/model/type").asText().equals("WordPiece")
                && file.at("/normalizer/type").asText().equals("BertNormalizer")
                && file.at("/normalizer/clean_text").asBoolean()
                && file.at("/pre_tokenizer/type").asText().equals("BertPreTokenizer")
                && around.equals("[{\"SpecialToken\":{\"id\":\"[CLS]\",\"type_id\":0}},"
                        + "{\"Sequence\":{\"id\":\"A\",\"type_id\":0}},"
                        + "{\"SpecialToken\":{\"id\":\"[SEP]\",\"type_id\":0}}]");
    }

    /** Null for a text that is not plain. */
    Pieces of(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || c == BRACKET) return null;
        }
        Cutting cutting = new Cutting(lowerCase ? lower(text) : text, most);
        return cutting.pieces();
    }

    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) if (chars[i] >= 'A' && chars[i] <= 'Z') chars[i] += 'a' - 'A';
        return new String(chars);
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** One text on its way. */
    private final class Cutting {
        private final String text;
        private final long[] ids;
        private final int[] starts;
        private final int[] ends;
        private int size;

        Cutting(String text, int most) {
            this.text = text;
            int room = Math.min(most, text.length() + 2);
            this.ids = new long[room];
            this.starts = new int[room];
            this.ends = new int[room];
            add(first, -1, -1);
        }

        Pieces pieces() {
            for (int at = 0; at < text.length() && size < ids.length - 1; ) {
                int from = at++;
                if (text.charAt(from) == ' ') continue;
                if (isLetterOrDigit(text.charAt(from)))
                    while (at < text.length() && isLetterOrDigit(text.charAt(at))) at++;
                word(from, at);
            }
            size = Math.min(size, ids.length - 1);
            add(last, -1, -1);
            return new Pieces(Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }

        /** The longest known beginning, and again of what is left; a word of which any part is unknown is so as a whole. */
        private void word(int from, int to) {
            int before = size;
            int at = to - from > longestWord ? -1 : from;
            while (at >= 0 && at < to) {
                int end = to;
                Integer known = null;
                while (end > at && known == null) {
                    String part = text.substring(at, end--);
                    known = vocabulary.get(at == from ? part : inside + part);
                }
                if (known != null) add(known, at, end + 1);
                at = known == null ? -1 : end + 1;
            }
            if (at < 0) {
                size = before;
                add(unknown, from, to);
            }
        }

        /** What is past the room is not kept, but a word that ends there may still be unknown as a whole. */
        private void add(int id, int start, int end) {
            if (size < ids.length) {
                ids[size] = id;
                starts[size] = start;
                ends[size] = end;
            }
            size++;
        }
    }
}
