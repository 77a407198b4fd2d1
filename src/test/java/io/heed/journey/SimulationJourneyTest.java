package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** A supervisor tries a day before it happens. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SimulationJourneyTest {
    /** Generous: the machine may be busy, and nothing here is about speed. */
    private static final double PATIENCE = 120_000;

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
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Simulations"))
                .click();
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void a_day_is_tried_under_two_policies_and_their_costs_stand_side_by_side() {
        choose("Generalised cμ", false);
        choose("Fewest open", false);
        page.getByText("Run", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*/simulations/\\d+$"));
        Locator table = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Policies side by side"));
        table.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(table.locator("tbody tr")).hasCount(2);
        assertThat(table.locator("tbody tr").first()).containsText("Heed");
        assertThat(page.getByText("the best of the others")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Simulations"))
                .first()
                .click();
        assertThat(page.locator(".runs")).containsText("done");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_refused_form_says_what_to_mend_and_keeps_what_was_filled_in() {
        page.getByLabel("Seed").fill("many");
        page.getByText("Run", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("seed");
        assertThat(page.getByLabel("Seed")).hasValue("many");
        page.getByLabel("Seed").fill("1");
        page.getByText("A day as it was").click();
        page.getByLabel("Date of that day (UTC)").fill("2001-01-01");
        page.getByText("Run", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("day");
    }

    @Test
    void strangers_and_agents_try_nothing() {
        given().redirects().follow(false).get("/simulations").then().statusCode(302);
        world.sendHome(world.agent("ines", "Ines Duarte", "4.5", Map.of("payments", 8)));
        Page agents = browsers.signedIn("ines");
        assertThat(agents.navigate(home + "simulations").status()).isEqualTo(403);
    }

    private void choose(String policy, boolean chosen) {
        page.getByLabel(policy, new Page.GetByLabelOptions().setExact(true)).setChecked(chosen);
    }
}
