package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.heed.identity.Person;
import io.heed.identity.Preferences;
import io.heed.identity.Role;
import io.heed.setup.BeginnersGuide;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.web.Choice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No page is let through that some people could not use: every page in both themes, at three widths, in both languages. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GateJourneyTest {
    private static final double PATIENCE = 45_000;
    private static final Consumer<Page> NOTHING = page -> {};
    /** As by a hand that opens everything there is to open. */
    private static final Consumer<Page> ALL_OPEN = page ->
            page.evaluate("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");

    private static final List<String> OF_SUPERVISORS = List.of(
            "board",
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
            "board/channels/telegram",
            "board/channels/email",
            "board/webhooks",
            "board/people",
            "board/people/%d",
            "board/teams",
            "board/queues",
            "board/queues/payments",
            "board/keys",
            "board/audit",
            "board/history",
            "desk/fields",
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
    private Look look;
    private House house;
    private BeginnersGuide guide;
    private Person ines;
    private Person lena;
    private Person rosa;
    private Person mara;

    @BeforeEach
    void open() throws IOException {
        world.everybodyLeaves();
        world.nothingIsOpen();
        lena = admin("lena", "Lena Vogt");
        rosa = admin("rosa", "Rosa Marin");
        mara = admin("mara", "Mara Lind");
        Map<String, Integer> skills = new HashMap<>();
        for (String queue : List.of(
                "payments", "billing", "account", "orders", "delivery", "terminals", "app", "security", "cancellation"))
            skills.put(queue, 8);
        ines = world.agent("ines", "Ines Duarte", "9.5", skills);
        world.sendHome(world.agent("theo", "Theo Lind", "4", Map.of("incidents", 8)));
        guide = BeginnersGuide.put();
        house = new House("lena");
        look = new Look(home.toString(), faults);
    }

    /** Sees every page there is. */
    private Person admin(String username, String name) {
        Person admin = world.supervisor(username, name);
        QuarkusTransaction.requiringNew().run(() -> Person.<Person>findById(admin.id).role = Role.ADMIN);
        return admin;
    }

    @AfterEach
    void close() {
        for (Person one : List.of(ines, lena, rosa, mara)) preferences.keep(one.id, Choice.NONE);
        house.close();
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    /** Three people look side by side, because a browser waits more than it works. */
    @Test
    void every_page_is_open_to_everybody_and_valid_and_keeps_the_content_policy() {
        Queue<String> pages = new ConcurrentLinkedQueue<>(OF_SUPERVISORS);
        CompletableFuture.allOf(
                        walk(this::deskOfAnAgent),
                        walk(browsers -> {
                            Page board = browsers.signedIn("lena");
                            guide.show(true);
                            look(board, lena, "board", "of a new house", NOTHING);
                            guide.show(false);
                            each(board, lena, pages);
                            each(board, lena, new ConcurrentLinkedQueue<>(house.ofOneThing()));
                        }),
                        walk(browsers -> {
                            Page board = browsers.signedIn("rosa");
                            each(board, rosa, pages);
                            each(board, rosa, new ConcurrentLinkedQueue<>(house.stuck()));
                            strangers(browsers);
                        }))
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

    private void each(Page board, Person admin, Queue<String> pages) {
        for (String page = pages.poll(); page != null; page = pages.poll())
            look(board, admin, page.replace("%d", ines.id.toString()), "of a supervisor", NOTHING);
    }

    private void strangers(Browsers browsers) {
        Page door = browsers.stranger(
                "a stranger",
                new Browser.NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE));
        for (String page :
                List.of("sign-in", "sign-in?refused", house.invitation(), house.wall(), house.widget(), "nowhere"))
            look.at(
                    door,
                    language -> door.setExtraHTTPHeaders(Map.of("Accept-Language", language.toLanguageTag())),
                    page,
                    "of a stranger",
                    NOTHING);
    }

    private void deskOfAnAgent(Browsers browsers) {
        Page desk = browsers.signedIn("ines");
        look(desk, ines, "desk", "empty", NOTHING);
        House.writes("tomas", "Tomás Ferreira", "Nobody can pay by card and there is a line out the door");
        assertThat(desk.locator("li.offer")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        look(desk, ines, "desk", "with an offer", NOTHING);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .first()
                .click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/\\d+$"));
        String ticket = desk.url().replaceFirst(".*/desk/", "desk/");
        long number = Long.parseLong(ticket.replaceFirst("\\D+", ""));
        look(desk, ines, ticket, "mine", NOTHING);
        look(desk, ines, ticket, "with all menus open", ALL_OPEN);
        look(desk, ines, ticket, "with the palette", page -> {
            page.keyboard().press("Control+k");
            page.keyboard().type("e");
        });
        look(
                desk,
                ines,
                "preferences",
                "with the sheet of shortcuts",
                page -> page.keyboard().press("?"));
        House.writes("aiko", "Aiko Sato", "The auditor asks again, please correct the October invoice");
        look(desk, ines, "preferences", "of an agent", NOTHING);
        for (String page : List.of("desk/queue", "desk/solved", "desk/snoozed", "desk/mentions", "desk/macros"))
            look(desk, ines, page, "of an agent", NOTHING);
        look(desk, ines, "desk/search?q=status%3Aopen", "with its filters", ALL_OPEN);

        // by then the others, who look elsewhere, may read another language: this one is nobody else's
        Page other = browsers.signedIn("mara");
        for (String page : List.of(
                ticket,
                ticket + "/split",
                ticket + "/union",
                ticket + "/person",
                "board/decisions?ticket=" + number,
                "board/history/customers/" + house.customer(number),
                House.incident(number))) look(other, mara, page, "of a supervisor", NOTHING);
        look(other, mara, "board", "with everything open", ALL_OPEN);
        look(other, mara, "board/tickets?figure=inUse", "with everything open", ALL_OPEN);
    }

    private void look(Page page, Person viewer, String path, String state, Consumer<Page> act) {
        Consumer<Locale> reads = language -> preferences.keep(viewer.id, new Choice(language, null, true, true, true));
        look.at(page, reads, path, state, act);
    }
}
