package io.heed.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the pictures of the pages in src/main/asciidoc/desk and board, of a running demo: each light and dark at 1440 px,
 * and at the 420 px of a phone. They are WebP, made by the browser itself.
 *
 * <pre>SHOTS_URL=http://localhost:8080 mvn -q -Pbench -Dbench=io.heed.journey.Screenshots</pre>
 *
 * SHOTS_KEY is the demo's HEED_BOOTSTRAP_API_KEY, for the widget; SHOTS_FRESH and SHOTS_PASSWORD an installation with an
 * admin, for the keys; SHOTS_TARGETS the folder of the pictures the pages were made after; with SHOTS_WHOLE
 * pages are taken as long as they are, to be looked at.
 */
public final class Screenshots {
    private static final String TO_WEBP = "png => new Promise(done => { const picture = new Image();"
            + " picture.onload = () => { const canvas = document.createElement('canvas');"
            + " canvas.width = picture.width; canvas.height = picture.height;"
            + " canvas.getContext('2d').drawImage(picture, 0, 0); done(canvas.toDataURL('image/webp', 0.7)); };"
            + " picture.src = 'data:image/png;base64,' + png; })";

    private static final double A_MOMENT = 400;
    private static final boolean WHOLE = !told("WHOLE", "").isEmpty();

    private static final Map<String, String> OF_THE_DESK = pages("""
            desk /desk
            queue /desk/queue
            search /desk/search?q=terminal+status%3Aopen
            snoozed /desk/snoozed
            mentions /desk/mentions
            solved /desk/solved
            macros /desk/macros
            preferences /preferences
            """);

    private static final Map<String, String> OF_THE_BOARD = pages("""
            board /board
            steering /board/steering
            decisions /board/decisions
            prices /board/prices
            fairness /board/fairness
            tickets /board/tickets?figure=waiting
            radar /board/radar
            reports /board/reports
            reports-tickets /board/reports/tickets?figure=arrived
            people /board/people
            teams /board/teams
            queues /board/queues
            queue-settings /board/queues/payments
            audit /board/audit
            promises /board/promises
            channels /board/channels
            channel-new /board/channels/email
            unreadable /board/unreadable
            dead-letters /board/dead-letters
            webhooks /board/webhooks
            walls /board/walls
            tv /board/tv
            history /board/history
            models /models
            simulations /simulations
            fields /desk/fields
            """);

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
        Path all = Path.of(told("FOLDER", "src/main/asciidoc"));
        String url = told("URL", "http://localhost:8080");
        Path targets = Path.of(told("TARGETS", ""));
        try (Browsers browsers = new Browsers(url)) {
            Screenshots desk = new Screenshots(url, Files.createDirectories(all.resolve("desk")), browsers);
            desk.targets(targets, "agent-light-1440", "agent-dark-1440", "agent-light-420", "agent-light-1440-palette");
            desk.agent();
            Screenshots board = new Screenshots(url, Files.createDirectories(all.resolve("board")), browsers);
            board.targets(targets, "board-light-1440", "board-dark-1440");
            board.supervisor();
            board.strangers();
        }
    }

    private static String told(String what, String otherwise) {
        return System.getenv().getOrDefault("SHOTS_" + what, otherwise);
    }

    private static Map<String, String> pages(String lines) {
        Map<String, String> pages = new LinkedHashMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(line -> pages.put(line[0], line[1]));
        return pages;
    }

    /** What the pages were to look like, in the same size and kind. */
    private void targets(Path given, String... names) throws IOException {
        if (given.toString().isEmpty()) return;
        for (String name : names) keep("target-" + name, Files.readAllBytes(given.resolve(name + ".png")));
    }

    private void agent() throws IOException {
        Page desk = window("Ines Duarte");
        desk.navigate(url + "/desk");
        desk.locator("#list .card").first().waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        Locator held = desk.locator("#list li:not(.offer) .card").first();
        if (held.count() == 0) {
            desk.locator("#list .offer [id^=accept-]").first().click();
            desk.navigate(url + "/desk");
        }
        String ticket = held.getAttribute("href");
        shots(desk, "ticket", ticket);
        for (Map.Entry<String, String> one : OF_THE_DESK.entrySet()) shots(desk, one.getKey(), one.getValue());
        for (String verb : List.of("split", "union", "person")) shots(desk, verb, ticket + "/" + verb);
        dress(desk, ColorScheme.LIGHT, 420);
        desk.navigate(url + ticket + "#details");
        picture(desk, "details-phone");
        dress(desk, ColorScheme.LIGHT, 1440);
        desk.navigate(url + ticket);
        desk.keyboard().press("Control+k");
        desk.keyboard().type("re");
        picture(desk, "palette");
        desk.navigate(url + ticket);
        desk.keyboard().press("?");
        picture(desk, "shortcuts");
    }

    private void supervisor() throws IOException {
        Page board = window("Lena Vogt");
        board.navigate(url + "/board");
        Locator away = board.locator(".guide form.panel-foot button");
        if (away.count() > 0) {
            shots(board, "guide", "/board");
            away.click();
        }
        for (Map.Entry<String, String> one : OF_THE_BOARD.entrySet()) shots(board, one.getKey(), one.getValue());
        shots(board, "person", first(board, "/board/people", "a[href^='/board/people/']"));
        shots(board, "team", first(board, "/board/teams", "a[href^='/board/teams/']"));
        shots(board, "channel", first(board, "/board/channels", ".accounts a[href^='/board/channels/']"));
        shots(board, "incident", first(board, "/board/radar", "a[href^='/board/radar/incidents/']"));
        shots(board, "import", first(board, "/board/history", "a[href^='/board/history/imports/']"));
        shots(board, "agent", first(board, "/board", "a[href^='/board/agents/']"));
        simulates(board);
        shots(board, "simulation", first(board, "/simulations", "a[href^='/simulations/']"));
        shots(board, "training", first(board, "/models", "a[href^='/models/trainings/']"));
    }

    /** A day to look at, where nobody has tried one yet. */
    private void simulates(Page board) {
        if (first(board, "/simulations", "a[href^='/simulations/']").isPresent()) return;
        board.locator("main form button.primary").first().click();
        board.locator("table.policies").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    private void strangers() throws IOException {
        Page door = browsers.stranger("door", new Browser.NewContextOptions().setViewportSize(1440, 900));
        shots(door, "sign-in", "/sign-in");
        String key = told("KEY", "");
        if (!key.isEmpty()) {
            Map<String, Object> widget = Map.of(
                    "secret", "a-word-of-our-own-for-pictures", "allowedOrigins", List.of(url), "title", "Café Lisboa");
            door.request()
                    .put(
                            url + "/api/v1/channels/web/cafe",
                            RequestOptions.create()
                                    .setHeader("Authorization", "Bearer " + key)
                                    .setData(widget));
            shots(door, "widget", "/widget/cafe");
        }
        String fresh = told("FRESH", "");
        if (fresh.isEmpty()) return;
        door.navigate(fresh + "/sign-in");
        door.locator("#username").fill("admin");
        door.locator("#password").fill(told("PASSWORD", ""));
        door.locator(".door-form button").click();
        shots(door, "keys", fresh + "/board/keys");
    }

    private Page window(String who) {
        Page page = browsers.stranger(who, new Browser.NewContextOptions().setViewportSize(1440, 900));
        page.navigate(url + "/sign-in");
        Locator person = page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(who));
        person.first().click();
        page.waitForLoadState();
        return page;
    }

    /** Where the first of such links leads, when there is one. */
    private Optional<String> first(Page page, String from, String link) {
        page.navigate(url + from);
        Locator found = page.locator("main " + link);
        return found.count() == 0 ? Optional.empty() : Optional.of(found.first().getAttribute("href"));
    }

    private void shots(Page page, String name, Optional<String> address) throws IOException {
        if (address.isPresent()) shots(page, name, address.get());
        else System.err.println("There is no " + name + " to take a picture of");
    }

    private void shots(Page page, String name, String address) throws IOException {
        dress(page, ColorScheme.LIGHT, 1440);
        page.navigate(address.startsWith("http") ? address : url + address);
        picture(page, name);
        dress(page, ColorScheme.DARK, 1440);
        picture(page, name + "-dark");
        dress(page, ColorScheme.LIGHT, 420);
        picture(page, name + "-phone");
    }

    private static void dress(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
    }

    private void picture(Page page, String name) throws IOException {
        page.waitForTimeout(A_MOMENT);
        keep(name, page.screenshot(new Page.ScreenshotOptions().setFullPage(WHOLE)));
    }

    private void keep(String name, byte[] png) throws IOException {
        String webp = (String) encoder.evaluate(TO_WEBP, Base64.getEncoder().encodeToString(png));
        Files.write(folder.resolve(name + ".webp"), Base64.getDecoder().decode(webp.substring(webp.indexOf(',') + 1)));
    }
}
