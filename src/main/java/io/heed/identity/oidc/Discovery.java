package io.heed.identity.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.identity.Refusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Knows the provider and its keys. Asked at start without holding it up, and again when somebody wants to come in. */
@ApplicationScoped
class Discovery {
    private static final Logger LOG = Logger.getLogger(Discovery.class);
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration FRESH = Duration.ofHours(1);
    /** Whoever was silent a moment ago is not asked by everybody at once. */
    private static final Duration BREATH = Duration.ofSeconds(2);
    /** Keys with a name nobody knows are looked for this often, however many tokens bring one. */
    private static final Duration KEYS_AGAIN = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final OidcConfig config;
    private final ProviderWire wire;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();

    private Provider provider;
    private JsonWebKeySet keys;
    private Instant knownAt = Instant.EPOCH;
    private Instant keysAt = Instant.EPOCH;
    private volatile Refused silence;
    private volatile Instant silentAt = Instant.EPOCH;

    Discovery(OidcConfig config, ProviderWire wire, Clock clock) {
        this.config = config;
        this.wire = wire;
        this.clock = clock;
    }

    boolean isSetUp() {
        return config.issuer().isPresent() && config.clientId().isPresent();
    }

    void start(@Observes StartupEvent event) {
        if (config.issuer().isPresent() && config.clientId().isEmpty())
            LOG.warn("HEED_OIDC_ISSUER is set, but HEED_OIDC_CLIENT_ID is not: there is no sign-in by company account");
        if (!isSetUp()) return;
        String issuer = config.issuer().get();
        if (issuer.startsWith("http://"))
            LOG.warnf("HEED_OIDC_ISSUER %s is without TLS: whoever is in between can sign in as anybody", issuer);
        lookInTheBackground();
    }

    boolean answers() {
        return silence == null;
    }

    /** For the sign-in page, which does not wait: whether the provider is there again. */
    void lookAgain() {
        if (silence != null && silentAt.plus(LOOK_AGAIN).isBefore(clock.instant())) lookInTheBackground();
    }

    private void lookInTheBackground() {
        if (!looking.compareAndSet(false, true)) return;
        Thread look = new Thread(this::look, "oidc-discovery");
        look.setDaemon(true);
        look.start();
    }

    private void look() {
        try {
            provider();
        } catch (Refused silent) {
            LOG.debug("Still silent", silent);
        } finally {
            looking.set(false);
        }
    }

    /** From memory; asked once an hour, and what was known stays true while the provider is silent. */
    synchronized Provider provider() throws Refused {
        Instant now = clock.instant();
        if (provider != null && now.isBefore(knownAt.plus(FRESH))) return provider;
        if (provider == null && silence != null && now.isBefore(silentAt.plus(BREATH))) throw silence;
        try {
            String issuer = config.issuer().orElseThrow();
            provider = Provider.of(wire.get(wellKnown(issuer), null), issuer);
            if (silence != null || knownAt.equals(Instant.EPOCH)) LOG.infof("People sign in by %s too", issuer);
            knownAt = now;
            silence = null;
        } catch (Refused silent) {
            if (provider != null) return provider;
            if (silence == null)
                LOG.warnf(
                        "Nobody signs in by %s at the moment: %s. Passwords are taken as before; it is asked again when "
                                + "somebody wants to sign in",
                        config.issuer().orElseThrow(), silent.getMessage());
            silence = silent;
            silentAt = now;
            throw silent;
        }
        return provider;
    }

    private static URI wellKnown(String issuer) throws Refused {
        try {
            return URI.create(issuer.replaceAll("/$", "") + WELL_KNOWN);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refused(Refusal.setup, "HEED_OIDC_ISSUER is not an address");
        }
    }

    /** The provider's keys; older ones than this moment are not good enough, if they can be had anew. */
    synchronized JsonWebKeySet keys(boolean anew) throws Refused {
        Instant now = clock.instant();
        Duration good = anew ? KEYS_AGAIN : FRESH;
        if (keys != null && now.isBefore(keysAt.plus(good))) return keys;
        JsonNode said = wire.get(provider().keys(), null);
        try {
            keys = new JsonWebKeySet(said.toString());
            keysAt = now;
            return keys;
        } catch (JoseException unreadable) {
            throw new Refused(Refusal.unreachable, "its keys cannot be read");
        }
    }
}
