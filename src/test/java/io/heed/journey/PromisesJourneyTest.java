package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor says what customers are promised, and by whose opening hours. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PromisesJourneyTest {
    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private Browsers browsers;
    private Page page;

    @BeforeEach
    void open() {
        world.supervisor("lena", "Lena Vogt");
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
        page = browsers.signedIn("lena");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Promises"))
                .first()
                .click();
    }

    @AfterEach
    void close() {
        browsers.close();
        api().delete("/api/v1/promises/billing/vip");
        api().delete("/api/v1/calendars/office");
    }

    @Test
    void a_calendar_and_a_promise_by_it_are_made_tried_and_removed() {
        page.getByLabel("Name").fill("office");
        page.getByLabel("Time zone").fill("Europe/Berlin");
        page.getByLabel("friday").fill("09:00-12:00, 13:00-15:30");
        page.getByLabel("saturday").fill("22:00-06:00");
        page.getByLabel("Public holidays").fill("DE-BY");
        page.getByLabel("Days of its own").fill("2026-12-24 09:00-12:00\n2026-12-31 closed");
        button("Keep the calendar").click();
        assertThat(page).hasURL(Pattern.compile(".*calendar=office$"));
        assertThat(page.getByLabel("friday")).hasValue("09:00-12:00, 13:00-15:30");
        assertThat(page.getByLabel("Days of its own")).hasValue("2026-12-24 09:00-12:00\n2026-12-31");
        assertThat(page.locator(".calendars")).containsText("public holidays de-by · 2 days of its own");

        page.getByLabel("Queue").selectOption("billing");
        page.getByLabel("Customers").selectOption("vip");
        page.getByLabel("Counted").selectOption("office");
        page.getByLabel("First reply within").fill("1h 30m");
        button("When would it be due?").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("A message written now would be due");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Europe/Berlin");
        assertThat(page.getByLabel("First reply within")).hasValue("1h 30m");
        api().get("/api/v1/promises/billing/vip").then().statusCode(404);
        button("Promise").click();
        Locator row = page.locator(".kept-promises tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("VIP");
        assertThat(row).containsText("1h 30m");
        assertThat(page.locator(".calendars")).containsText("in use");
        button("Remove the promise of Billing to vip").click();
        assertThat(row).hasCount(0);
        button("Remove the calendar office").click();
        assertThat(page.getByText("There is no calendar yet")).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_said_beside_its_field_and_what_was_filled_in_stays() {
        page.getByLabel("Name").fill("office");
        page.getByLabel("tuesday").fill("nine to five");
        button("Keep the calendar").click();
        assertThat(page.getByLabel("tuesday")).hasAttribute("aria-describedby", "tuesday-fault");
        assertThat(page.locator("#tuesday-fault")).containsText("must be an opening such as 09:00-17:00");
        assertThat(page.getByLabel("tuesday")).hasValue("nine to five");
        page.getByLabel("tuesday").fill("");
        page.getByLabel("Public holidays").fill("xx");
        button("Keep the calendar").click();
        assertThat(page.locator("#holidays-fault")).containsText("xx is not known");
        page.getByLabel("Next reply within").fill("soon");
        button("Promise").click();
        assertThat(page.locator("#next-fault")).containsText("must be a time such as 45m");
        assertThat(page.getByLabel("Next reply within")).hasValue("soon");
    }

    @Test
    void strangers_and_agents_promise_nothing() {
        given().redirects().follow(false).get("/board/promises").then().statusCode(302);
        world.sendHome(world.agent("ines", "Ines Duarte", "4.5", Map.of("payments", 8)));
        Page agents = browsers.signedIn("ines");
        assertThat(agents.navigate(home + "board/promises").status()).isEqualTo(403);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
