package io.heed.identity.oidc;

import static io.heed.testkit.FakeIdentityProvider.inSeconds;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.identity.AuditRow;
import io.heed.identity.Person;
import io.heed.identity.PersonLink;
import io.heed.identity.Role;
import io.heed.identity.Team;
import io.heed.identity.Visit;
import io.heed.testkit.FakeIdentityProvider;
import io.heed.testkit.IdentityProviderResource;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by a company account, against a provider that speaks the protocol and fails in every way it can. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = IdentityProviderResource.class, restrictToAnnotatedClass = true)
class OidcTest {
    @Inject
    World world;

    FakeIdentityProvider provider;

    @BeforeEach
    void people() {
        provider.mood = new FakeIdentityProvider.Mood();
        provider.mood.person.put("groups", List.of("everybody"));
        QuarkusTransaction.requiringNew().run(() -> {
            PersonLink.deleteAll();
            Person.update("email = null where email is not null");
        });
        long ines = world.agent("ines", "Ines Duarte", "4.5", Map.of("payments", 8)).id;
        QuarkusTransaction.requiringNew().run(() -> {
            Person person = Person.findById(ines);
            person.email = "ines@example.com";
            person.leftAt = null;
        });
    }

    /** As a browser goes it, up to the page after the provider. */
    private static final class Browser {
        final Map<String, String> cookies = new HashMap<>();

        Response get(String at) {
            Response answer = given().cookies(cookies)
                    .redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .get(at);
            cookies.putAll(answer.getCookies());
            cookies.values().removeIf(String::isEmpty);
            return answer;
        }

        /** @return where the provider sends them, with code and state */
        String back() {
            Response begun = get("/sign-in/company");
            assertThat(begun.statusCode()).isEqualTo(303);
            Response asked =
                    given().redirects().follow(false).urlEncodingEnabled(false).get(begun.header("Location"));
            assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(302);
            return asked.header("Location");
        }

        Response comesBack() {
            return get(back());
        }
    }

    private static String refusal(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        String to = answer.header("Location").replaceFirst("^https?://[^/]+", "");
        Response page = given().get(to);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("role=\"alert\"");
        return to.replace("/sign-in?company=", "");
    }

    private void refused(String why, String detail, Consumer<FakeIdentityProvider.Mood> mood) {
        mood.accept(provider.mood);
        assertThat(refusal(new Browser().comesBack())).isEqualTo(why);
        assertThat(lastAudit().action).isEqualTo("person.refused");
        assertThat(lastAudit().after).containsEntry("why", why);
        assertThat(String.valueOf(lastAudit().after.get("detail"))).contains(detail);
    }

    private static AuditRow lastAudit() {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditRow.page(new AuditRow.Asked("", "", "", Long.MAX_VALUE), 1)
                        .get(0));
    }

    private static Person person(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.withUsername(username).orElseThrow());
    }

    @Test
    void the_door_shows_the_button_and_the_form() {
        String page = given().get("/sign-in").asString();
        assertThat(page).contains("Sign in with Shop Ltd").contains("name=\"password\"");
    }

    @Test
    void somebody_known_by_their_verified_address_comes_in_to_where_they_wanted() {
        Browser ines = new Browser();
        ines.get("/desk/search?q=status%3Aopen");
        Response in = ines.comesBack();
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.asString()).contains("url=/desk/search?q=status%3Aopen");
        assertThat(ines.get("/").header("Location")).endsWith("/desk");
        assertThat(ines.get("/desk").statusCode()).isEqualTo(200);
        assertThat(ines.cookies).doesNotContainKeys("heed-company", "quarkus-redirect-location");
        assertThat(lastAudit().action).isEqualTo("person.signedIn");
        assertThat(lastAudit().byName).isEqualTo("ines");
    }

    @Test
    void the_visit_is_one_like_any_other_and_ends_when_it_is_ended() {
        Browser ines = new Browser();
        ines.comesBack();
        long id = person("ines").id;
        String visits = "/api/v1/people/" + id + "/visits";
        assertThat(World.api().get(visits).jsonPath().getList("items.door")).contains(Visit.COMPANY);
        World.api().delete(visits).then().statusCode(204);
        assertThat(World.api().get(visits).jsonPath().getList("items")).isEmpty();
        assertThat(ines.get("/desk").statusCode()).isEqualTo(302);
        assertThat(lastAudit().action).isEqualTo("person.signedOut");
    }

    @Test
    void who_is_linked_stays_who_they_are_with_another_address() {
        new Browser().comesBack();
        provider.mood.person.put("email", "ines.duarte@example.org");
        Browser ines = new Browser();
        assertThat(ines.comesBack().statusCode()).isEqualTo(200);
        assertThat(ines.get("/").header("Location")).endsWith("/desk");
        assertThat(person("ines").email).isEqualTo("ines@example.com");
    }

    @Test
    void an_address_given_to_somebody_else_there_opens_nothing_until_it_is_entered_anew() {
        new Browser().comesBack();
        refused("taken", "ines@example.com", mood -> mood.person.put("sub", "u-2"));
        String path = "/api/v1/people/" + person("ines").id;
        World.api().body(Map.of("email", "")).put(path).then().statusCode(200);
        World.api().body(Map.of("email", "Ines@Example.com")).put(path).then().statusCode(200);
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_is_new_is_taken_on_with_the_role_and_teams_of_their_groups() {
        QuarkusTransaction.requiringNew().run(() -> {
            Team team = Team.named("EMEA").orElseGet(Team::new);
            team.name = "EMEA";
            team.createdAt = Instant.now();
            team.persist();
        });
        String sub = "u-" + System.nanoTime();
        provider.mood.person = new LinkedHashMap<>(Map.of(
                "sub",
                sub,
                "email",
                "Øyvind+Heed." + sub + "@example.org",
                "email_verified",
                "true",
                "name",
                "Øyvind\nBerg",
                "groups",
                List.of("shop-agents", "shop-admins", "emea")));
        Browser oyvind = new Browser();
        assertThat(oyvind.comesBack().statusCode()).isEqualTo(200);
        Person taken = person("yvind-heed." + sub);
        assertThat(taken.role).isEqualTo(Role.ADMIN);
        assertThat(taken.name).isEqualTo("Øyvind Berg");
        assertThat(oyvind.get("/").header("Location")).endsWith("/board");
        assertThat(members()).contains(taken.id);

        provider.mood.person.put("groups", List.of("shop-agents"));
        world.supervisor("lena", "Lena Vogt");
        QuarkusTransaction.requiringNew().run(() -> Person.withUsername("lena").orElseThrow().role = Role.ADMIN);
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
        assertThat(person(taken.username).role).isEqualTo(Role.AGENT);
        assertThat(members()).doesNotContain(taken.id);
        QuarkusTransaction.requiringNew()
                .run(() -> Team.named("EMEA").orElseThrow().delete());
    }

    private static java.util.Set<Long> members() {
        return QuarkusTransaction.requiringNew()
                .call(() -> java.util.Set.copyOf(Team.named("EMEA").orElseThrow().members));
    }

    @Test
    void the_last_admin_stays_one_whatever_the_groups_say() {
        QuarkusTransaction.requiringNew().run(() -> {
            Person.update("role = 'supervisor' where role = 'admin'");
            Person.withUsername("ines").orElseThrow().role = Role.ADMIN;
        });
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
        assertThat(person("ines").role).isEqualTo(Role.ADMIN);
    }

    @Test
    void whoever_may_not_come_in_is_told_why() {
        refused("role", "ines@example.com", mood -> mood.person.put("groups", List.of("football")));
        refused("domain", "ines@gmail.example", mood -> {
            mood.person.put("groups", List.of("everybody"));
            mood.person.put("email", "ines@gmail.example");
        });
        refused("unproven", "not verified", mood -> {
            mood.person.put("email", "ines@example.com");
            mood.person.put("email_verified", false);
        });
        refused("unproven", "not verified", mood -> mood.person.remove("email_verified"));
        refused("unproven", "no address", mood -> {
            mood.person.put("email", "ines");
            mood.more = Map.of("sub", "u-1");
        });
        refused("denied", "access_denied", mood -> mood.error = "access_denied");
    }

    @Test
    void whoever_has_left_is_told_so_linked_or_not() {
        leaves();
        refused("left", "ines", mood -> {});
        QuarkusTransaction.requiringNew().run(() -> Person.withUsername("ines").orElseThrow().leftAt = null);
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
        leaves();
        refused("left", "ines", mood -> {});
    }

    private static void leaves() {
        QuarkusTransaction.requiringNew().run(() -> Person.withUsername("ines").orElseThrow().leftAt = Instant.now());
    }

    @Test
    void an_address_that_only_userinfo_tells_is_asked_for_there() {
        provider.mood.person.remove("email");
        provider.mood.more = Map.of("sub", "u-1", "email", "ines@example.com", "email_verified", true);
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
        QuarkusTransaction.requiringNew().run(() -> PersonLink.deleteAll());
        refused("token", "two different people", mood -> mood.more = Map.of("sub", "u-9", "email", "ines@example.com"));
    }

    @Test
    void a_state_that_is_not_this_browsers_opens_nothing() {
        String back = new Browser().back();
        assertThat(refusal(new Browser().get(back))).isEqualTo("state");
        assertThat(lastAudit().after).containsEntry("why", "state");
        Browser ines = new Browser();
        String own = ines.back();
        assertThat(refusal(ines.get(own.replaceAll("state=[^&]*", "state=" + "x".repeat(43)))))
                .isEqualTo("state");
        assertThat(refusal(ines.get(own))).as("it is used up").isEqualTo("state");
        assertThat(refusal(new Browser().get("/sign-in/company/back"))).isEqualTo("state");
        assertThat(refusal(new Browser().get("/sign-in/company/back?code=%00&state=%00&iss=%ff")))
                .isEqualTo("state");
    }

    @Test
    void a_code_is_good_for_one_time_and_for_its_own_browser() {
        Browser ines = new Browser();
        String back = ines.back();
        String kept = ines.cookies.get("heed-company");
        assertThat(ines.get(back).statusCode()).isEqualTo(200);
        Browser thief = new Browser();
        thief.cookies.put("heed-company", kept);
        assertThat(refusal(thief.get(back))).isEqualTo("code");

        String theirs = new Browser().back().replaceAll(".*[?&]code=([^&]*).*", "$1");
        Browser mallory = new Browser();
        String own = mallory.back().replaceAll("([?&]code=)[^&]*", "$1" + theirs);
        assertThat(refusal(mallory.get(own))).as("PKCE").isEqualTo("code");
        Browser other = new Browser();
        assertThat(refusal(other.get(other.back() + "&iss=https%3A%2F%2Fevil.example")))
                .isEqualTo("state");
    }

    @Test
    void a_token_that_does_not_stand_the_check_opens_nothing() {
        refused(
                "token",
                "expired",
                mood -> mood.claims = claims -> {
                    claims.setIssuedAt(inSeconds(-900));
                    claims.setExpirationTime(inSeconds(-90));
                });
        refused("token", "another client", mood -> mood.claims = claims -> claims.setAudience("crm"));
        refused(
                "token",
                "given to another client",
                mood -> mood.claims = claims -> {
                    claims.setAudience("heed", "crm");
                    claims.setStringClaim("azp", "crm");
                });
        refused("token", "another issuer", mood -> mood.claims = claims -> claims.setIssuer("https://evil.example"));
        refused("token", "another question", mood -> mood.claims = claims -> claims.setStringClaim("nonce", "old"));
        refused("token", "another question", mood -> mood.claims = claims -> claims.unsetClaim("nonce"));
        refused("token", "in the future", mood -> mood.claims = claims -> claims.setIssuedAt(inSeconds(300)));
        refused("token", "no usable subject", mood -> mood.claims = claims -> claims.setSubject("x".repeat(300)));
        refused("token", "", mood -> mood.claims = claims -> claims.unsetClaim("exp"));
        refused("token", "", mood -> mood.claims = claims -> claims.setClaim("sub", 7));
        provider.mood.claims = claims -> {};
        refused("token", "", mood -> mood.signsNothing = true);
        refused("token", "wrongly signed", mood -> {
            mood.signsNothing = false;
            mood.signsWithAKeyNobodyKnows = true;
        });
    }

    @Test
    void clocks_may_differ_by_a_minute() {
        provider.mood.claims = claims -> {
            claims.setIssuedAt(inSeconds(45));
            claims.setNotBefore(inSeconds(45));
        };
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
        provider.mood.claims = claims -> {
            claims.setIssuedAt(inSeconds(-300));
            claims.setExpirationTime(inSeconds(-45));
        };
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
    }

    @Test
    void keys_that_were_changed_are_fetched_anew() throws InterruptedException {
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
        provider.rotateKeys();
        // they are not asked for more often than that, however many bad tokens come
        Thread.sleep(5_100);
        assertThat(new Browser().comesBack().statusCode()).isEqualTo(200);
    }

    @Test
    void a_provider_in_trouble_is_named_as_such_and_nothing_of_ours_fails() {
        refused("unreachable", "500", mood -> mood.broken = Map.of("/token", 500));
        refused("unreachable", "503", mood -> mood.broken = Map.of("/token", 503));
        refused("unreachable", "302", mood -> mood.broken = Map.of("/token", 302));
        refused("token", "there is none", mood -> mood.broken = Map.of("/token", 200));
        refused("unreachable", "no answer within 4 s", mood -> {
            mood.broken = Map.of();
            mood.silentPath = "/token";
        });
        given().get("/sign-in").then().statusCode(200);
    }

    @Test
    void signing_out_here_signs_out_there_too() {
        Browser ines = new Browser();
        ines.comesBack();
        String page = ines.get("/desk").asString();
        String token =
                page.replaceAll("(?s).*?<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">.*", "$1=$2");
        Response out = given().cookies(ines.cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam(token.split("=", 2)[0], token.split("=", 2)[1])
                .post("/sign-out");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.asString()).contains("url=/sign-in/company/out");
        assertThat(ines.get("/desk").statusCode()).isEqualTo(302);
        String there = ines.get("/sign-in/company/out").header("Location");
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(there)
                .then()
                .statusCode(302);
        assertThat(provider.leaving).containsEntry("client_id", "heed");
        assertThat(provider.leaving.get("post_logout_redirect_uri")).endsWith("/sign-in?out");
    }
}
