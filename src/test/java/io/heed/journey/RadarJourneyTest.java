package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor is told that something is wrong, answers everybody at once, and reads afterwards what it came to. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RadarJourneyTest {
    private static final double PATIENCE = 60_000;

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private Browsers browsers;
    private Page page;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        world.supervisor("lena", "Lena Vogt");
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
        page = browsers.signedIn("lena");
    }

    @AfterEach
    void close() {
        browsers.close();
        world.nothingIsOpen();
    }

    private static void writes(String id, String name, String text) {
        Map<String, Object> message = message(text);
        message.put("conversation", "radar-journey-" + UUID.randomUUID());
        message.put("customer", Map.of("externalId", id, "name", name));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private static LocatorAssertions.IsVisibleOptions inTime() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    @Test
    void an_alarm_becomes_an_incident_and_everybody_in_it_is_answered_once() {
        page.navigate(home + "board");
        writes("elif", "Elif Demir", "Urgent, help! The terminal gave me an electric shock, somebody was injured");
        Locator notice = page.locator("#radar-notice");
        assertThat(notice.getByText("Danger to somebody").first()).isVisible(inTime());
        notice.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("To the radar"))
                .first()
                .click();
        Locator alarm = page.locator(".alarm.words")
                .filter(new Locator.FilterOptions().setHasText("Danger"))
                .first();
        alarm.getByLabel("Name of the incident").fill("Terminals give shocks");
        alarm.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open an incident"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/board/radar/incidents/\\d+$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Terminals give shocks")))
                .isVisible();
        button("^Raise").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("raised.");

        page.getByLabel("Reply").fill("Please unplug the terminal. We are sending another one.");
        button("Look at it").click();
        assertThat(page.getByText("It goes to")).isVisible();
        button("^Send to").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("on their way");
        assertThat(page.locator(".answers")).containsText("Please unplug the terminal");
        button("Close the incident").click();
        assertThat(page.getByText("Closed by Lena Vogt")).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_report_leads_to_its_tickets_and_is_kept_under_a_name() {
        writes("aiko", "Aiko Sato", "The auditor asks again, please correct the October invoice");
        page.navigate(home + "board/reports?range=today");
        Locator arrived = page.locator(".card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Tickets that came"))));
        assertThat(arrived).containsText("All that were opened");
        arrived.getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile(".*figure=arrived.*"));
        page.getByLabel("Period").selectOption("28d");
        button("^Show$").click();
        assertThat(page).hasURL(Pattern.compile(".*range=28d.*"));
        page.getByLabel("Name").fill("Tickets of the month");
        button("Keep this report").click();
        assertThat(page.locator(".kept")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tickets of the month")))
                .isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tickets behind it: Tickets that came"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the report")))
                .isVisible();
        page.navigate(home + "board/reports?range=fortnight");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("must be among");
        button("Remove Tickets of the month").click();
        assertThat(page.locator(".kept .rows")).hasCount(0);
        // the report that makes no sense is told by the console too
        assertThat(browsers.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
}
