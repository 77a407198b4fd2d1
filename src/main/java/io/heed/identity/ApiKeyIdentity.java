package io.heed.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Turns a valid API key into an identity that carries the key's name and channel account. */
@ApplicationScoped
class ApiKeyIdentity implements IdentityProvider<TokenAuthenticationRequest> {
    private final Keys keys;

    ApiKeyIdentity(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String key = request.getToken().getToken();
        return context.runBlocking(
                () -> keys.matching(key).map(ApiKeyIdentity::identity).orElse(null));
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("key:" + key.name))
                .addRoles(roles(key))
                .addAttribute(Program.KEY, key.id)
                .addAttribute("account", key.account)
                .build();
    }

    private static Set<String> roles(ApiKey key) {
        if (!key.mayEverything()) return Set.copyOf(key.permissions);
        Set<String> everything = new HashSet<>(Permission.labels(Permission.all()));
        everything.add(Role.API);
        return everything;
    }

    /** The look-up runs before any request scope exists, so it brings its own. */
    @ApplicationScoped
    static class Keys {
        private static final Duration FRESH = Duration.ofMinutes(1);

        private final Clock clock;

        Keys(Clock clock) {
            this.clock = clock;
        }

        @ActivateRequestContext
        @Transactional
        Optional<ApiKey> matching(String key) {
            Instant now = clock.instant();
            Optional<ApiKey> found = ApiKey.matching(key, now);
            found.ifPresent(one -> used(one, now));
            return found;
        }

        /** To the minute: a busy key would otherwise be written at every call. */
        private static void used(ApiKey key, Instant now) {
            if (key.lastUsedAt != null && key.lastUsedAt.plus(FRESH).isAfter(now)) return;
            ApiKey.update(
                    "lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)",
                    now,
                    key.id,
                    now.minus(FRESH));
        }
    }
}
