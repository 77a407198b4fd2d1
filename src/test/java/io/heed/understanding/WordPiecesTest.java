package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final int MOST = 32;
    private static final String PARTS = "abcdeinorstuvwxyzABEINRSTZ0123456789      .,!?'\"-_/\\@#$%&*()]{}<>|~^`+=:;";

    @Test
    void plain_text_is_cut_as_the_library_cuts_it() throws IOException {
        for (EncoderFiles files : new EncoderFiles[] {EncoderFiles.english(), EncoderFiles.chinese()}) {
            WordPieces plain = open(files);
            try (HuggingFaceTokenizer library = library(files)) {
                same(plain, library, "");
                same(plain, library, "  My card-reader won't start: E-4711, again!! (see order #88123)");
                same(plain, library, "antidisestablishmentarianism unbelievably xqzzkw " + "a".repeat(101));
                same(plain, library, "one two three four five six seven eight ".repeat(5) + "unquestionably");
                Random random = new Random(11);
                for (int i = 0; i < 2_000; i++) same(plain, library, line(random));
            }
        }
    }

    @Test
    void what_is_not_plain_is_left_to_the_library() throws IOException {
        WordPieces plain = open(EncoderFiles.english());
        for (String text : new String[] {"café", "[SEP]", "退款", "tab\there", "\u0000", "😀", "“quoted”"})
            assertThat(plain.of(text, MOST)).as(text).isNull();
    }

    @Test
    void another_kind_of_tokenizer_has_none() throws IOException {
        byte[] file = "{\"model\": {\"type\": \"Unigram\", \"vocab\": []}}".getBytes(StandardCharsets.UTF_8);
        assertThat(WordPieces.of(new ByteArrayInputStream(file))).isEmpty();
    }

    private static void same(WordPieces plain, HuggingFaceTokenizer library, String text) {
        WordPieces.Pieces pieces = plain.of(text, MOST);
        Encoding encoding = library.encode(text);
        assertThat(pieces.ids()).as(text).isEqualTo(encoding.getIds());
        CharSpan[] spans = encoding.getCharTokenSpans();
        for (int token = 0; token < spans.length; token++) {
            assertThat(pieces.starts()[token]).as(text).isEqualTo(spans[token] == null ? -1 : spans[token].getStart());
            assertThat(pieces.ends()[token]).as(text).isEqualTo(spans[token] == null ? -1 : spans[token].getEnd());
        }
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int left = random.nextInt(120); left > 0; left--)
            line.append(PARTS.charAt(random.nextInt(PARTS.length())));
        return line.toString();
    }

    private static WordPieces open(EncoderFiles files) throws IOException {
        try (InputStream stream = files.tokenizer().open()) {
            return WordPieces.of(stream).orElseThrow();
        }
    }

    private static HuggingFaceTokenizer library(EncoderFiles files) throws IOException {
        String most = String.valueOf(MOST);
        try (InputStream stream = files.tokenizer().open()) {
            return HuggingFaceTokenizer.newInstance(
                    stream,
                    Map.of("padding", "false", "truncation", "true", "maxLength", most, "modelMaxLength", most));
        }
    }
}
