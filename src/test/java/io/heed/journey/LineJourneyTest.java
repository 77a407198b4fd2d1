package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk whose line breaks shows what came meanwhile, once, as soon as it is back: whether it was cut or fell silent. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LineJourneyTest {
    private static final double PATIENCE = 45_000;

    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private Cable cable;
    private Browsers browsers;

    @BeforeEach
    void open() throws IOException {
        world.everybodyLeaves();
        world.nothingIsOpen();
        Map<String, Integer> skills = new HashMap<>();
        for (String queue : List.of(
                "payments", "billing", "account", "orders", "delivery", "terminals", "app", "security", "cancellation"))
            skills.put(queue, 8);
        world.agent("ines", "Ines Duarte", "9.5", skills);
        cable = new Cable(home.getPort());
        browsers = new Browsers("http://localhost:" + cable.port());
    }

    @AfterEach
    void close() throws IOException {
        browsers.close();
        cable.close();
        world.everybodyLeaves();
    }

    @Test
    void what_comes_while_the_line_is_cut_is_there_once_when_it_is_mended() {
        Page desk = browsers.signedIn("ines");
        assertThat(desk.getByText("No tickets are yours right now.")).isVisible();
        cable.cut();
        writes("tomas", "Tomás Ferreira");
        assertThat(desk.locator("body")).hasClass(java.util.regex.Pattern.compile(".*\\blost\\b.*"), lost());
        cable.mend();
        once(desk, "Tomás Ferreira");
        assertThat(desk.locator("body")).not().hasClass(java.util.regex.Pattern.compile(".*\\blost\\b.*"), lost());
        writes("aiko", "Aiko Sato");
        once(desk, "Aiko Sato");
    }

    @Test
    void a_line_that_falls_silent_without_an_end_is_given_up_and_nothing_is_missed() {
        Page desk = browsers.signedIn("ines");
        assertThat(desk.getByText("No tickets are yours right now.")).isVisible();
        cable.fallSilent();
        writes("tomas", "Tomás Ferreira");
        once(desk, "Tomás Ferreira");
    }

    private static void writes(String id, String name) {
        Map<String, Object> message = message("Nobody can pay by card and there is a line out the door");
        message.put("customer", Map.of("externalId", id, "name", name));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
    }

    private static void once(Page desk, String customer) {
        Locator card = desk.locator("li.offer").filter(new Locator.FilterOptions().setHasText(customer));
        assertThat(card).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    private static LocatorAssertions.HasClassOptions lost() {
        return new LocatorAssertions.HasClassOptions().setTimeout(PATIENCE);
    }
}
