package io.heed.board;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.heed.identity.Person;
import io.heed.identity.Preferences;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Channels;
import io.heed.intake.FakeProvider;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.heed.web.Choice;
import io.heed.web.Languages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of channels, as they work without script. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChannelPagesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TOKEN = "123:NeverShown";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Channels channels;

    @Inject
    Preferences preferences;

    private FakeProvider provider;
    private Visitor lena;
    private String name;

    @BeforeEach
    void somebody_supervises() throws IOException {
        world.supervisor("lena", "Lena Vogt");
        lena = Visitor.signedIn("lena");
        name = "page-" + System.nanoTime();
        provider = new FakeProvider("{\"ok\":true,\"result\":{\"username\":\"tiller_help\"}}")
                .on(
                        "/getWebhookInfo",
                        200,
                        "{\"ok\":true,\"result\":{\"url\":\"https://x.example/hooks/telegram/" + name + "\"}}");
    }

    @AfterEach
    void the_provider_goes() {
        provider.close();
    }

    private String page() {
        return "/board/channels/telegram/" + name;
    }

    private void connected() {
        lena.send(
                        "/board/channels/telegram",
                        "/board/channels/telegram",
                        Map.of(
                                "account",
                                name,
                                "setting.secretToken",
                                "s3cret",
                                "setting.botToken",
                                TOKEN,
                                "apiBaseUrl",
                                provider.url()))
                .statusCode(303)
                .header("Location", endsWith(page()));
    }

    private ValidatableResponse call(String secret, String body) {
        return given().header("X-Telegram-Bot-Api-Secret-Token", secret)
                .contentType("application/json")
                .body(body)
                .post("/hooks/telegram/" + name)
                .then();
    }

    private String shown(String page) {
        return lena.open(page).then().statusCode(200).extract().asString();
    }

    @Test
    void an_account_is_connected_tested_changed_and_removed() {
        connected();
        lena.send(page(), page() + "/tests", Map.of()).statusCode(303);
        assertThat(shown(page()))
                .contains("The bot is @tiller_help, and Telegram calls this account", "/hooks/telegram/" + name)
                .doesNotContain(TOKEN, "s3cret");
        // empty keeps the secrets
        lena.send(page(), page(), Map.of("apiBaseUrl", provider.url(), "switchedOff", "yes"))
                .statusCode(303);
        assertThat(shown("/board/channels")).contains(name, "Switched off");
        call("s3cret", "{}").statusCode(404);
        lena.send(page(), page(), Map.of("apiBaseUrl", provider.url())).statusCode(303);
        call("s3cret", "{\"update_id\":1,\"my_chat_member\":{}}").statusCode(200);
        lena.send(page(), page() + "/removal", Map.of()).statusCode(303);
        lena.open(page()).then().statusCode(404);
    }

    @Test
    void a_form_that_is_not_taken_comes_back_with_what_was_entered_except_secrets() {
        String form = "/board/channels/telegram";
        lena.send(form, form, Map.of("account", name, "setting.botToken", TOKEN, "apiBaseUrl", "http://me.example"))
                .statusCode(422)
                .body(containsString("Secret token is missing"))
                .body(containsString("http://me.example"))
                .body(not(containsString(TOKEN)));
        lena.send(form, form, Map.of("account", "no spaces"))
                .statusCode(422)
                .body(containsString("The name must be letters"));
        connected();
        lena.send(form, form, Map.of("account", name)).statusCode(422).body(containsString("The name is taken"));
        lena.send(page(), page(), Map.of("apiBaseUrl", "not an address"))
                .statusCode(422)
                .body(containsString("Address for replies must be an http or https address"));
    }

    @Test
    void a_mailbox_is_entered_in_fields_and_its_password_is_kept_and_never_shown() {
        String letters = "/board/channels/email/" + name;
        Map<String, String> sent = Map.of(
                "account", name,
                "setting.address", "help@tiller.example",
                "setting.inboundToken", "t0ken",
                "setting.smtp.host", "127.0.0.1",
                "setting.smtp.port", "1",
                "setting.smtp.password", "pa55word");
        lena.send("/board/channels/email", "/board/channels/email", sent).statusCode(303);
        assertThat(shown(letters))
                .contains("help@tiller.example", "value=\"127.0.0.1\"", "Leave empty to keep")
                .doesNotContain("pa55word", "t0ken");
        api().post("/api/v1/channels/email/" + name + "/tests")
                .then()
                .statusCode(200)
                .body("works", equalTo(false))
                .body("said", containsString("The mail server cannot be reached"));
        lena.send(letters, letters, Map.of("setting.address", "help@tiller.example", "setting.smtp.password", "other"))
                .statusCode(422)
                .body(containsString("Host is missing"));
        lena.send(letters, letters, Map.of("setting.address", "help@tiller.example", "setting.smtp.port", "1"))
                .statusCode(303);
        api().post("/api/v1/channels/email/" + name + "/tests")
                .then()
                .body("said", containsString("replies cannot leave"));
    }

    @Test
    void every_setting_of_every_channel_is_named_and_explained_in_the_readers_language() {
        Person person = world.supervisor("lena", "Lena Vogt");
        preferences.keep(person.id, new Choice(Languages.CHINESE, null, true, false, false));
        try {
            for (ChannelAdapter adapter : channels.all()) {
                Document page = Jsoup.parse(shown("/board/channels/" + adapter.channel()));
                assertThat(page.select("form label, form legend, form .hint").eachText())
                        .as(adapter.channel())
                        .isNotEmpty()
                        .allMatch(text -> text.codePoints()
                                .anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN));
            }
        } finally {
            preferences.keep(person.id, Choice.NONE);
        }
    }

    @Test
    void calls_turned_away_are_counted_and_told_until_one_is_taken() {
        connected();
        call("guess", "{}").statusCode(401);
        await().atMost(SOON).until(() -> shown(page()).contains("The last call was turned away"));
        call("s3cret", "{\"update_id\":1,\"my_chat_member\":{}}").statusCode(200);
        await().atMost(SOON).until(() -> !shown(page()).contains("The last call was turned away"));
    }

    @Test
    void what_could_not_be_read_is_shown_as_text_and_tried_again() {
        connected();
        call("s3cret", "<script>alert('" + name + "')</script>\u0007").statusCode(200);
        String text = "&lt;script&gt;alert(&#39;" + name + "&#39;)&lt;/script&gt;\ufffd";
        await().atMost(SOON).until(() -> shown("/board/unreadable").contains(text));
        String retry =
                shown("/board/unreadable").replaceAll("(?s).*?action=\"(/board/unreadable/\\d+/retry)\".*", "$1");
        lena.send("/board/unreadable", retry, Map.of()).statusCode(303);
        await().atMost(SOON).until(() -> shown("/board/unreadable").contains(text));
    }

    @Test
    void other_systems_are_added_told_given_another_key_and_switched_off() throws IOException {
        try (FakeProvider receiver = new FakeProvider("")) {
            lena.send("/board/webhooks", "/board/webhooks", Map.of("url", "not an address"))
                    .statusCode(422)
                    .body(containsString("The address must be an https address"));
            String made = lena.send(
                            "/board/webhooks",
                            "/board/webhooks",
                            Map.of("url", receiver.url() + "/" + name, "event", "ticket.closed"))
                    .statusCode(200)
                    .body(containsString("whsec_"))
                    .extract()
                    .asString();
            String hook = made.replaceAll("(?s).*?action=\"(/board/webhooks/\\d+)\".*", "$1");
            assertThat(shown(hook)).contains("ticket.closed").doesNotContain("whsec_");
            lena.send(hook, hook + "/tests", Map.of()).statusCode(303);
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            await().atMost(SOON).until(() -> shown(hook).contains("/replay"));
            String log = shown(hook);
            assertThat(log).contains("webhook.test", "Told");
            String replay = log.replaceAll("(?s).*?action=\"(/board/webhooks/\\d+/deliveries/\\d+/replay)\".*", "$1");
            lena.send(hook, replay, Map.of()).statusCode(303);
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            lena.send(hook, hook + "/secret", Map.of()).statusCode(200).body(containsString("whsec_"));
            lena.send(hook, hook + "/closure", Map.of()).statusCode(303);
            assertThat(shown("/board/webhooks")).contains("Switched off by Lena Vogt");
            lena.send(hook, hook, Map.of("url", receiver.url() + "/other")).statusCode(303);
            assertThat(shown(hook)).contains(receiver.url() + "/other").doesNotContain("Switched off");
            lena.send(hook, hook + "/removal", Map.of()).statusCode(303);
            lena.open(hook).then().statusCode(404);
        }
    }

    @Test
    void only_supervisors_come_in_and_only_forms_of_our_own_are_taken() {
        connected();
        world.sendHome(world.agent("ines", "Ines Duarte", "4.5", Map.of("payments", 8)));
        Visitor ines = Visitor.signedIn("ines");
        for (String page : new String[] {
            "/board/channels",
            page(),
            "/board/channels/slack",
            "/board/unreadable",
            "/board/dead-letters",
            "/board/webhooks",
            "/board/webhooks/1"
        }) {
            ines.open(page).then().statusCode(403);
            given().redirects().follow(false).get(page).then().statusCode(302);
        }
        for (String verb : new String[] {
            "/board/channels/telegram",
            page(),
            page() + "/tests",
            page() + "/removal",
            "/board/unreadable/1/retry",
            "/board/dead-letters/1/replay",
            "/board/webhooks",
            "/board/webhooks/1",
            "/board/webhooks/1/secret",
            "/board/webhooks/1/tests",
            "/board/webhooks/1/closure",
            "/board/webhooks/1/removal",
            "/board/webhooks/1/deliveries/1/replay"
        }) {
            ines.send("/desk", verb, Map.of()).statusCode(403);
            lena.sendFromElsewhere(verb).statusCode(400);
        }
        lena.open(page()).then().statusCode(200);
    }

    @Test
    void an_account_that_was_locked_with_another_key_says_so_and_is_entered_again() {
        connected();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update channel_account set secrets = decode(repeat('01', 64), 'hex') where account = :name")
                        .setParameter("name", name)
                        .executeUpdate());
        assertThat(shown(page())).contains("locked with another key");
        api().post("/api/v1/channels/telegram/" + name + "/tests")
                .then()
                .statusCode(200)
                .body("works", equalTo(false))
                .body("wayOut", equalTo("Enter the secrets again"));
        lena.send(page(), page(), Map.of("setting.botToken", TOKEN))
                .statusCode(422)
                .body(containsString("Secret token is missing"));
        lena.send(page(), page(), Map.of("setting.botToken", TOKEN, "setting.secretToken", "s3cret"))
                .statusCode(303);
        call("s3cret", "{\"update_id\":1,\"my_chat_member\":{}}").statusCode(200);
    }
}
