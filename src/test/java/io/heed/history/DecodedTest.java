package io.heed.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodedTest {
    private static final String WORDS = "Jürgen, 刷卡机坏了, 🎉 and plain words";

    private static String read(byte[] bytes) throws IOException {
        try (Reader reader = Decoded.of(new ByteArrayInputStream(bytes), null)) {
            StringWriter out = new StringWriter();
            reader.transferTo(out);
            return out.toString();
        }
    }

    @Test
    void utf_8_is_read_as_it_is_with_and_without_a_mark() throws IOException {
        assertThat(read(WORDS.getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
    }

    @Test
    void utf_16_is_known_by_its_mark() throws IOException {
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(WORDS);
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(WORDS);
    }

    @Test
    void bytes_that_are_no_utf_8_are_windows_1252() throws IOException {
        String german = "Jürgen Groß – 5 €";
        assertThat(read(german.getBytes(Charset.forName("windows-1252")))).isEqualTo(german);
    }

    @Test
    void a_file_glued_together_from_both_is_read_as_both_authors_saw_it() throws IOException {
        ByteArrayOutputStream glued = new ByteArrayOutputStream();
        glued.write("Zoë ".getBytes(StandardCharsets.UTF_8));
        glued.write("Zoë".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(glued.toByteArray())).isEqualTo("Zoë Zoë");
    }

    @Test
    void every_sequence_of_bytes_can_be_read() throws IOException {
        byte[] all = new byte[256 * 256 * 2];
        for (int i = 0; i < 256 * 256; i++) {
            all[2 * i] = (byte) (i >> 8);
            all[2 * i + 1] = (byte) i;
        }
        assertThat(read(all)).hasSizeGreaterThan(60_000).doesNotContain("\uFFFE");
    }
}
