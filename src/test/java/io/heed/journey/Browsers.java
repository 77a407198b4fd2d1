package io.heed.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.heed.testkit.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium with as many people in it as a journey needs, each in a window of their own. */
final class Browsers implements AutoCloseable {
    private final String base;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Browsers(String base) {
        this.base = base;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** An empty window of somebody who is not signed in, with a screen, a language and a taste of their own. */
    Page stranger(String name, Browser.NewContextOptions taste) {
        BrowserContext window = browser.newContext(taste);
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            // a request cut off by leaving the page is told by htmx, and is nothing
            boolean htmx = message.text().startsWith("htmx:");
            if (message.type().equals("error") && !htmx) complaints.add(name + ": " + message.text());
        });
        return page;
    }

    /** A window that somebody has signed in to, wherever that leads them. */
    Page signedIn(String username) {
        // colours that are still on their way to others are nobody's
        Page page = stranger(
                username,
                new Browser.NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(base + "/sign-in");
        page.getByLabel("Name").fill(username);
        page.getByLabel("Password").fill(World.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }

    /** What the browser's console complained of, such as a breach of the content security policy. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
