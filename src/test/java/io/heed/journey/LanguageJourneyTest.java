package io.heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.heed.identity.Person;
import io.heed.identity.Preferences;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.web.Choice;
import io.heed.web.Languages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages speak the language of whoever reads them: the browser's at the door, then the one that a person has chosen. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LanguageJourneyTest {
    private static final double PATIENCE = 30_000;

    @Inject
    World world;

    @Inject
    Preferences preferences;

    @TestHTTPResource("/")
    URL home;

    private Browsers browsers;
    private Person ines;

    @BeforeEach
    void open() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        ines = world.agent("ines", "Ines Duarte", "4.5", Map.of("payments", 8, "terminals", 8, "orders", 8, "app", 8));
        preferences.keep(ines.id, Choice.NONE);
        browsers = new Browsers(home.toString().replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browsers.close();
        preferences.keep(ines.id, Choice.NONE);
        world.everybodyLeaves();
    }

    @Test
    void a_chinese_browser_is_spoken_to_in_chinese_until_its_person_wants_english() {
        Page desk = browsers.stranger("ines", new Browser.NewContextOptions().setLocale("zh-CN"));
        desk.navigate(home + "sign-in");
        assertThat(desk.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("登录")))
                .isVisible();
        desk.getByLabel("用户名").fill("ines");
        desk.getByLabel("密码").fill(World.PASSWORD);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        assertThat(desk.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(desk.getByText("您目前没有工单。")).isVisible();

        Map<String, Object> message = message("Nobody can pay by card and there is a line out the door");
        message.put("customer", Map.of("externalId", "tomas", "name", "Tomás <b>Ferreira</b>"));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        desk.locator("li.offer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("接受"))
                .first()
                .click(new Locator.ClickOptions().setTimeout(PATIENCE));
        assertThat(desk).hasURL(Pattern.compile(".*/desk/tickets/\\d+$"));
        // first or not: others may be waiting
        assertThat(desk.getByText("为何排在")).isVisible();
        assertThat(desk.getByText("由 Ines 接手").first()).isVisible();
        // a message that a name is filled into is escaped once, and not twice
        assertThat(desk.getByLabel("给 Tomás <b>Ferreira</b> 的消息")).isVisible();

        desk.navigate(home + "preferences");
        desk.getByLabel("语言").selectOption("en");
        desk.getByLabel("时区").selectOption("Asia/Tokyo");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("Kept.");
        assertThat(desk.locator("html")).hasAttribute("lang", "en");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^My desk")))
                .click();
        assertThat(desk.locator(".card").first())
                .containsText("Tomás", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void supervisors_read_promises_models_simulations_and_refusals_in_their_language() {
        Person lena = world.supervisor("lena", "Lena Vogt");
        Page board = browsers.signedIn("lena");
        preferences.keep(lena.id, new Choice(Languages.CHINESE, null, true, false, false));
        try {
            board.navigate(home + "board/promises");
            assertThat(board.locator("h1")).hasText("承诺");
            board.getByLabel("名称").fill("mars");
            board.getByLabel("时区").fill("Mars/Olympus");
            board.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存日历"))
                    .click();
            assertThat(board.locator("#zone-fault")).containsText("而不是 Mars/Olympus");
            board.navigate(home + "models");
            assertThat(board.locator("h1")).hasText("模型");
            board.navigate(home + "simulations");
            board.getByLabel("随机种子").fill("many");
            board.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("运行"))
                    .click();
            assertThat(board.getByRole(AriaRole.ALERT)).containsText("必须是最多九位的整数");
        } finally {
            preferences.keep(lena.id, Choice.NONE);
        }
    }

    @Test
    void at_the_door_a_click_changes_the_language_for_this_browser() {
        Page door = browsers.stranger("somebody", new Browser.NewContextOptions().setLocale("fr-FR"));
        door.navigate(home + "sign-in");
        assertThat(door.locator("html")).hasAttribute("lang", "en");
        door.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体中文"))
                .click();
        assertThat(door.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("登录")))
                .isVisible();
        assertThat(door.locator("html")).hasAttribute("lang", "zh-CN");
        Assertions.assertThat(browsers.complaints()).isEmpty();
    }
}
