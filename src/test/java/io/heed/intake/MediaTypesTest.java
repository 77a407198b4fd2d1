package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    /** One pixel. */
    public static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, reader.txt, image/png",
        "ffd8ffe000104a464946000101, photo.exe, image/jpeg",
        "474946383961010001, x, image/gif",
        "52494646240000005745425056503820, x.html, image/webp",
        "255044462d312e370a, invoice.png, application/pdf",
        "4d5a90000300000004000000ffff0000, setup.png, application/x-msdownload"
    })
    void the_bytes_say_what_a_file_is_whatever_it_is_called(String start, String name, String type) {
        assertThat(MediaTypes.of(HexFormat.of().parseHex(start), name)).startsWith(type);
    }

    @Test
    void a_page_stays_a_page_under_a_pictures_name() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(MediaTypes.of(page, "cute.png")).isEqualTo("text/html");
        byte[] drawing =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        assertThat(MediaTypes.isPicture(MediaTypes.of(drawing, "cute.png"))).isFalse();
    }

    @Test
    void what_the_bytes_leave_open_the_name_may_tell_but_never_that_it_is_a_picture() {
        byte[] table = "name,amount\nInes,4\n".getBytes(StandardCharsets.UTF_8);
        assertThat(MediaTypes.of(table, "may.csv")).isEqualTo("text/csv");
        assertThat(MediaTypes.isPicture(MediaTypes.of(table, "may.png"))).isFalse();
        assertThat(MediaTypes.isPicture(MediaTypes.of(new byte[] {1, 2, 3, 4}, "x.png")))
                .isFalse();
        assertThat(MediaTypes.isPicture(MediaTypes.of(new byte[0], "x.png"))).isFalse();
    }
}
