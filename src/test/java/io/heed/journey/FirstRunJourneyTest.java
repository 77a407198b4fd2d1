package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty installation to the first answered ticket, led by the guide on the board. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(FirstRunJourneyTest.Untouched.class)
class FirstRunJourneyTest {
    /** An installation of its own, in which nobody has done anything yet. */
    public static class Untouched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("heed.intake.undo-within", "0S");
        }
    }

    private static final double PATIENCE = 60_000;

    @TestHTTPResource("/")
    URL home;

    private Browsers browsers;
    private Page admin;

    @BeforeEach
    void open() {
        browsers = new Browsers(base());
        admin = browsers.signedIn("admin");
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void the_guide_leads_from_nothing_to_the_first_answer_and_is_gone_then() {
        assertThat(admin).hasURL(Pattern.compile(".*/board"));
        assertThat(guide().locator("li")).hasCount(4);
        assertThat(guide().locator("li.done")).hasCount(0);

        guide().getByRole(AriaRole.LINK).nth(0).click();
        admin.getByLabel("Short name").fill("questions");
        admin.getByLabel("Title").fill("Questions");
        admin.getByLabel("What belongs here").fill("Everything that customers ask");
        button("Keep").click();
        board();
        assertThat(guide().locator("li.done")).hasCount(1);

        guide().getByRole(AriaRole.BUTTON).first().click();
        for (int tries = 0; tries < 40 && guide().locator("li.done").count() < 2; tries++) {
            admin.waitForTimeout(1000);
            board();
        }
        assertThat(guide().locator("li.done")).hasCount(2);

        guide().getByRole(AriaRole.LINK).nth(2).click();
        admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ines Duarte");
        admin.getByLabel("User name").fill("ines");
        button("Add and invite").click();
        String invitation = admin.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Invitation").setExact(true))
                .inputValue();
        board();
        assertThat(guide().locator("li.done")).hasCount(3);

        Page ines = browsers.stranger("ines", new Browser.NewContextOptions().setViewportSize(1440, 900));
        ines.navigate(invitation.replaceFirst("^https?://[^/]+", base()));
        ines.getByLabel("Password").fill("a first password");
        press(ines, "Keep this password");
        ines.getByLabel("Name").fill("ines");
        ines.getByLabel("Password").fill("a first password");
        press(ines, "Sign in");
        ines.navigate(base() + "/desk/queue");
        Locator ticket = ines.locator("main a[href^='/desk/tickets/']").first();
        for (int tries = 0; tries < 40 && ticket.count() == 0; tries++) {
            ines.waitForTimeout(1000);
            ines.reload();
        }
        ticket.click();
        press(ines, Pattern.compile("^Take it.*"));
        ines.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Your message to")))
                .fill("Hello, it works. Welcome to Heed!");
        press(ines, Pattern.compile("^Send"));
        assertThat(ines.getByText("Hello, it works. Welcome to Heed!").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));

        for (int tries = 0; tries < 30; tries++) {
            board();
            if (guide().count() == 0) break;
            admin.waitForTimeout(1000);
        }
        assertThat(guide()).hasCount(0);
        assertThat(browsers.complaints()).isEmpty();
    }

    private String base() {
        return home.toString().replaceAll("/$", "");
    }

    private void board() {
        admin.navigate(base() + "/board");
    }

    private Locator guide() {
        return admin.locator("section.guide");
    }

    private Locator button(String name) {
        return admin.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static void press(Page page, Pattern name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
