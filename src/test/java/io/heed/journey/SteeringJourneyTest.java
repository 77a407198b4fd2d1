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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor steers: weights, tickets, people, a wall, prices and fairness. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SteeringJourneyTest {
    private static final double PATIENCE = 60_000;

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
        ines = world.agent("ines", "Ines Duarte", "2", Map.of("payments", 8));
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
    void weights_are_drafted_put_into_force_and_undone_and_a_day_is_replayed() {
        writes("Where is my refund");
        page.navigate(home + "board/steering");
        page.locator("#tier-vip").fill("55");
        page.getByText("Try it out", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#effect-title")).isVisible();
        assertThat(page.locator("p.effect")).containsText("If nothing else came");
        assertThat(page.locator("#tier-vip")).hasValue("55");
        page.locator("#seed").fill("3");
        page.locator("#date").fill(LocalDate.now(ZoneOffset.UTC).toString());
        page.locator("#replay").click();
        Locator replay = page.locator("article.replay").first();
        assertThat(replay.locator("table")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(replay).containsText("Draft");
        page.locator("#why").fill("VIPs wait a little");
        page.locator("#hours").selectOption("4");
        page.locator("#force").click();
        assertThat(page.locator(".changes li").first()).containsText("VIPs wait a little");
        assertThat(page.locator(".changes li").first()).containsText("100 → 55");
        assertThat(page.getByText("those before come back")).isVisible();
        page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#tier-vip")).hasValue("100");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_figure_leads_to_its_tickets_and_they_are_held_raised_and_given_in_place() {
        String name = writes("The card was charged twice");
        page.navigate(home + "board");
        page.locator("#figure-waiting a").click();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(name));
        for (int tries = 0; tries < 30 && row.count() == 0; tries++) {
            page.waitForTimeout(1000);
            page.reload();
        }
        act(row, "Raise");
        assertThat(row).containsText("raised");
        act(row, "No longer raised");
        row.getByText("Act", new Locator.GetByTextOptions().setExact(true)).click();
        row.getByLabel("Hold for").selectOption("60");
        row.locator("button[value=hold]").click();
        assertThat(row).containsText("on hold until");
        row.getByText("Act", new Locator.GetByTextOptions().setExact(true)).click();
        row.getByLabel("Give to").selectOption("Ines Duarte");
        row.locator("button[value=assign]").click();
        page.navigate(home + "board/tickets?figure=inUse");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(name)))
                .containsText("Ines");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_person_is_changed_in_place_and_put_to_a_queue() {
        page.navigate(home + "board");
        Locator change = page.locator("#change-" + ines.id);
        change.locator("summary").click();
        change.getByLabel("Budget, points").fill("3.5");
        change.getByLabel("Put to a queue").selectOption("billing");
        change.getByText("Keep", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#team")).containsText("3.5");
        assertThat(api().get("/api/v1/agents").jsonPath().getMap("items.find { it.id == " + ines.id + " }.skills"))
                .containsKeys("payments", "billing");
    }

    @Test
    void a_link_opens_the_wall_to_a_stranger_and_nothing_else_until_it_is_revoked() {
        page.navigate(home + "board/walls");
        page.getByLabel("Where it hangs").fill("North wall");
        page.getByText("Make a link", new Page.GetByTextOptions().setExact(true))
                .click();
        String link = page.locator(".made a").getAttribute("href");
        Page wall = browsers.stranger("wall", new com.microsoft.playwright.Browser.NewContextOptions());
        wall.navigate(link);
        assertThat(wall.locator(".wall-figure")).hasCount(6);
        assertThat(wall.locator("nav")).hasCount(0);
        writes("Is anybody there");
        assertThat(wall.locator("#wall-waiting b"))
                .not()
                .hasText("0", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        given().redirects().follow(false).get("/board").then().statusCode(302);
        page.navigate(home + "board/walls");
        page.getByText("Revoke", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        given().get(link).then().statusCode(404);
        assertThat(browsers.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    @Test
    void prices_and_fairness_are_shown_and_a_staffing_that_cannot_be_is_refused() {
        page.navigate(home + "board/prices");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Try other people")))
                .isVisible();
        page.navigate(home + "board/fairness?days=1");
        assertThat(page.locator(".shares")).containsText("Ines Duarte");
        assertThat(page.locator("#starvation")).containsText("Worst wait seen");
        assertThat(api().get("/api/v1/fairness?days=1")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.name"))
                .contains("Ines Duarte");
        api().get("/api/v1/fairness?days=400").then().statusCode(400);
    }

    @Test
    void strangers_and_agents_steer_nothing() {
        Page agents = browsers.signedIn("ines");
        for (String path : new String[] {"steering", "tickets", "prices", "fairness", "walls", "tv"}) {
            given().redirects().follow(false).get("/board/" + path).then().statusCode(302);
            assertThat(agents.navigate(home + "board/" + path).status()).isEqualTo(403);
        }
        given().get("/wall/guessed").then().statusCode(404);
    }

    private static void act(Locator row, String deed) {
        row.getByText("Act", new Locator.GetByTextOptions().setExact(true)).click();
        row.getByText(deed, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** More than Ines has room for, so that one waits. */
    private static String writes(String text) {
        String name = "Marisol " + System.nanoTime() % 100_000;
        Map<String, Object> message = message(text);
        message.put("queue", "account");
        message.put("customer", Map.of("externalId", name, "name", name));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        return name;
    }
}
