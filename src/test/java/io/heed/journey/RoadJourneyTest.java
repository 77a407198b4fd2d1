package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The road end to end, as two people live it: a message comes in, is offered, answered and closed, and the board follows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RoadJourneyTest {
    /** Generous: the machine may be busy, and nothing here is about speed. */
    private static final double PATIENCE = 30_000;

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private Browsers browsers;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        world.supervisor("lena", "Lena Vogt");
        Map<String, Integer> skills = new HashMap<>();
        for (String queue : List.of(
                "payments", "billing", "account", "orders", "delivery", "terminals", "app", "security", "cancellation"))
            skills.put(queue, 8);
        world.agent("ines", "Ines Duarte", "4.5", skills);
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browsers.close();
        world.everybodyLeaves();
    }

    @Test
    void a_message_is_offered_answered_and_closed_and_the_board_follows() {
        Page board = browsers.signedIn("lena");
        assertThat(board).hasURL(Pattern.compile(".*/board$"));
        Page desk = browsers.signedIn("ines");
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));
        assertThat(desk.getByText("No tickets are yours right now.")).isVisible();

        Map<String, Object> message = message("Nobody can pay by card and there is a line out the door");
        message.put("subject", "Terminal offline since opening");
        message.put(
                "customer",
                Map.of(
                        "externalId",
                        "tomas",
                        "name",
                        "Tomás Ferreira",
                        "organisation",
                        "Café Lisboa",
                        "tier",
                        "business"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);

        Locator offer = desk.locator("li.offer");
        visible(offer);
        assertThat(offer).containsText("Tomás Ferreira");
        assertThat(offer.locator("mark").first()).isVisible();
        Locator row = board.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Tomás Ferreira"));
        visible(row);
        assertThat(row).containsText("Ines");

        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .first()
                .click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/\\d+$"));
        assertThat(desk.getByText("Why this is first:")).isVisible();
        assertThat(desk.getByText("Came to Ines").first()).isVisible();
        gone(row);

        desk.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your message to Tomás Ferreira"))
                .fill("Please hold the power button for ten seconds; I stay with you.");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Send Ctrl")))
                .click();
        assertThat(desk.getByText("hold the power button")).isVisible();
        assertThat(board.locator("#team")).containsText("Ines Duarte");

        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Solve E"))
                .click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk$"));
        assertThat(desk.getByText("No tickets are yours right now.")).isVisible();
        Locator mine = board.locator("#team li").filter(new Locator.FilterOptions().setHasText("Ines Duarte"));
        assertThat(mine).containsText("0.0 of 4.5", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_weight_is_tried_as_a_draft_and_put_into_force_with_its_reason() {
        int before = api().get("/api/v1/weights").jsonPath().getInt("customer");
        Page board = browsers.signedIn("lena");
        Locator slider = board.getByLabel("Customer", new Page.GetByLabelOptions().setExact(true));
        slider.focus();
        for (int step = 0; step < 7; step++) slider.press("ArrowRight");
        slider.blur();
        visible(board.getByText("Draft", new Page.GetByTextOptions().setExact(true)));
        board.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("Business customers first today");
        board.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put into force"))
                .click();
        board.getByLabel("What was changed, by whom and why").click();
        assertThat(board.locator("#weights")).containsText("Lena Vogt");
        assertThat(board.locator("#weights")).containsText("Business customers first today");
        api().get("/api/v1/weights").then().statusCode(200).body("customer", equalTo(before + 7));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    private static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static void gone(Locator locator) {
        assertThat(locator).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }
}
