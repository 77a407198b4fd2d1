package io.heed.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the desk in src/main/asciidoc/desk, of a running demo. Pictures are WebP, made by the browser itself.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.journey.Screenshots -Dheed.url=http://localhost:8080 -Dheed.folder=src/main/asciidoc/desk</pre>
 */
public final class Screenshots {
    private static final String TO_WEBP = "png => new Promise(done => { const picture = new Image();"
            + " picture.onload = () => { const canvas = document.createElement('canvas');"
            + " canvas.width = picture.width; canvas.height = picture.height;"
            + " canvas.getContext('2d').drawImage(picture, 0, 0); done(canvas.toDataURL('image/webp', 0.82)); };"
            + " picture.src = 'data:image/png;base64,' + png; })";

    private static final double A_MOMENT = 700;

    private final String url;
    private final Path folder;
    private final Browsers browsers;
    private final Page encoder;

    private Screenshots(String url, Path folder, Browsers browsers) {
        this.url = url;
        this.folder = folder;
        this.browsers = browsers;
        encoder = browsers.stranger("encoder", new Browser.NewContextOptions());
    }

    public static void main(String... args) throws IOException {
        Path folder = Path.of(System.getProperty("heed.folder", "src/main/asciidoc/desk"));
        Files.createDirectories(folder);
        String url = System.getProperty("heed.url", "http://localhost:8080");
        try (Browsers browsers = new Browsers(url)) {
            Screenshots shots = new Screenshots(url, folder, browsers);
            shots.targets(Path.of(System.getProperty("heed.targets", "")));
            shots.agent();
            shots.supervisor();
        }
    }

    /** What the pages were to look like, in the same size and kind. */
    private void targets(Path given) throws IOException {
        if (given.toString().isEmpty()) return;
        for (String name : List.of(
                "agent-light-1440",
                "agent-dark-1440",
                "agent-light-420",
                "agent-light-1440-palette",
                "board-light-1440")) keep("target-" + name, Files.readAllBytes(given.resolve(name + ".png")));
    }

    private void agent() throws IOException {
        Page desk = window("Ines Duarte", 1440, ColorScheme.LIGHT);
        desk.locator("#list .card").first().waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        Locator held = desk.locator("#list li:not(.offer) .card").first();
        if (held.count() == 0) {
            desk.locator("#list .offer [id^=accept-]").first().click();
            desk.navigate(url + "/desk");
        }
        String ticket = url + held.getAttribute("href");
        shot(desk, "/desk", "desk");
        shot(desk, ticket, "ticket");
        desk.keyboard().press("Control+k");
        desk.keyboard().type("re");
        picture(desk, "palette");
        desk.navigate(ticket);
        desk.keyboard().press("?");
        picture(desk, "keys");
        desk.navigate(ticket);
        desk.locator("#macros-open").click();
        picture(desk, "macro-menu");
        for (Map.Entry<String, String> one : Map.of(
                        "/desk/queue", "queue",
                        "/desk/search?q=terminal+status%3Aopen", "search",
                        "/desk/snoozed", "snoozed",
                        "/desk/mentions", "mentions",
                        "/desk/solved", "solved",
                        "/desk/macros", "macros",
                        "/preferences", "preferences")
                .entrySet()) shot(desk, one.getKey(), one.getValue());
        shot(desk, ticket + "/split", "split");
        shot(desk, ticket + "/union", "merge");
        shot(desk, ticket + "/person", "person");

        Page dark = window("Ines Duarte", 1440, ColorScheme.DARK);
        shot(dark, ticket, "ticket-dark");
        shot(dark, "/desk/queue", "queue-dark");
        Page phone = window("Ines Duarte", 420, ColorScheme.LIGHT);
        shot(phone, "/desk", "desk-phone");
        shot(phone, ticket, "ticket-phone");
        shot(phone, ticket + "#details", "details-phone");
        shot(phone, "/desk/queue", "queue-phone");
    }

    private void supervisor() throws IOException {
        Page board = window("Lena Vogt", 1440, ColorScheme.LIGHT);
        shot(board, "/desk/fields", "fields");
        shot(board, "/board", "board");
    }

    private Page window(String who, int width, ColorScheme scheme) {
        Page page = browsers.stranger(
                who, new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.navigate(url + "/sign-in");
        Locator person = page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(who));
        person.first().click();
        page.waitForLoadState();
        return page;
    }

    private void shot(Page page, String address, String name) throws IOException {
        page.navigate(address.startsWith("http") ? address : url + address);
        picture(page, name);
    }

    private void picture(Page page, String name) throws IOException {
        page.waitForTimeout(A_MOMENT);
        keep(name, page.screenshot());
    }

    private void keep(String name, byte[] png) throws IOException {
        String webp = (String) encoder.evaluate(TO_WEBP, Base64.getEncoder().encodeToString(png));
        Files.write(folder.resolve(name + ".webp"), Base64.getDecoder().decode(webp.substring(webp.indexOf(',') + 1)));
    }
}
