package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day's work at the desk besides the first answer: macros, drafts, files, rest, colleagues, lists. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(WorkJourneyTest.TimeToThinkAgain.class)
class WorkJourneyTest {
    /** A reply can be taken back for as long as a test takes. */
    public static class TimeToThinkAgain implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("heed.intake.undo-within", "10M");
        }
    }

    private static final double PATIENCE = 40_000;

    /** One pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private Browsers browsers;
    private Person ines;
    private Person theo;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        ines = world.agent("ines", "Ines Duarte", "8", Map.of());
        theo = world.agent("theo", "Theo Lind", "8", Map.of());
        browsers = new Browsers(base());
    }

    @AfterEach
    void close() {
        browsers.close();
        world.everybodyLeaves();
    }

    private String base() {
        return home.toString().replaceAll("/$", "");
    }

    private long ticket(String channel, String text, Person agent) {
        Map<String, Object> message = message(text);
        message.put("channel", channel);
        message.put("queue", "security");
        message.put("conversation", "talk-" + System.nanoTime());
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String find = "/api/v1/tickets?externalId=" + message.get("externalId");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !api().get(find).jsonPath().getList("items").isEmpty());
        long id = api().get(find).jsonPath().getLong("items[0].id");
        if (agent != null)
            api().body(Map.of("agent", agent.id))
                    .post("/api/v1/tickets/" + id + "/assignment")
                    .then()
                    .statusCode(200);
        return id;
    }

    private Page at(String person, long ticket) {
        Page page = browsers.signedIn(person);
        page.navigate(base() + "/desk/tickets/" + ticket);
        return page;
    }

    private static Locator text(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Your message to")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void visible(Locator locator) {
        assertThat(locator.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    /** To be looked at. */
    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/preview/work-" + name + ".png")));
    }

    @Test
    void a_macro_is_found_by_a_slash_and_what_it_does_goes_along_with_the_reply_by_keyboard_alone() {
        api().body(Map.of(
                        "name", "Refund is on its way",
                        "text", "Hello {{customer.firstName}}, your refund is on its way.",
                        "actions", Map.of("addTags", List.of("refund"))))
                .post("/api/v1/macros")
                .then()
                .statusCode(201);
        long id = ticket("chat", "Where is my refund?", ines);
        Page desk = at("ines", id);
        desk.keyboard().press("r");
        assertThat(text(desk)).isFocused();
        desk.keyboard().type("/");
        assertThat(desk.getByLabel("Find a macro")).isFocused();
        desk.keyboard().type("refund is");
        shot(desk, "macros");
        desk.keyboard().press("Enter");
        assertThat(text(desk)).hasValue("Hello Marisol, your refund is on its way.");
        assertThat(desk.locator("#chosen")).containsText("+refund");
        desk.keyboard().press("Control+Enter");
        visible(desk.getByText("your refund is on its way"));
        assertThat(desk.locator("#details .tags")).containsText("refund");
        shot(desk, "ticket");
        desk.keyboard().press("l");
        desk.keyboard().type("double charge");
        desk.keyboard().press("Enter");
        visible(desk.locator("#details .tags .pill").filter(new Locator.FilterOptions().setHasText("double-charge")));
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the tag refund"))
                .click();
        assertThat(desk.locator("#details .tags ul")).hasText("double-charge");
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_draft_stands_on_another_device_until_it_is_sent() {
        long id = ticket("chat", "Please call me", ines);
        Page desk = at("ines", id);
        text(desk).fill("I will call you at");
        visible(desk.getByText(Pattern.compile("^Draft kept")));
        Page phone = at("ines", id);
        assertThat(text(phone)).hasValue("I will call you at");
        text(desk).fill("I will call you at nine.");
        button(desk, "Send Ctrl Enter").click();
        visible(desk.getByText("I will call you at nine."));
        phone.reload();
        assertThat(text(phone)).hasValue("");
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_reply_that_has_not_left_is_taken_back_and_is_a_draft_again() {
        long id = ticket("telegram", "My card was stolen", ines);
        Page desk = at("ines", id);
        text(desk).fill("Wrong customer!");
        button(desk, "Send and solve").click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/\\d+$"));
        visible(desk.getByText("Solved by Ines Duarte"));
        button(desk, "Take back").click();
        assertThat(text(desk)).hasValue("Wrong customer!");
        assertThat(desk.locator(".entry.reply")).hasCount(0);
        visible(button(desk, "Solve E"));
        Assertions.assertThat(api().get("/api/v1/tickets/" + id).jsonPath().getList("messages.kind"))
                .containsExactly("customer");
    }

    @Test
    void files_go_along_pictures_are_shown_and_programs_are_refused() {
        long id = ticket("chat", "How do I reset it?", ines);
        Page desk = at("ines", id);
        text(desk).fill("See the picture.");
        desk.locator("#attach-open").click();
        desk.locator("#file").setInputFiles(new FilePayload("reset.png", "image/png", PNG));
        visible(desk.locator("#enclosed").getByText("reset.png"));
        shot(desk, "files");
        byte[] program = new byte[200];
        program[0] = 0x7f;
        program[1] = 'E';
        program[2] = 'L';
        program[3] = 'F';
        desk.locator("#attach-open").click();
        desk.locator("#file").setInputFiles(new FilePayload("harmless.png", "image/png", program));
        visible(desk.getByText("Programs are not sent."));
        assertThat(text(desk)).hasValue("See the picture.");
        button(desk, "Send Ctrl Enter").click();
        visible(desk.locator(".entry.reply .files img"));
        Assertions.assertThat(api().get("/api/v1/tickets/" + id).jsonPath().getList("messages[1].attachments.name"))
                .containsExactly("reset.png");
        // the refusal, as the browser tells it
        Assertions.assertThat(browsers.complaints())
                .hasSize(1)
                .first()
                .asString()
                .contains("422");
    }

    @Test
    void a_ticket_rests_by_z_and_stands_among_the_snoozed_until_it_is_woken() {
        long id = ticket("chat", "The bank has to answer first", ines);
        Page desk = at("ines", id);
        desk.keyboard().press("z");
        assertThat(button(desk, "they reply")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));
        Locator way = desk.locator("#ways").getByText("Snoozed");
        way.click();
        visible(desk.getByText("wakes when they reply"));
        shot(desk, "snoozed");
        desk.locator(".row-link").first().click();
        visible(desk.getByText("Rests until the customer writes"));
        button(desk, "Wake it now").click();
        visible(button(desk, "Solve E"));
        visible(desk.getByText("Ines Duarte let it rest until the customer writes"));
    }

    @Test
    void a_colleague_is_called_in_a_note_and_the_ticket_passed_on_with_a_reason() {
        long id = ticket("chat", "Somebody signed in from abroad", ines);
        Page colleague = browsers.signedIn("theo");
        Page desk = at("ines", id);
        desk.getByText("Internal note", new Page.GetByTextOptions().setExact(true))
                .click();
        text(desk).fill("@theo have you seen this?");
        button(desk, "Keep note Ctrl Enter").click();
        visible(desk.locator(".entry.note"));
        Locator way = colleague.locator("#ways a").filter(new Locator.FilterOptions().setHasText("Mentions"));
        assertThat(way).containsText("1", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        way.click();
        visible(colleague.getByText("Ines Duarte called you"));
        colleague.locator(".row-link").first().click();
        assertThat(colleague).hasURL(Pattern.compile(".*/desk/tickets/" + id + "$"));
        desk.keyboard().press("h");
        desk.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).selectOption("person:" + theo.id);
        shot(desk, "transfer");
        desk.locator("#transfer-why").fill("you know the pattern");
        desk.locator("#transfer-do").click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));
        visible(colleague.getByText("Ines Duarte passed it on to Theo Lind"));
        visible(colleague.getByText("you know the pattern"));
        visible(button(colleague, "Solve E"));
    }

    @Test
    void tickets_are_found_kept_as_a_view_changed_together_and_changed_back() {
        long one = ticket("chat", "The kingfisher terminal beeps", ines);
        long two = ticket("chat", "The kingfisher terminal blinks", ines);
        long other = ticket("chat", "The kingfisher terminal burns", theo);
        Page desk = browsers.signedIn("ines");
        for (long id : List.of(one, two, other))
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> api().queryParam("q", "kingfisher")
                            .get("/api/v1/search")
                            .jsonPath()
                            .getList("items.id", Long.class)
                            .contains(id));
        desk.keyboard().press("Control+k");
        desk.keyboard().type("kingfisher");
        desk.locator("[data-search]").click();
        assertThat(desk.locator(".row")).hasCount(3);
        assertThat(desk.locator(".row mark.hit").first()).hasText("kingfisher");
        shot(desk, "search");
        desk.getByText("Keep as a view").click();
        desk.getByLabel("Name of the view").fill("Kingfishers");
        button(desk, "Keep").click();
        visible(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Kingfishers")));
        desk.getByLabel("Mark all shown").check();
        desk.locator("#bulk-tag").fill("hardware");
        button(desk, "Do it").click();
        visible(desk.getByText("Done on 2 tickets."));
        visible(desk.getByText(other + ": it is not yours"));
        assertThat(desk.locator(".row .pill").filter(new Locator.FilterOptions().setHasText("hardware")))
                .hasCount(2);
        shot(desk, "bulk");
        button(desk, "Undo").click();
        visible(desk.getByText("Undone."));
        assertThat(desk.locator(".row .pill").filter(new Locator.FilterOptions().setHasText("hardware")))
                .hasCount(0);
        visible(desk.locator("#ways").getByText("Kingfishers"));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void the_next_one_is_taken_from_the_queue_by_n() {
        world.sendHome(ines);
        world.agent("mila", "Mila Novak", "0", Map.of());
        Person sam = world.agent("sam", "Sam Okoro", "0.5", Map.of("security", 9));
        world.sendHome(sam);
        long id = ticket("chat", "Nobody takes this by itself", null);
        Page desk = browsers.signedIn("sam");
        sam = world.agent("sam", "Sam Okoro", "8", Map.of("security", 9));
        world.sendHome(sam);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> "understood"
                        .equals(api().get("/api/v1/tickets/" + id).jsonPath().getString("understanding.status")));
        desk.locator("#ways").getByText("Queue").click();
        visible(desk.getByText("Nobody takes this by itself"));
        shot(desk, "queue");
        desk.navigate(base() + "/desk");
        desk.keyboard().press("n");
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/" + id + "$"));
        visible(button(desk, "Solve E"));
        button(desk, "Take letters and the like without asking").click();
        visible(button(desk, "Ask again"));
    }
}
