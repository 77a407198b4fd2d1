package io.heed.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * axe-core inside a page. It is put there once, asked as often as the page changes its dress, and answers with what is
 * broken. AxeBuilder asks the same questions, but sends its half megabyte three times for each, opens a page beside to
 * sum up and carries home whatever is well too: most of what a look took.
 */
final class Axe {
    static final List<String> ALL = List.of();

    private static final String SOURCE = AxeBuilder.getAxeScript();
    private static final String THERE = "() => typeof window.axe === 'object' && 'run' in window.axe";
    /** Targets of 24 px belong to WCAG 2.2 and are off unless asked for. */
    private static final String ASK = "rules => axe.run(document, { resultTypes: ['violations'], iframes: false,"
            + " ...(rules.length ? { runOnly: { type: 'rule', values: rules } }"
            + " : { rules: { 'target-size': { enabled: true } } }) })"
            + ".then(said => said.violations.map(one => one.id + ' at '"
            + " + one.nodes.map(node => node.target.join(' ')).join(', ')))";

    private Axe() {}

    /**
     * What is broken, each with the places where.
     *
     * @param rules only these, or all of them when empty
     */
    static List<String> broken(Page page, List<String> rules) {
        if (page.frames().size() > 1) throw new AssertionError("Nobody looks into the frames of " + page.url());
        if (!(Boolean) page.evaluate(THERE)) page.evaluate(SOURCE);
        return ((List<?>) page.evaluate(ASK, rules))
                .stream().map(String::valueOf).toList();
    }
}
