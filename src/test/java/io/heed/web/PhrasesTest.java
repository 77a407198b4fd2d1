package io.heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Refusals are written once, in English, and read in the language of the page. */
class PhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]}");

    @Test
    void what_is_filled_in_stands_in_the_other_language_too() {
        assertThat(Phrases.said("must be an opening such as 09:00-17:00, not nine to five", "zh-CN"))
                .isEqualTo("必须是一段营业时间，例如 09:00-17:00，而不是 nine to five");
        assertThat(Phrases.said("must not overlap: 09:00-12:00 and 11:00-13:00", "zh-CN"))
                .isEqualTo("不能重叠：09:00-12:00 与 11:00-13:00");
        // a dollar and a backslash of a sender are no marks of ours
        assertThat(Phrases.said("there is no queue “$1\\2”: make it first, or name another", "zh-CN"))
                .contains("“$1\\2”");
    }

    @Test
    void what_is_filled_in_may_be_a_phrase_itself() {
        assertThat(Phrases.said("2 replies were not sent: Refused with 403: blocked", "zh-CN"))
                .isEqualTo("有 2 条回复未发出：被拒绝（403）：blocked");
        assertThat(Phrases.said("The last call was turned away: x-line-signature is missing", "zh-CN"))
                .isEqualTo("最近一次来信被拒收：缺少 x-line-signature");
    }

    @Test
    void the_field_that_a_detail_begins_with_stays() {
        assertThat(Phrases.said("seed: must be a whole number of at most nine digits, such as 1", "zh-CN"))
                .isEqualTo("seed: 必须是最多九位的整数，例如 1");
    }

    @Test
    void what_no_phrase_is_known_for_is_said_in_english() {
        assertThat(Phrases.said("must be round", "zh-CN")).isEqualTo("must be round");
        assertThat(Phrases.said("must be one of a, b", "en")).isEqualTo("must be one of a, b");
    }

    @Test
    void both_sides_of_a_phrase_have_the_same_places() {
        for (Phrase phrase : Phrase.book(Languages.CHINESE))
            assertThat(places(phrase.translation())).as(phrase.english()).isSubsetOf(places(phrase.english()));
    }

    /** A check that is reworded takes its phrase along. */
    @Test
    void every_phrase_is_said_somewhere_in_the_program() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList())
                sources.append(Files.readString(file));
        }
        String said = sources.toString().replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");
        for (Phrase phrase : Phrase.book(Languages.CHINESE)) {
            String part = Arrays.stream(PLACE.split(phrase.english()))
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow();
            // the rest may come from another line of the program
            String begins = part.substring(0, Math.min(30, part.length()));
            assertThat(said.contains(begins) || phrase.english().startsWith("The "))
                    .as(phrase.english())
                    .isTrue();
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(text);
        while (found.find()) places.add(found.group());
        return places;
    }
}
