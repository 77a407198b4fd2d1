package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sets things up in a browser: each page, with what they get wrong at first. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SetupJourneyTest {
    @Inject
    World world;

    @TestHTTPResource("/")
    URL home;

    private final String fresh = "n" + System.nanoTime();
    private Browsers browsers;
    private Page page;

    @BeforeEach
    void open() {
        Person admin = world.supervisor("nadia", "Nadia Roth");
        QuarkusTransaction.requiringNew().run(() -> Person.<Person>findById(admin.id).role = Role.ADMIN);
        browsers = new Browsers(base());
        page = browsers.signedIn("nadia");
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void somebody_is_taken_on_and_comes_in_by_their_invitation() {
        go("People");
        page.getByLabel("Name", exactly()).fill("Wanda Weber");
        page.getByLabel("User name").fill("wanda weber");
        page.getByLabel("Role").selectOption("Lead");
        button("Add and invite").click();
        wrong("User name");
        assertThat(page.getByLabel("Name", exactly())).hasValue("Wanda Weber");
        assertThat(page.getByLabel("User name")).hasValue("wanda weber");
        assertThat(page.getByLabel("Role")).hasValue("lead");
        page.getByLabel("User name").fill(fresh);
        button("Add and invite").click();
        assertThat(heading("Wanda Weber")).isVisible();
        String invitation = shown("Invitation").inputValue();
        assertThat(invitation).contains("/invitations/");

        Page wanda = browsers.stranger("wanda", new Browser.NewContextOptions());
        wanda.navigate(invitation.replaceFirst("^https?://[^/]+", base()));
        assertThat(wanda.getByRole(AriaRole.HEADING).first()).containsText("Welcome, Wanda");
        wanda.getByLabel("Password").fill("longer than ten");
        wanda.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this password"))
                .click();
        wanda.getByLabel("Name").fill(fresh);
        wanda.getByLabel("Password").fill("longer than ten");
        wanda.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(wanda).hasURL(Pattern.compile(".*/(desk|board).*"));
        onlyRefusalsInTheConsole();
    }

    @Test
    void a_person_is_changed_given_shifts_and_leave_and_ends_their_access() {
        person();
        page.getByLabel("Line under the name").fill("Payments · EN");
        page.getByLabel("Attention points").fill("plenty");
        page.getByLabel("Another skill").fill("gift-cards");
        button("Keep").first().click();
        wrong("Attention points");
        assertThat(page.getByLabel("Attention points")).hasValue("plenty");
        assertThat(page.getByLabel("Line under the name")).hasValue("Payments · EN");
        page.getByLabel("Attention points").fill("4,5");
        page.getByLabel("Another skill").fill("gift-cards");
        page.getByLabel("Its level").fill("7");
        button("Keep").first().click();
        assertThat(page.getByLabel("gift-cards")).hasValue("7");
        assertThat(page.getByLabel("Attention points")).hasValue("4.5");

        Locator shifts = panel("Shifts");
        shifts.getByLabel("Monday").fill("09:00-17:00");
        shifts.getByLabel("Friday").fill("late");
        shifts.getByRole(AriaRole.BUTTON).click();
        wrong("Friday");
        assertThat(page.getByLabel("Monday")).hasValue("09:00-17:00");
        assertThat(page.getByLabel("Friday")).hasValue("late");
        page.getByLabel("Friday").fill("22:00-06:00");
        panel("Shifts").getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByLabel("Friday")).hasValue("22:00-06:00");

        page.getByLabel("First day").fill("2099-12-24");
        page.getByLabel("Last day").fill("2099-12-01");
        page.getByLabel("Note").fill("the sea");
        button("Add leave").click();
        wrong("Last day");
        assertThat(page.getByLabel("First day")).hasValue("2099-12-24");
        assertThat(page.getByLabel("Last day")).hasValue("2099-12-01");
        assertThat(page.getByLabel("Note")).hasValue("the sea");
        page.getByLabel("Last day").fill("2099-12-31");
        button("Add leave").click();
        assertThat(panel("Leave")).containsText("2099-12-24 – 2099-12-31");
        button("Remove the leave from 2099-12-24").click();
        assertThat(panel("Leave")).containsText("None ahead.");

        page.getByLabel("Role").selectOption("Lead");
        button("Keep").first().click();
        assertThat(page.getByLabel("Role")).hasValue("lead");
        page.getByText("They are leaving").click();
        button("End their access now").click();
        assertThat(button("They are here again")).isVisible();
        onlyRefusalsInTheConsole();
    }

    @Test
    void a_team_gets_a_name_queues_and_people_and_is_removed() {
        go("Teams");
        page.getByLabel("Name", exactly()).fill("Team " + fresh);
        page.getByLabel("Payments", exactly()).check();
        page.getByLabel("Nadia Roth").check();
        button("Keep").click();
        assertThat(row("Team " + fresh)).containsText("Nadia Roth");
        page.getByLabel("Name", exactly()).fill("Team " + fresh);
        page.getByLabel("Nadia Roth").check();
        button("Keep").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("choose another name");
        assertThat(page.getByLabel("Name", exactly())).hasValue("Team " + fresh);
        assertThat(page.getByLabel("Nadia Roth")).isChecked();
        row("Team " + fresh).getByRole(AriaRole.LINK).click();
        assertThat(page.getByLabel("Payments", exactly())).isChecked();
        page.getByText("Remove this team").click();
        button("Remove").click();
        assertThat(row("Team " + fresh)).hasCount(0);
        onlyRefusalsInTheConsole();
    }

    @Test
    void a_queue_is_made_and_helped_by_another() {
        go("Queues");
        page.getByLabel("Short name").fill("Gift cards!");
        page.getByLabel("Title").fill("Gift cards " + fresh);
        page.getByLabel("What belongs here").fill("Lost and empty gift cards");
        page.getByLabel("Helped by").selectOption("orders");
        page.getByLabel("After so many minutes").fill("soon");
        button("Keep").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("What belongs here")).hasValue("Lost and empty gift cards");
        assertThat(page.getByLabel("After so many minutes")).hasValue("soon");
        assertThat(page.getByLabel("Helped by")).hasValue("orders");
        page.getByLabel("Short name").fill(fresh);
        button("Keep").click();
        wrong("After so many minutes");
        page.getByLabel("After so many minutes").fill("12");
        button("Keep").click();
        assertThat(page).hasURL(Pattern.compile(".*/board/queues/" + fresh));
        assertThat(row("Gift cards " + fresh)).containsText("after 12 min");
        onlyRefusalsInTheConsole();
    }

    @Test
    void a_key_is_made_shown_once_and_revoked_and_the_audit_log_tells_of_it() {
        go("Keys");
        page.getByLabel("Which program it is for").fill("Shop " + fresh);
        page.getByLabel("It works for").selectOption("30");
        button("Make a key").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("Which program it is for")).hasValue("Shop " + fresh);
        assertThat(page.getByLabel("It works for")).hasValue("30");
        page.getByLabel("hand in messages").check();
        button("Make a key").click();
        assertThat(shown("The key")).hasValue(Pattern.compile("heed_.{30,}"));
        go("Keys");
        assertThat(shown("The key")).hasCount(0);
        assertThat(row("Shop " + fresh)).containsText("hand in messages");
        button("Revoke Shop " + fresh).click();
        assertThat(row("Shop " + fresh)).containsText("revoked");

        go("Audit log");
        page.getByLabel("What", exactly()).selectOption("keys");
        page.getByLabel("About").fill("Shop " + fresh);
        button("Show").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("key.revoked");
        assertThat(page.locator("tbody tr").first()).containsText("nadia");
        page.getByLabel("About").fill("nobody-at-all");
        button("Show").click();
        assertThat(page.getByText("Nothing was changed that fits.")).isVisible();
        assertThat(page.getByLabel("About")).hasValue("nobody-at-all");
        onlyRefusalsInTheConsole();
    }

    @Test
    void a_shared_macro_is_made_changed_and_removed_and_stands_in_the_audit_log() {
        page.navigate(base() + "/desk/macros");
        page.getByLabel("Name", exactly()).fill("Refund " + fresh);
        page.getByLabel("for everybody").check();
        button("Keep the macro").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("Name", exactly())).hasValue("Refund " + fresh);
        assertThat(page.getByLabel("for everybody")).isChecked();
        page.getByLabel("Text", exactly()).fill("Hello {{customer.firstName}}, it is on its way.");
        button("Keep the macro").click();
        Locator macro = page.locator(".kept-list li").filter(new Locator.FilterOptions().setHasText("Refund " + fresh));
        assertThat(macro).containsText("it is on its way");
        macro.getByRole(AriaRole.LINK).click();
        page.getByLabel("Text", exactly()).fill("Hello, it is with your bank.");
        button("Keep the macro").click();
        assertThat(macro).containsText("with your bank");
        macro.getByRole(AriaRole.BUTTON).click();
        assertThat(macro).hasCount(0);
        page.navigate(base() + "/board/audit?kind=macro&about=Refund+" + fresh);
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").nth(1)).containsText("with your bank");
        onlyRefusalsInTheConsole();
    }

    @Test
    void roles_open_what_is_theirs() {
        person();
        assertThat(page.getByLabel("Role").locator("option"))
                .hasText(new String[] {"Agent", "Lead", "Supervisor", "Admin"});
        world.supervisor("lena", "Lena Vogt");
        Page lena = browsers.signedIn("lena");
        lena.navigate(page.url());
        assertThat(lena.getByLabel("Role").locator("option")).hasText(new String[] {"Agent", "Lead"});
        Locator tabs = lena.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Setting up"));
        assertThat(tabs.getByRole(AriaRole.LINK)).hasText(new String[] {"People", "Teams", "Queues", "Audit log"});
        assertThat(lena.navigate(base() + "/board/keys").status()).isEqualTo(403);
        onlyRefusalsInTheConsole();
    }

    @Test
    void the_page_of_prices_tries_people_out_and_says_what_makes_no_sense() {
        page.navigate(base() + "/board/prices");
        assertThat(heading("Price of attention").first()).isVisible();
        page.getByLabel("What", exactly()).selectOption("Fewer people");
        page.getByLabel("How many", exactly()).fill("3");
        button("Try it").click();
        assertThat(page).hasURL(Pattern.compile(".*kind=remove.*people=3.*"));
        assertThat(page.getByLabel("What", exactly())).hasValue("remove");
        assertThat(page.getByLabel("How many", exactly())).hasValue("3");
        onlyRefusalsInTheConsole();
    }

    private String base() {
        return home.toString().replaceAll("/$", "");
    }

    /** To a tab of the set-up, as its pages lead there. */
    private void go(String tab) {
        if (!page.url().contains("/board/")) page.navigate(base() + "/board/people");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Setting up"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(tab).setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(tab))
                        .first())
                .isVisible();
    }

    /** Somebody new, on their page. */
    private void person() {
        go("People");
        page.getByLabel("Name", exactly()).fill("Milo Marsh");
        page.getByLabel("User name").fill(fresh);
        button("Add and invite").click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("People").setExact(true))
                .first()
                .click();
        row(fresh).getByRole(AriaRole.LINK).click();
        assertThat(heading("Milo Marsh")).isVisible();
    }

    /** The field is marked, and an alert beside it says what would be right. */
    private void wrong(String label) {
        Locator field = page.getByLabel(label, exactly());
        assertThat(field).hasAttribute("aria-invalid", "true");
        for (String id : List.of(field.getAttribute("aria-describedby").split(" ")))
            if (id.endsWith("-fault")) {
                assertThat(page.locator("#" + id)).containsText(Pattern.compile("must|is|at least"));
                return;
            }
        throw new AssertionError("Nothing says what is wrong with " + label);
    }

    /** What is shown this once, to be copied. */
    private Locator shown(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator panel(String title) {
        return page.locator("section.panel")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    private Locator row(String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** A page that refuses something is told by the console too. */
    private void onlyRefusalsInTheConsole() {
        assertThat(browsers.complaints()).allMatch(complaint -> complaint.contains("422") || complaint.contains("403"));
    }
}
