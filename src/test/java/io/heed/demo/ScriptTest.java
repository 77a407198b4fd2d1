package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final Set<String> QUEUES = Set.of(
            "payments",
            "billing",
            "account",
            "orders",
            "delivery",
            "terminals",
            "app",
            "security",
            "cancellation",
            "general");

    private final Script script = Script.tiller();

    @Test
    void every_queue_is_written_to_in_both_languages() {
        for (String language : List.of("en", "zh"))
            assertThat(in(language).map(Scene::queue).collect(Collectors.toSet()))
                    .as(language)
                    .isEqualTo(QUEUES);
        assertThat(openings("en")).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        assertThat(openings("zh")).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
    }

    @Test
    void every_opening_can_be_played_to_its_end() {
        for (Scene scene : script.scenes()) {
            assertThat(scene.openings()).as(scene.name()).isNotEmpty();
            for (Scene.Opening opening : scene.openings()) {
                Scene.Lines lines = scene.after(opening);
                assertThat(lines.first()).as("first answer to %s", opening).isNotEmpty();
                assertThat(lines.thanks()).as("end of %s", opening).isNotEmpty();
                assertThat(lines.answers())
                        .as("an answer to each question in %s, %s", scene.name(), opening.subject())
                        .hasSameSizeAs(lines.questions());
            }
        }
    }

    @Test
    void every_urgency_from_idle_to_harm_occurs() {
        assertThat(script.scenes().stream()
                        .flatMap(scene -> scene.openings().stream())
                        .map(Scene.Opening::urgency)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void nothing_in_braces_is_left_when_somebody_speaks() {
        Company company = Company.tiller();
        Dice dice = new Dice(1);
        Speech speech = new Speech(script, company, dice);
        Member ines = company.named("ines").orElseThrow();
        for (Scene scene : script.scenes()) {
            Patron patron =
                    company.patrons().stream().filter(scene::suits).findFirst().orElseThrow();
            for (int i = 0; i < scene.openings().size(); i++) {
                Story story = Story.begin(scene, patron, i, 1000 + i, dice);
                Scene.Lines lines = scene.after(scene.openings().get(i));
                List<String> said = new ArrayList<>(List.of(story.opening(), story.subject()));
                Stream.of(lines.waiting(), lines.questions(), lines.thanks(), lines.notes())
                        .flatMap(List::stream)
                        .map(story::filled)
                        .forEach(said::add);
                Tickets ticket = new Tickets(story);
                said.add(speech.reply(ticket.accepted(), ines));
                if (!lines.answers().isEmpty()) said.add(speech.reply(ticket.thanked(1), ines));
                assertThat(said)
                        .as(scene.name())
                        .allSatisfy(text -> assertThat(text).doesNotContain("{", "}"));
            }
        }
    }

    @Test
    void customers_do_not_say_what_the_model_was_trained_with() throws IOException {
        Set<String> starter = new HashSet<>();
        for (String file : List.of("en.tsv", "zh.tsv"))
            for (String line : Files.readAllLines(Path.of("src/main/resources/understanding/starter", file)))
                starter.add(plain(line.substring(line.lastIndexOf('\t') + 1)));
        assertThat(Stream.concat(openings("en").stream(), openings("zh").stream())
                        .map(ScriptTest::plain))
                .doesNotContainAnyElementsOf(starter);
    }

    @Test
    void a_slip_in_the_script_is_said() {
        assertThatThrownBy(() -> new Script(List.of("# a payments en merchant", "% what is this")))
                .hasMessageContaining("no cue like %");
        assertThatThrownBy(() -> new Script(List.of("! 1 | too | early"))).hasMessageContaining("outside a scene");
    }

    private Stream<Scene> in(String language) {
        return script.scenes().stream().filter(scene -> scene.language().equals(language));
    }

    private List<String> openings(String language) {
        return in(language)
                .flatMap(scene -> scene.openings().stream())
                .map(Scene.Opening::text)
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
