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
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.ticket.Ticket;
import io.heed.understanding.ModelVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent corrects a reading; a supervisor trains on it, reads the figures and puts the version into force. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LearningJourneyTest {
    /** Generous: the machine may be busy, and nothing here is about speed. */
    private static final double PATIENCE = 300_000;

    private static final String SHIPPED = ModelVersion.shipped().name();

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
        world.agent("ines", "Ines Duarte", "4.5", Map.of("terminals", 8, "payments", 8));
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browsers.close();
        world.everybodyLeaves();
        api().post("/api/v1/models/" + SHIPPED + "/promotion").then().statusCode(200);
    }

    @Test
    void a_correction_becomes_a_lesson_and_lessons_become_a_version_in_force() {
        Page desk = browsers.signedIn("ines");
        Map<String, Object> message =
                message("Our till is frozen, twenty guests wait to pay and walk out: help right now");
        message.put("queue", "terminals");
        // somebody of their own: a ticket that another test's agent has declined rests for them when it is opened again
        message.put("customer", Map.of("externalId", "guest-house-" + System.nanoTime(), "name", "Rui Sala"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        Locator accept = desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .first();
        try {
            visible(accept);
        } catch (AssertionError nothingCame) {
            throw new AssertionError(
                    api().get("/api/v1/tickets/" + newestTicket()).asString()
                            + api().get("/api/v1/agents").asString(),
                    nothingCame);
        }
        accept.click();
        button(desk, "Not urgent?").click();
        assertThat(desk.getByText("Ines Duarte: not urgent")).isVisible();
        desk.getByText("Wrong queue?").click();
        desk.getByLabel("Belongs to").selectOption("general");
        button(desk, "Move").click();
        assertThat(desk.getByText("Ines Duarte: belongs to General")).isVisible();
        button(desk, "Undo").last().click();
        assertThat(desk.getByText("Ines Duarte: belongs to General")).hasCount(0);
        assertThat(desk.navigate(home + "models").status()).isEqualTo(403);

        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++)
            lines.append("{\"text\": \"Card reader " + i + " beeps but works, no hurry\", \"urgency\": \"low\"}\n");
        api().contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lessons")
                .then()
                .statusCode(200);
        Page models = browsers.signedIn("lena");
        models.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Models"))
                .click();
        assertThat(models.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Models")))
                .isVisible();
        models.getByLabel("Queue", new Page.GetByLabelOptions().setExact(true)).uncheck();
        models.getByLabel("Effort", new Page.GetByLabelOptions().setExact(true)).uncheck();
        models.getByLabel("Note").fill("After Ines's corrections");
        button(models, "Train").click();
        assertThat(models).hasURL(Pattern.compile(".*/models/trainings/\\d+$"));
        Locator cards = models.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("Scorecards of training \\d+")));
        visible(cards);
        assertThat(cards).containsText("urgency, area under the curve");
        assertThat(models.locator("#training .reason")).containsText("95 %");
        assertThat(models.locator("svg.losses").first()).isVisible();

        Locator other = models.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Put \\S+ into force")))
                .first();
        String version = other.getAttribute("aria-label").replaceAll("Put (\\S+) into force", "$1");
        other.click();
        assertThat(models.locator("tr.ours")).containsText(version);
        assertThat(models.locator("#main > header")).containsText(version + " reads the tickets");
        assertThat(browsers.complaints()).allMatch(complaint -> complaint.contains("403"));
    }

    private static long newestTicket() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Ticket.<Ticket>find("order by id desc").firstResult().id);
    }

    @Test
    void strangers_see_no_models() {
        given().redirects().follow(false).get("/models").then().statusCode(302);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }
}
