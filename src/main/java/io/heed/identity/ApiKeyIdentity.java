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
import java.util.Optional;

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
                .addRole(Role.API)
                .addRole(Role.ADMIN)
                .addAttribute("account", key.account)
                .build();
    }

    /** The look-up runs before any request scope exists, so it brings its own. */
    @ApplicationScoped
    static class Keys {
        @ActivateRequestContext
        @Transactional
        Optional<ApiKey> matching(String key) {
            return ApiKey.matching(key);
        }
    }
}
