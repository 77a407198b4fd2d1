package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.heed.identity.Person;
import io.heed.identity.Preferences;
import io.heed.identity.Shift;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.web.Choice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What makes a desk good to sit at all day: who else is there, what is new, one's own time, and the keyboard. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ComfortJourneyTest {
    private static final double PATIENCE = 45_000;
    private static final String TEXT = "Your message to Tomás Ferreira";

    @Inject
    World world;

    @Inject
    Preferences preferences;

    @TestHTTPResource("/")
    URL home;

    private final String conversation = "comfort-" + System.nanoTime();
    private Browsers browsers;
    private Person ines;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        world.supervisor("lena", "Lena Vogt");
        Map<String, Integer> skills = new HashMap<>();
        for (String queue : List.of(
                "payments", "billing", "account", "orders", "delivery", "terminals", "app", "security", "cancellation"))
            skills.put(queue, 8);
        ines = world.agent("ines", "Ines Duarte", "9.5", skills);
        preferences.keep(ines.id, Choice.NONE);
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browsers.close();
        QuarkusTransaction.requiringNew().run(() -> Shift.delete("personId", ines.id));
        preferences.keep(ines.id, Choice.NONE);
        world.everybodyLeaves();
    }

    @Test
    void two_people_at_a_ticket_see_each_other_and_nobody_answers_past_the_customer() {
        Page desk = browsers.signedIn("ines");
        accepted(desk);
        Page other = browsers.signedIn("lena");
        other.navigate(desk.url());
        Locator company = desk.locator("#company");
        says(company, "Lena is viewing");
        says(other.locator("#company"), "Ines is viewing");

        other.getByLabel(TEXT).pressSequentially("We have");
        says(company, "Lena is typing");
        other.navigate(home + "board");
        assertThat(company).isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(PATIENCE));

        desk.getByLabel(TEXT).fill("Please switch it off and on.");
        writes("It works again, forget it");
        visible(desk.locator("#conversation").getByText("It works again, forget it"));
        send(desk);
        visible(desk.getByRole(AriaRole.ALERT).filter(has("Something came in while you were writing")));
        assertThat(desk.locator(".came")).containsText("It works again, forget it");
        assertThat(desk.getByLabel(TEXT)).hasValue("Please switch it off and on.");
        desk.getByRole(AriaRole.BUTTON, named("Send anyway")).click();
        visible(desk.locator(".entry.reply").filter(has("switch it off and on")));
        assertThat(desk.locator(".entry.reply")).hasCount(1);

        // who begins to write after it came has seen it
        desk.getByLabel(TEXT).fill("Good to hear.");
        send(desk);
        visible(desk.locator(".entry.reply").filter(has("Good to hear")));
        // the console notes the one answer that held a reply back
        Assertions.assertThat(browsers.complaints()).hasSize(1).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void an_offer_and_an_unread_message_are_counted_in_the_title_and_an_offer_is_announced_once() {
        Page desk = browsers.signedIn("ines");
        desk.evaluate(
                "() => { window.told = []; document.body.addEventListener('heed:announced', (event) => told.push(event.detail)); }");
        writes("Our till is frozen, twenty guests wait to pay and walk out: help right now");
        visible(desk.locator("li.offer"));
        assertThat(desk).hasTitle(Pattern.compile("^\\(1\\) .*"));
        // one tab of all announces it: they agree on that after the list is there
        desk.waitForFunction("() => told.length > 0");
        Assertions.assertThat((List<?>) desk.evaluate("() => told")).hasSize(1);
        desk.getByRole(AriaRole.BUTTON, named("Accept")).first().click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/\\d+$"));
        assertThat(desk).not().hasTitle(Pattern.compile("^\\(.*"));
        desk.navigate(home + "desk");
        assertThat(desk).not().hasTitle(Pattern.compile("^\\(.*"));
        writes("Are you there?");
        visible(desk.locator(".card.unread"));
        assertThat(desk).hasTitle(Pattern.compile("^\\(1\\) .*"));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void who_leaves_says_until_when_and_whose_shift_ends_is_told() {
        Page desk = browsers.signedIn("ines");
        desk.locator("#own-summary").click();
        desk.getByLabel("Back in").selectOption("30");
        desk.getByLabel("Why, if you like").fill("Lunch");
        desk.locator("#presence-away").click();
        assertThat(desk.locator("#own-away")).containsText("Back at ");
        assertThat(desk.locator("#own-away")).containsText("Lunch");
        desk.locator("#own-summary").click();
        desk.getByRole(AriaRole.BUTTON, named("Take tickets")).click();
        assertThat(desk.locator("#own-away")).hasCount(0);

        ZonedDateTime end = ZonedDateTime.now(Clock.systemUTC()).plusMinutes(20);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int weekday = 1; weekday <= 7; weekday++) {
                Shift shift = new Shift();
                shift.personId = ines.id;
                shift.weekday = weekday;
                shift.starts = end.minusHours(8).toLocalTime();
                shift.ends = end.toLocalTime();
                shift.persist();
            }
        });
        desk.reload();
        assertThat(desk.locator("#own-shift")).containsText("Your shift ends at");
    }

    @Test
    void focus_stays_where_it_is_while_updates_arrive() {
        Page desk = browsers.signedIn("ines");
        accepted(desk);
        Map<String, Locator> places = new HashMap<>();
        places.put("list", desk.locator("#list .card").first());
        places.put("menu", desk.locator("#own-summary"));
        places.put("composer", desk.getByLabel(TEXT));
        desk.locator("#wrong-queue summary").click();
        places.put("select", desk.getByLabel("Belongs to"));
        int round = 0;
        for (Map.Entry<String, Locator> place : places.entrySet()) {
            place.getValue().focus();
            String news = "Anybody there, round " + ++round + "?";
            writes(news);
            visible(desk.locator("#conversation").getByText(news));
            assertThat(place.getValue()).isFocused();
        }
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_day_is_worked_without_a_mouse() {
        Page desk = browsers.signedIn("ines");
        writes("Our till is frozen, twenty guests wait to pay and walk out: help right now");
        visible(desk.locator("li.offer"));
        press(desk, "a");
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/\\d+$"));
        press(desk, "r");
        assertThat(desk.getByLabel(TEXT)).isFocused();
        desk.keyboard().type("Please hold the power button.");
        press(desk, "Control+Enter");
        visible(desk.locator(".entry.reply").filter(has("power button")));
        press(desk, "m");
        desk.keyboard().type("A known fault of this model.");
        press(desk, "Control+Enter");
        visible(desk.locator(".entry.note").filter(has("known fault")));

        press(desk, "?");
        Locator sheet = desk.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));
        visible(sheet);
        press(desk, "Escape");
        assertThat(sheet).isHidden();
        press(desk, "Control+k");
        desk.keyboard().type("urgent?");
        visible(desk.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Jump to")));
        press(desk, "Enter");
        visible(desk.locator("#correct").getByText(Pattern.compile("^Ines Duarte: (not )?urgent$")));
        // no lesson is left behind for the readings of other tests
        press(desk, "Control+k");
        desk.keyboard().type("undo");
        press(desk, "Enter");
        assertThat(desk.locator("#correct").getByText("Ines Duarte:"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        press(desk, "e");
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));

        press(desk, "g");
        press(desk, "p");
        assertThat(desk).hasURL(Pattern.compile(".*/preferences$"));
        desk.getByLabel("Single letters are shortcuts").focus();
        press(desk, "Space");
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Keep").setExact(true))
                .focus();
        press(desk, "Enter");
        visible(desk.getByText("Kept."));
        press(desk, "?");
        assertThat(sheet).isHidden();
        press(desk, "Control+k");
        visible(desk.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Jump to")));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void escape_closes_the_palette_at_once_and_the_focus_is_where_it_was() {
        Page desk = browsers.signedIn("ines");
        desk.navigate(home + "preferences");
        Locator keep = desk.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep").setExact(true));
        keep.focus();
        Locator palette = desk.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Jump to"));
        press(desk, "Control+k");
        visible(palette);
        // a search field that something stands in would take the first Escape for itself
        desk.keyboard().type("solved");
        press(desk, "Escape");
        assertThat(palette).isHidden();
        assertThat(keep).isFocused();
        desk.locator("#own-summary").click();
        desk.locator("#presence-busy").focus();
        press(desk, "Control+k");
        press(desk, "ArrowDown");
        press(desk, "Escape");
        assertThat(palette).isHidden();
        assertThat(desk.locator("#presence-busy")).isFocused();
    }

    /** Keys count once a page has its script. */
    private static void press(Page desk, String key) {
        desk.waitForLoadState(LoadState.DOMCONTENTLOADED);
        desk.keyboard().press(key);
    }

    private void accepted(Page desk) {
        writes("Our till is frozen, twenty guests wait to pay and walk out: help right now");
        visible(desk.locator("li.offer"));
        desk.getByRole(AriaRole.BUTTON, named("Accept")).first().click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/\\d+$"));
    }

    private void writes(String text) {
        Map<String, Object> message = message(text);
        message.put("conversation", conversation);
        message.put("queue", "terminals");
        message.put("customer", Map.of("externalId", "tomas", "name", "Tomás Ferreira"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
    }

    private static void send(Page desk) {
        desk.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Send Ctrl"))).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void visible(Locator locator) {
        assertThat(locator.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static void says(Locator locator, String text) {
        assertThat(locator).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }
}
