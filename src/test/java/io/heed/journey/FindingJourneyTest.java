package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Macros, fields, tickets and calls: made on their pages, and found where somebody needs them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FindingJourneyTest {
    private static final double PATIENCE = 45_000;

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    /** Of letters only, and of none that English endings are made of. */
    private final String word = "heron"
            + Long.toString(System.nanoTime(), 9)
                    .chars()
                    .mapToObj(digit -> String.valueOf("bcfhjkmpq".charAt(digit - '0')))
                    .collect(Collectors.joining());

    private Browsers browsers;
    private Person otto;
    private Person selma;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        world.supervisor("lena", "Lena Vogt");
        otto = world.agent("otto", "Otto Brandt", "8", Map.of());
        selma = world.agent("selma", "Selma Aydin", "8", Map.of());
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browsers.close();
        world.everybodyLeaves();
    }

    private long given(String text, Person agent) {
        Map<String, Object> message = message(text);
        message.put("queue", "security");
        message.put("conversation", "talk-" + System.nanoTime());
        message.put("customer", Map.of("externalId", word, "name", "Ada Lind"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String find = "/api/v1/tickets?externalId=" + message.get("externalId");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !api().get(find).jsonPath().getList("items").isEmpty());
        long id = api().get(find).jsonPath().getLong("items[0].id");
        api().body(Map.of("agent", agent.id))
                .post("/api/v1/tickets/" + id + "/assignment")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> api().queryParam("q", word)
                        .get("/api/v1/search")
                        .jsonPath()
                        .getList("items.id", Long.class)
                        .contains(id));
        return id;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void visible(Locator locator) {
        assertThat(locator.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void a_macro_is_made_on_its_page_found_by_the_palette_and_put_into_the_reply() {
        Page desk = browsers.signedIn("otto");
        desk.navigate(home + "desk/macros");
        desk.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ask " + word);
        desk.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("Which one, {{customer.firstName}}?");
        button(desk, "Keep the macro").click();
        visible(desk.locator(".kept-list li").filter(has("Ask " + word)).getByText("yours"));
        desk.navigate(home + "desk/tickets/" + given("The " + word + " is gone", otto));
        desk.keyboard().press("Control+k");
        desk.keyboard().type("ask " + word.substring(0, 8));
        Locator found = desk.locator("#palette-found a").filter(has("Ask " + word));
        visible(found);
        found.click();
        assertThat(desk.locator("#text")).hasValue("Which one, Ada?");
        desk.navigate(home + "desk/macros");
        button(desk, "Remove Ask " + word).click();
        assertThat(desk.locator(".kept-list li").filter(has("Ask " + word))).hasCount(0);
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void the_palette_finds_a_ticket_by_what_was_written_in_it() {
        long id = given("My " + word + " has flown away", otto);
        Page desk = browsers.signedIn("otto");
        // a page without the ticket on it, so that only the palette can know of it
        desk.navigate(home + "preferences");
        desk.keyboard().press("Control+k");
        desk.keyboard().type(word.substring(0, word.length() - 1));
        Locator hit = desk.locator("#palette-found a[href='/desk/tickets/" + id + "']");
        visible(hit);
        assertThat(hit).containsText("Ada Lind");
        desk.waitForFunction("() => document.querySelector('#palette-list .first')?.closest('#palette-found')");
        desk.keyboard().press("Enter");
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/" + id + "$"));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void filters_are_chosen_from_a_menu_and_taken_away_one_by_one() {
        long mine = given("A " + word + " for me", otto);
        long other = given("A " + word + " for somebody else", selma);
        Page desk = browsers.signedIn("otto");
        desk.navigate(home + "desk/search?q=" + word);
        assertThat(desk.locator(".row")).hasCount(2);
        desk.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
        desk.getByLabel("Status").selectOption("accepted");
        desk.getByLabel("Assignee").selectOption("me");
        button(desk, "Apply").click();
        assertThat(desk.locator(".row")).hasCount(1);
        visible(desk.locator(".row a[href='/desk/tickets/" + mine + "']"));
        assertThat(desk.locator("#q")).hasValue(word + " status:accepted assignee:me");
        assertThat(desk.locator("#chips li")).hasCount(2);
        desk.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
        desk.getByLabel("Assignee").selectOption("selma");
        button(desk, "Apply").click();
        visible(desk.locator(".row a[href='/desk/tickets/" + other + "']"));
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove the filter selma"))
                .click();
        assertThat(desk.locator(".row")).hasCount(2);
        assertThat(desk.locator("#q")).hasValue(word + " status:accepted");
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_field_is_made_by_a_supervisor_and_filled_in_by_an_agent() {
        Page board = browsers.signedIn("lena");
        board.navigate(home + "desk/fields");
        board.getByLabel("Title").fill("Serial " + word);
        board.getByLabel("Name, as it is searched for").fill(word);
        board.getByLabel("Kind").selectOption("choice");
        board.getByLabel("Choices, one a line").fill("old\nnew");
        button(board, "Keep the field").click();
        visible(board.locator(".kept-list li").filter(has("Serial " + word)));
        try {
            Page desk = browsers.signedIn("otto");
            long id = given("The " + word + " blinks", otto);
            desk.navigate(home + "desk/tickets/" + id);
            desk.getByLabel("Serial " + word).first().selectOption("new");
            desk.locator("form:has(#field-" + word + ") button").click();
            desk.navigate(home + "desk/search?q=" + word + ":new");
            visible(desk.locator(".row a[href='/desk/tickets/" + id + "']"));
        } finally {
            button(board, "Remove Serial " + word).click();
        }
        assertThat(board.locator(".kept-list li").filter(has("Serial " + word))).hasCount(0);
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void who_is_called_in_a_note_is_told_wherever_they_are_and_no_more_once_they_have_looked() {
        long id = given("Who knows this " + word + "?", otto);
        Page called = browsers.signedIn("selma");
        called.evaluate(
                "() => { window.told = []; document.body.addEventListener('heed:announced', (event) => told.push(event.detail)); }");
        Page desk = browsers.signedIn("otto");
        desk.navigate(home + "desk/tickets/" + id);
        desk.getByText("Internal note", new Page.GetByTextOptions().setExact(true))
                .click();
        desk.locator("#text").fill("@selma can you look at this?");
        button(desk, "Keep note Ctrl Enter").click();
        visible(called.locator("#own-called").getByText("Otto Brandt called you"));
        called.waitForFunction("() => told.includes('call')");
        called.locator("#own-called a").click();
        assertThat(called).hasURL(Pattern.compile(".*/desk/tickets/" + id + "$"));
        assertThat(called.locator("#own-called")).hasCount(0);
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }
}
