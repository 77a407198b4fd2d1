package io.heed.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.heed.web.Languages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One look at a state of a page: in every language, theme and width. The page is loaded once a language, because only
 * the language changes what the server sends; themes and widths are put on and off in the browser. All of axe's rules
 * are asked at every width; of the other theme those that a theme can change, which is colours and which of two buttons
 * leads back (ThemesTest holds the style sheets to that). So each rule has seen each state wherever its answer could be
 * another one.
 */
final class Look {
    private static final List<Integer> WIDTHS = List.of(1440, 900, 420);
    private static final List<String> OF_THEMES = List.of("color-contrast", "link-in-text-block", "button-name");

    /** Waits until the change is painted. */
    private static final String DRESS = "theme => new Promise(done => { document.documentElement.dataset.theme = theme;"
            + " requestAnimationFrame(() => requestAnimationFrame(done)); })";

    /** Nobody should have to move a page sideways to read it; an open menu may still lie over its edge. */
    private static final String WIDER = "() => document.documentElement.scrollWidth > innerWidth"
            + " && !document.querySelector('details.menu-like[open]')";

    private final String home;
    private final Queue<String> faults;

    Look(String home, Queue<String> faults) {
        this.home = home;
        this.faults = faults;
    }

    /**
     * Leaves the page in English.
     *
     * @param reads makes the next page speak a language
     * @param act what somebody does on the page to bring it into the state, by the keyboard or by marks that all
     *     languages have
     */
    void at(Page page, Consumer<Locale> reads, String path, String state, Consumer<Page> act) {
        List<Locale> languages = new ArrayList<>(Languages.ALL);
        Collections.reverse(languages);
        for (Locale language : languages) {
            String where = path + " " + state + ", " + language;
            reads.accept(language);
            dress(page, "light", WIDTHS.get(0));
            String html = page.navigate(home + path).text();
            parses(html, where);
            act.accept(page);
            for (int width : WIDTHS) {
                dress(page, "light", width);
                note(page, where + ", light, " + width, Axe.ALL);
                dress(page, "dark", width);
                note(page, where + ", dark, " + width, OF_THEMES);
            }
        }
        dress(page, "light", WIDTHS.get(0));
    }

    private static void dress(Page page, String theme, int width) {
        if (page.viewportSize().width != width) page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
        page.evaluate(DRESS, theme);
    }

    private void note(Page page, String where, List<String> rules) {
        if ((Boolean) page.evaluate(WIDER)) faults.add(where + ": wider than the window");
        for (String broken : Axe.broken(page, rules)) faults.add(where + ": " + broken);
    }

    /** As a browser reads it, without having to mend anything. */
    private void parses(String html, String where) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(html, home, parser);
        parser.getErrors().forEach(error -> faults.add(where + ": " + error));
        List<String> ids = page.getElementsByAttribute("id").eachAttr("id");
        Set<String> once = new HashSet<>();
        ids.stream().filter(id -> !once.add(id)).forEach(id -> faults.add(where + ": id " + id + " twice"));
        for (Element label : page.select("label[for]"))
            if (!once.contains(label.attr("for"))) faults.add(where + ": a label for nothing, " + label.attr("for"));
    }
}
