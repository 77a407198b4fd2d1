package io.heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A theme is colours and nothing else: light-dark() takes only colours, and no style sheet asks for a theme in another way. */
class ThemesTest {
    private static final Path STYLES = Path.of("src/main/resources/META-INF/resources/assets");
    private static final Pattern ASKING =
            Pattern.compile("[^{}]*(?:data-theme|prefers-color-scheme)[^{}]*\\{(?:[^{}]*\\{[^{}]*})*[^{}]*}");

    @Test
    void of_the_theme_pages_ask_only_which_button_leads_to_the_other() throws IOException {
        List<String> asking = new ArrayList<>();
        try (Stream<Path> files = Files.list(STYLES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".css")).toList()) {
                Matcher found = ASKING.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""));
                while (found.find())
                    asking.add(found.group().replaceAll("\\s+", " ").strip());
            }
        }
        assertThat(asking)
                .isNotEmpty()
                .allMatch(rule -> rule.contains(".to-light")
                        || rule.matches("\\[data-theme=.*] \\{ color-scheme: \\w+; }")
                        || rule.contains(".to-dark"));
    }
}
