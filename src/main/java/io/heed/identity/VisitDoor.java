package io.heed.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Back in with the session's cookie, as long as the visit it belongs to goes on. */
@ApplicationScoped
class VisitDoor implements IdentityProvider<TrustedAuthenticationRequest> {
    private final Visits visits;

    VisitDoor(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext from = HttpSecurityUtils.getRoutingContextAttribute(request);
        return context.runBlocking(() -> visits.visitor(VisitCookie.of(from))
                .filter(person -> person.username.equals(request.getPrincipal()))
                .map(VisitDoor::identity)
                .orElseThrow(() -> {
                    VisitCookie.forget(from);
                    return new AuthenticationFailedException();
                }));
    }

    static SecurityIdentity identity(Person person) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.username))
                .addRole(person.role)
                .build();
    }
}
