package io.heed.identity.oidc;

import io.heed.identity.Entrance;
import io.heed.identity.OtherDoor;
import io.heed.identity.Refusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The door as others see it: whether there is one, the way to the provider and the way out. */
@ApplicationScoped
class CompanyDoor implements OtherDoor {
    private static final Logger LOG = Logger.getLogger(CompanyDoor.class);

    private final OidcConfig config;
    private final Discovery discovery;
    private final Entrance entrance;

    CompanyDoor(OidcConfig config, Discovery discovery, Entrance entrance) {
        this.config = config;
        this.discovery = discovery;
        this.entrance = entrance;
    }

    void check(@Observes StartupEvent event) {
        if (discovery.isSetUp() && !entrance.works())
            LOG.warn("Without QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY nobody signs in by company account");
        boolean anybody =
                config.domains().orElse(List.of()).isEmpty() && config.roles().isEmpty();
        if (discovery.isSetUp() && config.newcomers() && anybody)
            LOG.warn(
                    "HEED_OIDC_NEWCOMERS takes on everybody whom the provider knows: with a provider that everybody may "
                            + "have an account at, set HEED_OIDC_DOMAINS or HEED_OIDC_ROLES");
    }

    boolean isOpen() {
        return discovery.isSetUp() && entrance.works();
    }

    @Override
    public Optional<Sign> sign() {
        if (!isOpen()) return Optional.empty();
        discovery.lookAgain();
        return Optional.of(new Sign(config.name().orElse(null), discovery.answers()));
    }

    @Override
    public boolean leadsOut() {
        return isOpen() && config.signOutThere() && discovery.answers() && wayOut().isPresent();
    }

    URI wayIn(Handshake handshake, URI back) throws Refused {
        if (!isOpen()) throw new Refused(Refusal.off, "");
        Map<String, String> asks = new LinkedHashMap<>();
        asks.put("response_type", "code");
        asks.put("client_id", config.clientId().orElseThrow());
        asks.put("redirect_uri", back.toString());
        asks.put("scope", config.scopes());
        asks.put("state", handshake.state());
        asks.put("nonce", handshake.nonce());
        asks.put("code_challenge", handshake.challenge());
        asks.put("code_challenge_method", "S256");
        return with(discovery.provider().authorize(), asks);
    }

    /** @param back where the provider sends them afterwards */
    Optional<URI> wayOut(URI back) {
        return wayOut().map(out -> {
            Map<String, String> asks = new LinkedHashMap<>();
            asks.put("client_id", config.clientId().orElseThrow());
            asks.put("post_logout_redirect_uri", back.toString());
            return with(out, asks);
        });
    }

    private Optional<URI> wayOut() {
        if (!isOpen()) return Optional.empty();
        try {
            return discovery.provider().signOut();
        } catch (Refused silent) {
            return Optional.empty();
        }
    }

    /** Our own address as the provider and the browser know it. */
    URI address(URI asSeen) {
        return config.address()
                .map(given -> URI.create(given.replaceAll("/*$", "/")))
                .orElse(asSeen);
    }

    private static URI with(URI at, Map<String, String> fields) {
        String sign = at.getRawQuery() == null ? "?" : "&";
        return URI.create(at + sign + ProviderWire.form(fields));
    }
}
