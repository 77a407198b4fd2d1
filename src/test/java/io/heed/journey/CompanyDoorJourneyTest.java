package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.heed.identity.Person;
import io.heed.identity.PersonLink;
import io.heed.testkit.FakeIdentityProvider;
import io.heed.testkit.IdentityProviderResource;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In by the company's account in a real browser, with its rules about cookies between two sites, and out again. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = IdentityProviderResource.class, restrictToAnnotatedClass = true)
class CompanyDoorJourneyTest {
    private static final PageAssertions.HasURLOptions SLOWLY = new PageAssertions.HasURLOptions().setTimeout(30_000);

    @Inject
    World world;

    @TestHTTPResource("/")
    URL url;

    FakeIdentityProvider provider;

    private Browsers browsers;
    private String home;

    @BeforeEach
    void open() {
        // the provider is at localhost: another site, as in life
        home = url.toString().replace("localhost", "127.0.0.1").replaceAll("/$", "");
        provider.mood = new FakeIdentityProvider.Mood();
        provider.mood.person.put("groups", List.of("everybody"));
        provider.mood.asks = true;
        long ines = world.agent("ines", "Ines Duarte", "4.5", Map.of("payments", 8)).id;
        QuarkusTransaction.requiringNew().run(() -> {
            PersonLink.deleteAll();
            Person person = Person.findById(ines);
            person.email = "ines@example.com";
            person.leftAt = null;
        });
        browsers = new Browsers(home);
    }

    @AfterEach
    void close() {
        browsers.close();
        world.everybodyLeaves();
    }

    @Test
    void somebody_comes_in_to_the_page_they_wanted_and_goes_out_on_both_sides() {
        Page ines = browsers.stranger("ines", new Browser.NewContextOptions().setViewportSize(1440, 900));
        ines.navigate(home + "/preferences");
        link(ines, "Sign in with Shop Ltd").click();
        link(ines, "Yes, it is me").click();
        assertThat(ines).hasURL(home + "/preferences", SLOWLY);
        ines.navigate(home + "/desk");
        assertThat(ines).hasURL(home + "/desk");
        ines.locator("form[action='/sign-out'] button").first().evaluate("button => button.form.requestSubmit()");
        assertThat(ines).hasURL(home + "/sign-in?out", SLOWLY);
        assertThat(ines.getByText("You are signed out.")).isVisible();
        assertThat(provider.leaving).containsEntry("client_id", "heed");
        ines.navigate(home + "/desk");
        assertThat(ines).hasURL(Pattern.compile(".*/sign-in$"));
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void whoever_is_refused_reads_why_at_the_door() {
        QuarkusTransaction.requiringNew().run(() -> Person.withUsername("ines").orElseThrow().email = null);
        provider.mood.person.put("email", "ines@elsewhere.example");
        Page ines = browsers.stranger("ines", new Browser.NewContextOptions());
        ines.navigate(home + "/sign-in");
        link(ines, "Sign in with Shop Ltd").click();
        link(ines, "Yes, it is me").click();
        assertThat(ines.getByRole(AriaRole.ALERT)).hasText("Addresses of your domain are not let in here.");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void the_door_with_its_button_is_open_to_everybody() {
        Page page = browsers.stranger("door", new Browser.NewContextOptions());
        for (String path : List.of("/sign-in", "/sign-in?company=stranger")) {
            page.navigate(home + path);
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            parser.parseInput(page.context().request().get(home + path).text(), home);
            assertThat(parser.getErrors()).isEmpty();
            for (String theme : List.of("light", "dark"))
                for (int width : List.of(1440, 420)) {
                    page.setViewportSize(width, 900);
                    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .as(path + " " + theme + " " + width)
                            .isEmpty();
                    String name = "door-" + path.replaceAll("\\W+", "-") + "-" + theme + "-" + width;
                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/preview/" + name + ".png")));
                }
        }
        assertThat(browsers.complaints()).isEmpty();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
