package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor answers for a decision. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DecisionsJourneyTest {
    private static final double PATIENCE = 45_000;

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private Browsers browsers;
    private Page page;
    private Person ines;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        world.supervisor("lena", "Lena Vogt");
        ines = world.agent("ines", "Ines Duarte", "8", Map.of("payments", 8));
        Map<String, Object> message = message("You charged us twice and payroll goes out Friday");
        message.put("queue", "payments");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
        page = browsers.signedIn("lena");
    }

    @AfterEach
    void close() {
        browsers.close();
        world.nothingIsOpen();
        world.everybodyLeaves();
    }

    @Test
    void a_decision_is_found_by_its_agent_opened_and_led_to_from_the_ticket() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisions"))
                .click();
        Locator first = page.locator("li.decision").first();
        for (int tries = 0; tries < 30 && page.locator("li.decision").count() == 0; tries++) {
            page.waitForTimeout(1000);
            page.reload();
        }
        page.locator("#agent").selectOption("Ines Duarte");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*agent=" + ines.id + ".*"));
        assertThat(first).containsText("Ines Duarte ← Marisol Vega");
        assertThat(first).containsText("nobody else who could take it had room");
        first.getByText("What the round knew").click();
        assertThat(first).containsText("Skills asked for");
        assertThat(first).containsText("payments");
        first.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Marisol Vega"))
                .click();
        page.getByText("why", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/board/decisions/\\d+$"));
        assertThat(page.locator("li.decision"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.locator("li.decision details")).hasAttribute("open", "");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_filter_that_cannot_be_is_said_and_what_was_filled_in_stays() {
        page.navigate(home + "board/decisions?ticket=many&queue=payments");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ticket must be a whole number");
        assertThat(page.locator("#ticket")).hasValue("many");
        assertThat(page.locator("#queue")).hasValue("payments");
    }

    @Test
    void strangers_and_agents_read_no_decisions() {
        given().redirects().follow(false).get("/board/decisions").then().statusCode(302);
        given().redirects()
                .follow(false)
                .get("/board/decisions/decisions.csv")
                .then()
                .statusCode(302);
        Page agents = browsers.signedIn("ines");
        assertThat(agents.navigate(home + "board/decisions").status()).isEqualTo(403);
    }
}
