package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor looks at a file, mends how it is read, takes it in, takes everything out, and forgets somebody. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HistoryJourneyTest {
    private static final double PATIENCE = 60_000;
    private static final String TABLE = """
            Vorgang,Subject,Status,Requester,Requester email,Group,Created at,Description
            1,Reader broken,Solved,Rui Nobre,rui@journey.example,Hardware,2024-03-02 10:00,It does not turn on.
            2,No date,Solved,Rui Nobre,rui@journey.example,Hardware,once upon a time,When was it?
            """;

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
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("History").setExact(true))
                .first()
                .click();
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void a_file_is_looked_at_mended_taken_in_and_its_customer_forgotten() {
        assertThat(faults()).isEmpty();
        page.getByLabel("File")
                .setInputFiles(new FilePayload("old desk.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        button("Look at it").click();
        assertThat(page).hasURL(Pattern.compile(".*/board/history/imports/\\d+$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("old desk.csv");
        assertThat(page.getByLabel("Vorgang")).hasValue("");
        page.getByLabel("Vorgang").selectOption("id");
        button("Look again").click();
        assertThat(page.getByLabel("Vorgang")).hasValue("id");
        page.getByLabel("Hardware").selectOption("terminals");
        assertThat(page.getByText("must be a moment like")).isVisible();
        assertThat(faults()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(420, 900);
        assertThat(faults()).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 420"))
                .isTrue();
        page.setViewportSize(1440, 900);
        button("Start the import").click();
        visible(button("Take it back"));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Imported").setExact(true))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(faults()).isEmpty();

        page.navigate(home + "board/history");
        Download export = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the export"))
                        .click());
        assertThat(export.suggestedFilename()).matches("heed-.*\\.zip");

        page.locator("#customer").fill("rui@journey.example");
        button("Find").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rui Nobre"))
                .click();
        assertThat(page.getByText("What would be erased")).isVisible();
        assertThat(faults()).isEmpty();
        page.locator("#why").fill("Asked by letter");
        page.getByLabel("I know that this cannot be undone").check();
        button("Erase for good").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Erased.");
        page.locator("#customer").fill("rui@journey.example");
        button("Find").click();
        assertThat(page.getByText("Nobody is known by that.")).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_file_that_is_none_is_refused_on_the_same_page() {
        page.getByLabel("File").setInputFiles(new FilePayload("empty.csv", "text/csv", new byte[0]));
        button("Look at it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("is empty");
    }

    @Test
    void agents_see_nothing_of_it() {
        world.sendHome(world.agent("ines", "Ines Duarte", "4.5", Map.of("payments", 8)));
        Page agents = browsers.signedIn("ines");
        assertThat(agents.navigate(home + "board/history").status()).isEqualTo(403);
        assertThat(agents.navigate(home + "board/history/export").status()).isEqualTo(403);
    }

    private List<String> faults() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Rule::toString).toList();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void visible(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }
}
