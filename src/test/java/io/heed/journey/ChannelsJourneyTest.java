package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.heed.intake.FakeProvider;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor connects a bot, mends its token after a test, reads what could not be read, and tells another system. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChannelsJourneyTest {
    /** Generous: the machine may be busy, and nothing here is about speed. */
    private static final double PATIENCE = 60_000;

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private Browsers browsers;
    private FakeProvider telegram;

    @BeforeEach
    void open() throws IOException {
        world.supervisor("lena", "Lena Vogt");
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
        telegram = new FakeProvider("{\"ok\":true}")
                .on("/bot123:wrong/getMe", 401, "{\"ok\":false,\"description\":\"Unauthorized\"}")
                .on("/bot123:right/getMe", 200, "{\"ok\":true,\"result\":{\"username\":\"tiller_help\"}}")
                .on(
                        "/getWebhookInfo",
                        200,
                        "{\"ok\":true,\"result\":{\"url\":\"https://heed.example/hooks/telegram/front-desk\"}}");
    }

    @AfterEach
    void close() {
        browsers.close();
        telegram.close();
    }

    @Test
    void a_bot_is_connected_tested_and_mended_and_what_it_sends_can_be_looked_at() {
        Page page = browsers.signedIn("lena");
        link(page, "Channels").click();
        link(page, "Telegram").click();
        page.getByLabel("Name").fill("front-desk");
        page.getByLabel("Secret token").fill("s3cret");
        page.getByLabel("Bot token").fill("123:wrong");
        page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Address for replies").fill(telegram.url());
        button(page, "Connect").click();
        assertThat(page).hasURL(Pattern.compile(".*/board/channels/telegram/front-desk$"));
        assertThat(page.getByLabel("Address to enter at the provider"))
                .hasValue(Pattern.compile(".*/hooks/telegram/front-desk$"));
        button(page, "Test").click();
        visible(page.getByText("Telegram does not know this bot token"));
        assertThat(page.getByLabel("Bot token")).hasValue("");
        page.getByLabel("Bot token").fill("123:right");
        button(page, "Save").click();
        button(page, "Test").click();
        visible(page.getByText("The bot is @tiller_help, and Telegram calls this account"));
        assertThat(page.getByText("Works")).isVisible();
        button(page, "Copy").click();

        given().header("X-Telegram-Bot-Api-Secret-Token", "s3cret")
                .contentType("application/json")
                .body("<b>no JSON</b>")
                .post("/hooks/telegram/front-desk")
                .then()
                .statusCode(200);
        page.navigate(home + "board/channels");
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("front-desk")))
                .containsText("Telegram");
        link(page, Pattern.compile("Could not be read.*")).click();
        Locator ours = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("front-desk"));
        for (int i = 0; i < 60 && ours.count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        ours.getByText(Pattern.compile("As it came")).click();
        assertThat(page.getByText("<b>no JSON</b>")).isVisible();
        ours.getByRole(AriaRole.BUTTON).click();
        assertThat(page).hasURL(Pattern.compile(".*/board/unreadable$"));
        link(page, Pattern.compile("Dead letters.*")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dead letters")))
                .isVisible();

        link(page, "Webhooks").click();
        page.getByLabel("Address").fill(telegram.url() + "/told");
        button(page, "Add").click();
        assertThat(page.getByLabel("Signing key")).hasValue(Pattern.compile("whsec_.+"));
        button(page, "Send a test").click();
        assertThat(page.getByLabel("Signing key")).hasCount(0);
        assertThat(page.getByRole(AriaRole.ROWHEADER).filter(new Locator.FilterOptions().setHasText("webhook.test")))
                .hasCount(1);
        assertThat(browsers.complaints()).isEmpty();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }
}
