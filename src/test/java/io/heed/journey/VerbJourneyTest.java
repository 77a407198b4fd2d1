package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.JSHandle;
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
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent does with tickets besides answering them: no, later, somebody else, done, after all. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VerbJourneyTest {
    private static final double PATIENCE = 45_000;
    private static final String QUEUE = "terminals";

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private final String who = "guest-" + System.nanoTime();
    private Browsers browsers;
    private Person nadia;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        nadia = world.agent("nadia", "Nadia Haas", "8", Map.of(QUEUE, 9));
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browsers.close();
        world.everybodyLeaves();
        route(Map.of());
    }

    private static void route(Map<String, Object> routing) {
        api().body(routing).put("/api/v1/queues/" + QUEUE + "/routing").then().statusCode(200);
    }

    /** Somebody of this test's own writes. */
    private long writes(String channel, String text) {
        Map<String, Object> message = message(text);
        message.put("channel", channel);
        message.put("queue", QUEUE);
        message.put("conversation", who);
        message.put("customer", Map.of("externalId", who, "name", "Rui Sala"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String find = "/api/v1/tickets?externalId=" + message.get("externalId");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !api().get(find).jsonPath().getList("items").isEmpty());
        return api().get(find).jsonPath().getLong("items[0].id");
    }

    private long held(String text) {
        world.sendHome(nadia);
        long id = writes("chat", text);
        api().body(Map.of("agent", nadia.id))
                .post("/api/v1/tickets/" + id + "/assignment")
                .then()
                .statusCode(200);
        return id;
    }

    private Page at(long ticket) {
        Page desk = browsers.signedIn("nadia");
        desk.navigate(home + "desk/tickets/" + ticket);
        return desk;
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
    void an_offer_is_declined_with_a_reason_that_stands_in_the_thread() {
        Page desk = browsers.signedIn("nadia");
        long id = writes("chat", "The till speaks Portuguese only");
        visible(desk.locator("li.offer"));
        desk.locator("li.offer .card").first().click();
        desk.getByLabel("Why not").selectOption("not my subject");
        desk.locator("h1").first().click();
        desk.keyboard().press("d");
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));
        world.supervisor("lena", "Lena Vogt");
        Page other = browsers.signedIn("lena");
        other.navigate(home + "desk/tickets/" + id);
        visible(other.locator(".entry.routing").filter(has("Nadia")).filter(has("not my subject")));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_solved_ticket_is_wrapped_up_with_a_clock_and_opened_again() {
        route(Map.of("wrapSeconds", 600));
        long id = held("The scanner has no light");
        Page desk = at(id);
        button(desk, "Solve E").click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));
        Locator wrapping = desk.locator(".wrapping").filter(has("The scanner has no light"));
        visible(wrapping);
        assertThat(wrapping.locator("time.clock")).hasText(Pattern.compile("^(9:\\d\\d|10:00)$"));
        String before = wrapping.locator("time.clock").innerText();
        desk.waitForFunction(
                "before => document.querySelector('.wrapping time.clock').textContent.trim() !== before", before);
        wrapping.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done"))
                .click();
        assertThat(desk.locator(".wrapping")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));

        desk.navigate(home + "desk/tickets/" + id);
        button(desk, "Open again").click();
        visible(button(desk, "Solve E"));
        visible(desk.locator(".entry.routing").filter(has("Opened again")));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_ticket_is_handed_back_with_a_reason_or_moved_to_another_queue() {
        long id = held("Which cable do I need?");
        Page desk = at(id);
        desk.locator("#others-open").click();
        desk.locator("#back-why").fill("I am about to leave");
        button(desk, "Hand back").click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));
        desk.navigate(home + "desk/tickets/" + id);
        visible(desk.locator(".entry.routing").filter(has("I am about to leave")));
        button(desk, "Take it").click();
        visible(button(desk, "Solve E"));
        desk.keyboard().press("h");
        desk.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).selectOption("queue:billing");
        desk.locator("#transfer-why").fill("it is about the invoice");
        desk.locator("#transfer-do").click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));
        Assertions.assertThat(api().get("/api/v1/tickets/" + id).jsonPath().getString("queue"))
                .isEqualTo("billing");
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void letters_come_without_asking_where_an_agent_wants_that_and_chats_are_still_offered() {
        Page desk = browsers.signedIn("nadia");
        button(desk, "Take letters and the like without asking").click();
        visible(button(desk, "Ask again"));
        long letter = writes("email", "Please send me the manual of the terminal");
        visible(desk.locator("#mine-" + letter));
        assertThat(desk.locator("li.offer")).hasCount(0);
        world.nothingIsOpen();
        writes("chat", "And now it is on fire");
        visible(desk.locator("li.offer"));
        button(desk, "Ask again").click();
        visible(button(desk, "Take letters and the like without asking"));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_file_is_dropped_or_pasted_into_the_composer() {
        Page desk = at(held("What does it look like?"));
        JSHandle dropped = desk.evaluateHandle(FILES, "dropped.txt");
        desk.locator(".composer").dispatchEvent("dragover", Map.of("dataTransfer", dropped));
        visible(desk.locator(".composer.dropping"));
        desk.locator(".composer").dispatchEvent("drop", Map.of("dataTransfer", dropped));
        visible(desk.locator("#enclosed").getByText("dropped.txt"));
        assertThat(desk.locator(".composer.dropping")).hasCount(0);
        JSHandle pasted = desk.evaluateHandle(FILES, "pasted.txt");
        desk.locator("#text").evaluate(PASTE, pasted);
        visible(desk.locator("#enclosed").getByText("pasted.txt"));
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("dropped\\.txt")))
                .click();
        assertThat(desk.locator("#enclosed").getByText("dropped.txt")).hasCount(0);
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    private static final String FILES = "name => { const all = new DataTransfer();"
            + " all.items.add(new File(['Hold the button for ten seconds.'], name, { type: 'text/plain' })); return all; }";

    private static final String PASTE = "(text, all) => text.dispatchEvent("
            + "new ClipboardEvent('paste', { clipboardData: all, bubbles: true, cancelable: true }))";
}
