package io.heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.board.BoardHead;
import io.heed.desk.ComingNext;
import io.heed.desk.RankedList;
import io.heed.identity.DemoPerson;
import io.heed.identity.SignInView;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Renders every page with fixed data into target/preview, to be looked at, and holds what is true of all of them. */
class PreviewTest {

    private static final Path PREVIEW = Path.of("target/preview");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    private static Engine engine;

    @BeforeAll
    static void readTemplates() throws IOException {
        engine = PlainQute.engine();
        Files.createDirectories(PREVIEW);
    }

    @Test
    void the_desk_shows_an_open_ticket() throws IOException {
        for (String theme : List.of("light", "dark")) {
            String page = page("desk-" + theme, desk(theme));
            assertThat(page)
                    .contains("<mark class=\"m5\">have to move</mark>")
                    .contains("href=\"/desk/tickets/48213\" aria-current=\"true\"")
                    .contains("action=\"/desk/tickets/48213/closure\"")
                    .contains("91 → 18 without these words; 88 without random others");
        }
    }

    private static Map<String, Object> deskData() {
        return Map.of(
                "list", PreviewDesk.list(48213L),
                "coming", PreviewDesk.coming(),
                "conversation", PreviewDesk.conversation(),
                "composer", PreviewDesk.composer(),
                "details", PreviewDesk.details(),
                "company", PreviewDesk.company());
    }

    private static Map<String, Object> boardData() {
        return Map.of(
                "head", new BoardHead(new Moment(PreviewWorld.NOW, PreviewWorld.ZONE), 42, 5, 0),
                "news", List.of(),
                "figures", PreviewBoard.figures(),
                "queue", PreviewBoard.queue(),
                "weights", PreviewBoard.weights(),
                "price", PreviewBoard.price(),
                "team", PreviewBoard.team());
    }

    private static TemplateInstance desk(String theme) {
        TemplateInstance desk = engine.getTemplate("desk/desk").data("shell", PreviewWorld.shell("desk", theme));
        deskData().forEach(desk::data);
        return desk;
    }

    private static TemplateInstance board(String theme) {
        TemplateInstance board =
                engine.getTemplate("board/board").data("guide", null).data("shell", PreviewWorld.shell("board", theme));
        boardData().forEach(board::data);
        return board;
    }

    @Test
    void an_offer_can_be_accepted_and_customers_text_stays_text() throws IOException {
        String page = page(
                "desk-offer",
                engine.getTemplate("desk/desk")
                        .data("shell", PreviewWorld.shell("desk", "light"))
                        .data("list", PreviewDesk.listWithOffer())
                        .data("coming", new ComingNext(List.of(PreviewDesk.AIKO), "1.5", "1"))
                        .data("conversation", PreviewDesk.offered())
                        .data("composer", null)
                        .data("details", PreviewDesk.details())
                        .data("company", PreviewDesk.company()));
        assertThat(page)
                .contains("action=\"/desk/offers/9/acceptance\"")
                .contains("&lt;b&gt;Good morning&lt;/b&gt;")
                .doesNotContain("<textarea");
    }

    @Test
    void an_empty_desk_says_so() throws IOException {
        String page = page(
                "desk-empty",
                engine.getTemplate("desk/desk")
                        .data("shell", PreviewWorld.shell("desk", "light"))
                        .data("list", new RankedList(List.of(), List.of(), null))
                        .data("coming", PreviewDesk.coming())
                        .data("conversation", null)
                        .data("composer", null)
                        .data("details", null)
                        .data("company", null));
        assertThat(page).contains("Nothing on your desk");
    }

    @Test
    void the_board_shows_the_price_line_between_those_served_and_those_who_wait() throws IOException {
        for (String theme : List.of("light", "dark")) {
            String page = page("board-" + theme, board(theme));
            assertThat(page.indexOf("Jonas Weidner"))
                    .isLessThan(page.indexOf("id=\"price-line\""))
                    .isPositive();
            assertThat(page.indexOf("Aiko Sato")).isGreaterThan(page.indexOf("id=\"price-line\""));
        }
    }

    @Test
    void a_slot_alone_is_what_the_page_holds() throws IOException {
        String desk = desk("light").render();
        for (String slot : List.of("list", "coming", "conversation", "details")) {
            String alone = fragment("desk/desk", slot, deskData());
            assertThat(alone).contains(" id=\"" + slot + "\"").contains("hx-swap=\"morph\"");
            assertThat(desk).contains(alone);
        }
        String board = board("light").render();
        for (String slot : List.of("head", "figures", "queue", "weights", "price", "team")) {
            String alone = fragment("board/board", slot, boardData());
            assertThat(alone).contains(" id=\"" + slot + "\"").contains("hx-swap=\"morph\"");
            assertThat(board).contains(alone);
        }
    }

    private static String fragment(String page, String slot, Map<String, Object> data) throws IOException {
        TemplateInstance fragment = engine.getTemplate(page).getFragment(slot).instance();
        data.forEach(fragment::data);
        String alone = fragment.render().strip();
        Files.writeString(PREVIEW.resolve("slot-" + slot + ".html"), alone);
        return alone;
    }

    @Test
    void the_door_knows_the_demo_people() throws IOException {
        String page = page(
                "sign-in",
                engine.getTemplate("identity/sign-in")
                        .data(
                                "view",
                                new SignInView(
                                        "light",
                                        "ines",
                                        "wrong",
                                        null,
                                        List.of(
                                                new DemoPerson(
                                                        "rosa", "demo", Face.of("Rosa Marin"), true, "Leads payments"),
                                                new DemoPerson(
                                                        "ines",
                                                        "demo",
                                                        Face.of("Ines Duarte"),
                                                        false,
                                                        "Payments · ES PT"),
                                                new DemoPerson(
                                                        "theo",
                                                        "demo",
                                                        Face.of("Theo Lind"),
                                                        false,
                                                        "Incidents · SV EN")),
                                        "open",
                                        null)));
        assertThat(page).contains("name=\"username\" value=\"theo\"").contains("role=\"alert\"");
    }

    @Test
    void an_error_page_says_what_to_do() throws IOException {
        for (int status : new int[] {404, 500}) {
            String page = page(
                    "error-" + status,
                    engine.getTemplate("web/error")
                            .data("status", status)
                            .data("id", status == 500 ? "7d1f" : null)
                            .data("theme", "auto"));
            assertThat(page).contains("To the start");
        }
    }

    /** What the content policy and the browser ask of every page. */
    private static String page(String name, TemplateInstance template) throws IOException {
        String page = template.render();
        Files.writeString(PREVIEW.resolve(name + ".html"), page);
        assertThat(page).doesNotContain(" style=").doesNotContain("<style").doesNotContainPattern("\\son[a-z]+=\"");
        assertThat(page).doesNotContain("NOT_FOUND").doesNotContainPattern("\\{[a-z']");
        List<String> ids =
                ID.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
        return page;
    }
}
