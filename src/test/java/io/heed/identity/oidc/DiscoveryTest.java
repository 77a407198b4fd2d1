package io.heed.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.Refusal;
import io.heed.testkit.FakeIdentityProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final FakeIdentityProvider fake = new FakeIdentityProvider();
    private final Hand clock = new Hand();

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        void moves(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private Discovery of(String issuer) {
        OidcConfig config = new SmallRyeConfigBuilder()
                .withMapping(OidcConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "heed.oidc.issuer", issuer,
                                "heed.oidc.client-id", "heed",
                                "heed.oidc.patience", "PT2S"),
                        "test",
                        100))
                .build()
                .getConfigMapping(OidcConfig.class);
        return new Discovery(config, new ProviderWire(config, new ObjectMapper()), clock);
    }

    private static void silent(Discovery discovery, Refusal why, String detail) {
        assertThatThrownBy(discovery::provider).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.getMessage()).contains(detail);
        });
        assertThat(discovery.answers()).isFalse();
    }

    @Test
    void a_provider_that_was_down_is_found_when_it_is_there_again() throws Refused {
        Discovery discovery = of(fake.issuer());
        fake.mood.broken = Map.of(WELL_KNOWN, 503);
        silent(discovery, Refusal.unreachable, "answered 503");
        fake.mood.broken = Map.of();
        silent(discovery, Refusal.unreachable, "answered 503");
        clock.moves(Duration.ofSeconds(3));
        assertThat(discovery.provider().issuer()).isEqualTo(fake.issuer());
        assertThat(discovery.answers()).isTrue();
    }

    @Test
    void what_was_known_stays_true_while_the_provider_is_silent() throws Refused {
        Discovery discovery = of(fake.issuer());
        Provider known = discovery.provider();
        fake.mood.broken = Map.of(WELL_KNOWN, 500);
        clock.moves(Duration.ofHours(2));
        assertThat(discovery.provider()).isEqualTo(known);
    }

    @Test
    void a_provider_that_says_nonsense_or_is_another_one_is_not_taken() {
        fake.mood.broken = Map.of(WELL_KNOWN, 200);
        silent(of(fake.issuer()), Refusal.unreachable, "without JSON");
        fake.mood.broken = Map.of();
        silent(of(fake.issuer() + "/"), Refusal.setup, "calls itself");
        silent(of("not an address"), Refusal.setup, "not an address");
        String nobody = fake.issuer();
        fake.close();
        silent(of(nobody), Refusal.unreachable, "ConnectException");
    }

    @Test
    void keys_are_asked_for_again_only_after_a_breath() throws Refused {
        Discovery discovery = of(fake.issuer());
        String first = discovery.keys(false).getJsonWebKeys().get(0).getKeyId();
        fake.rotateKeys();
        assertThat(discovery.keys(true).getJsonWebKeys().get(0).getKeyId()).isEqualTo(first);
        clock.moves(Duration.ofSeconds(6));
        assertThat(discovery.keys(false).getJsonWebKeys().get(0).getKeyId()).isEqualTo(first);
        assertThat(discovery.keys(true).getJsonWebKeys().get(0).getKeyId()).isNotEqualTo(first);
    }
}
