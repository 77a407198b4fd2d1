package io.heed.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DemoLockoutTest {
    @Inject
    World world;

    @Inject
    DemoLockout lockout;

    @Inject
    Instance<OneClick> oneClick;

    @Test
    void in_production_nobody_is_offered_at_the_door() {
        assertThat(oneClick.stream().flatMap(door -> door.people().stream())).isEmpty();
    }

    @Test
    void people_a_demo_has_left_cannot_sign_in_and_are_offered_nothing() {
        Person visitor = world.agent("demo-visitor", "Vis Itor", "4.0", Map.of("payments", 5));
        QuarkusTransaction.requiringNew().run(() -> Person.update("demo = true where id = ?1", visitor.id));
        assertThat(getsIn("demo-visitor")).isTrue();

        assertThat(lockout.lockEverybodyOfTheDemo()).isEqualTo(1);

        assertThat(getsIn("demo-visitor")).isFalse();
        assertThat(getsIn("demo-locked-" + visitor.id)).isFalse();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Presence.of(visitor.id).orElseThrow().state))
                .isEqualTo(Presence.State.away);
        assertThat(lockout.lockEverybodyOfTheDemo()).as("once is enough").isZero();
    }

    /** Whether this name with the right password gets a session. */
    private static boolean getsIn(String username) {
        String session = given().formParams("username", username, "password", World.PASSWORD)
                .redirects()
                .follow(false)
                .post("/sign-in")
                .cookie("heed-session");
        return session != null && !session.isEmpty();
    }
}
