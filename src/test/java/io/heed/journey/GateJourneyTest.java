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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            "board",
            "board/decisions",
            "board/steering",
            "board/fairness",
            "board/prices",
            "board/tickets?figure=waiting",
            "board/tv",
            "board/walls",
            "board/promises",
            "board/radar",
            "board/reports",
            "board/reports/tickets?figure=arrived",
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

    private final List<String> faults = new ArrayList<>();
    private Browsers browsers;
    private Person ines;
    private Person lena;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        lena = world.supervisor("lena", "Lena Vogt");
        // an admin sees every page there is
        QuarkusTransaction.requiringNew().run(() -> Person.<Person>findById(lena.id).role = Role.ADMIN);
        Map<String, Integer> skills = new HashMap<>();
        for (String queue : List.of(
                "payments", "billing", "account", "orders", "delivery", "terminals", "app", "security", "cancellation"))
            skills.put(queue, 8);
        ines = world.agent("ines", "Ines Duarte", "9.5", skills);
        world.sendHome(world.agent("theo", "Theo Lind", "4", Map.of("incidents", 8)));
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browsers.close();
        preferences.keep(ines.id, Choice.NONE);
        preferences.keep(lena.id, Choice.NONE);
        world.everybodyLeaves();
    }

    @Test
    void every_page_is_open_to_everybody_and_valid_and_keeps_the_content_policy() {
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

        Page board = browsers.signedIn("lena");
        writes("aiko", "Aiko Sato", "The auditor asks again, please correct the October invoice");
        for (String page : OF_SUPERVISORS) look(board, page.replace("%d", ines.id.toString()), "of a supervisor");
        look(board, ticket, "of a supervisor");
        board.context().clearCookies();
        look(board, "sign-in", "of a stranger");

        assertThat(faults).isEmpty();
        // the page that is not there is told by the console too
        assertThat(browsers.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    private void look(Page page, String path, String state) {
        for (Locale language : Languages.ALL) {
            Choice choice = new Choice(language, null, true, true, true);
            preferences.keep(ines.id, choice);
            preferences.keep(lena.id, choice);
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
        preferences.keep(ines.id, Choice.NONE);
        preferences.keep(lena.id, Choice.NONE);
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
