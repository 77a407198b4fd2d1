package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.heed.identity.Person;
import io.heed.identity.Preferences;
import io.heed.identity.Role;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.web.Choice;
import io.heed.web.Languages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No page is let through that some people could not use: every page in both themes, at three widths, in both languages. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GateJourneyTest {
    private static final double PATIENCE = 45_000;
    /** Changes the theme and waits until it is painted. */
    private static final String DRESS = "theme => new Promise(done => { document.documentElement.dataset.theme = theme;"
            + " requestAnimationFrame(() => requestAnimationFrame(done)); })";

    private static final List<String> CONTRAST = List.of("color-contrast");
    private static final List<String> THEMES = List.of("light", "dark");
    private static final List<Integer> WIDTHS = List.of(1440, 900, 420);
    private static final List<String> OF_SUPERVISORS = List.of(
            "board/decisions",
            "board/steering",
            "board/fairness",
            "board/prices",
            "board/walls",
            "board/promises",
            "board/radar",
            "board/reports",
            "board/reports/tickets?figure=arrived",
            "board/tickets?figure=waiting",
            "board/tv",
            "board",
            "board/channels",
            "board/channels/telegram",
            "board/unreadable",
            "board/dead-letters",
            "board/webhooks",
            "board/people",
            "board/people/%d",
            "board/teams",
            "board/queues/payments",
            "board/keys",
            "board/audit",
            "simulations",
            "models",
            "preferences",
            "nowhere");

    @Inject
    World world;

    @Inject
    Preferences preferences;

    @TestHTTPResource("/")
    URL home;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private Person ines;
    private Person lena;
    private Person rosa;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        lena = admin("lena", "Lena Vogt");
        rosa = admin("rosa", "Rosa Marin");
        Map<String, Integer> skills = new HashMap<>();
        for (String queue : List.of(
                "payments", "billing", "account", "orders", "delivery", "terminals", "app", "security", "cancellation"))
            skills.put(queue, 8);
        ines = world.agent("ines", "Ines Duarte", "9.5", skills);
        world.sendHome(world.agent("theo", "Theo Lind", "4", Map.of("incidents", 8)));
    }

    /** Sees every page there is. */
    private Person admin(String username, String name) {
        Person admin = world.supervisor(username, name);
        QuarkusTransaction.requiringNew().run(() -> Person.<Person>findById(admin.id).role = Role.ADMIN);
        return admin;
    }

    @AfterEach
    void close() {
        for (Person one : List.of(ines, lena, rosa)) preferences.keep(one.id, Choice.NONE);
        world.everybodyLeaves();
    }

    /** Three people look side by side, because a browser waits more than it works. */
    @Test
    void every_page_is_open_to_everybody_and_valid_and_keeps_the_content_policy() {
        int half = OF_SUPERVISORS.indexOf("board") + 1;
        CompletableFuture.allOf(
                        walk(this::deskOfAnAgent),
                        walk(browsers -> board(browsers, lena, OF_SUPERVISORS.subList(0, half))),
                        walk(browsers -> board(browsers, rosa, OF_SUPERVISORS.subList(half, OF_SUPERVISORS.size()))))
                .join();
        assertThat(faults).isEmpty();
    }

    private CompletableFuture<Void> walk(Consumer<Browsers> way) {
        return CompletableFuture.runAsync(
                () -> {
                    try (Browsers browsers = new Browsers(home.toString().replaceAll("/$", ""))) {
                        way.accept(browsers);
                        // the page that is not there is told by the console too
                        browsers.complaints().stream()
                                .filter(complaint -> !complaint.contains("404"))
                                .forEach(faults::add);
                    }
                },
                walk -> new Thread(walk).start());
    }

    private void board(Browsers browsers, Person admin, List<String> pages) {
        Page board = browsers.signedIn(admin.username);
        for (String page : pages) look(board, admin, page.replace("%d", ines.id.toString()), "of a supervisor");
        board.context().clearCookies();
        if (admin == rosa) look(board, admin, "sign-in", "of a stranger");
    }

    private void deskOfAnAgent(Browsers browsers) {
        Page desk = browsers.signedIn("ines");
        look(desk, "desk", "empty");
        writes("tomas", "Tomás Ferreira", "Nobody can pay by card and there is a line out the door");
        assertThat(desk.locator("li.offer")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        look(desk, "desk", "with an offer");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .first()
                .click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/\\d+$"));
        String ticket = desk.url().replaceFirst(".*/desk/", "desk/");
        look(desk, ticket, "mine");
        writes("aiko", "Aiko Sato", "The auditor asks again, please correct the October invoice");
        look(desk, "preferences", "of an agent");
        desk.keyboard().press("?");
        check(desk, "the sheet of shortcuts");
        desk.keyboard().press("Escape");
        desk.keyboard().press("Control+k");
        desk.keyboard().type("e");
        check(desk, "the palette");
        desk.navigate(home + "desk/search?q=status%3Aopen");
        desk.locator("#filters summary").click();
        check(desk, "the search with its filters");

        // by then lena, who looks elsewhere, may read another language: this one is nobody else's
        Person mara = admin("mara", "Mara Lind");
        look(browsers.signedIn("mara"), mara, ticket, "of a supervisor");
    }

    private void look(Page page, String path, String state) {
        look(page, ines, path, state);
    }

    private void look(Page page, Person viewer, String path, String state) {
        for (Locale language : Languages.ALL) {
            Choice choice = new Choice(language, null, true, true, true);
            preferences.keep(viewer.id, choice);
            page.navigate(home + path);
            parses(page.context().request().get(home + path).text(), path + " " + state + ", " + language);
            for (int width : WIDTHS)
                for (String theme : THEMES) {
                    page.setViewportSize(width, 900);
                    page.evaluate(DRESS, theme);
                    String where = path + " " + state + ", " + language + ", " + theme + ", " + width;
                    // a theme changes colours and nothing else, a width everything but colours
                    boolean whole = theme.equals("light") && width == WIDTHS.get(0);
                    if (whole) check(page, where);
                    else if (theme.equals("dark"))
                        note(where, new AxeBuilder(page).withRules(CONTRAST).analyze());
                    else note(where, new AxeBuilder(page).disableRules(CONTRAST).analyze());
                }
            page.setViewportSize(1440, 900);
        }
        preferences.keep(viewer.id, Choice.NONE);
        page.navigate(home + path);
    }

    /** As a browser reads it, without having to mend anything. */
    private void parses(String html, String where) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(html, home.toString(), parser);
        parser.getErrors().forEach(error -> faults.add(where + ": " + error));
        List<String> ids = page.getElementsByAttribute("id").eachAttr("id");
        Set<String> once = new HashSet<>();
        ids.stream().filter(id -> !once.add(id)).forEach(id -> faults.add(where + ": id " + id + " twice"));
        for (Element label : page.select("label[for]"))
            if (!once.contains(label.attr("for"))) faults.add(where + ": a label for nothing, " + label.attr("for"));
    }

    private void check(Page page, String where) {
        note(where, new AxeBuilder(page).analyze());
    }

    private void note(String where, AxeResults results) {
        for (Rule broken : results.getViolations())
            faults.add(where + ": " + broken.getId() + " at "
                    + broken.getNodes().stream()
                            .map(node -> node.getTarget().toString())
                            .toList());
    }

    private static void writes(String id, String name, String text) {
        Map<String, Object> message = message(text);
        message.put("customer", Map.of("externalId", id, "name", name));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
    }
}
