package io.heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages say is said in every language, with the same things filled in. */
class MessagesTest {
    private static final Pattern FILLED = Pattern.compile("\\{([a-z][A-Za-z]*)[}.]|%[a-zA-Z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** The same in both languages: names, abbreviations and signs. */
    private static final Set<String> UNTRANSLATED = Set.of("tierVip", "of", "comma", "colon", "semicolon", "fullStop");

    @Test
    void every_language_says_all_that_english_says_and_no_more() {
        for (Class<?> bundle : PlainMessages.BUNDLES) {
            Set<String> declared = new TreeSet<>(
                    Arrays.stream(bundle.getMethods()).map(Method::getName).toList());
            for (var locale : Languages.ALL)
                assertThat(PlainMessages.texts(bundle, locale).stringPropertyNames())
                        .as(PlainMessages.name(bundle) + " in " + locale)
                        .containsExactlyInAnyOrderElementsOf(declared);
        }
    }

    @Test
    void what_is_filled_in_is_filled_in_everywhere() {
        for (Class<?> bundle : PlainMessages.BUNDLES) {
            Properties english = PlainMessages.texts(bundle, Languages.ENGLISH);
            for (var locale : Languages.ALL) {
                Properties texts = PlainMessages.texts(bundle, locale);
                for (String key : english.stringPropertyNames())
                    assertThat(filled(texts.getProperty(key)))
                            .as(key + " in " + locale)
                            .isEqualTo(filled(english.getProperty(key)));
            }
        }
    }

    @Test
    void no_text_is_empty_and_no_chinese_text_is_left_in_english() {
        for (Class<?> bundle : PlainMessages.BUNDLES) {
            Properties chinese = PlainMessages.texts(bundle, Languages.CHINESE);
            for (String key : chinese.stringPropertyNames()) {
                String text = chinese.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                if (!UNTRANSLATED.contains(key))
                    assertThat(HAN.matcher(text).find()).as(key + "=" + text).isTrue();
            }
        }
    }

    /** A file whose bundle nobody lists above would be compared by nobody. */
    @Test
    void every_messages_file_belongs_to_a_bundle_that_is_compared() throws IOException {
        try (Stream<Path> files = Files.list(PlainMessages.FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("_.*", "")))
                    .isSubsetOf(PlainMessages.BUNDLES.stream()
                            .map(PlainMessages::name)
                            .toList());
        }
    }

    private static Set<String> filled(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = FILLED.matcher(text);
        while (found.find()) names.add(found.group());
        return names;
    }
}
