package io.heed.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/**
 * In by name and password: not too fast, and each time with a visit of its own. Providers are asked in no certain order,
 * so there must be no other one of this kind: Person is not a user definition of the security extension.
 */
@ApplicationScoped
class PasswordDoor implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    /** So that a name nobody has takes as long as one that somebody has. */
    private static final String NOBODYS = BcryptUtil.bcryptHash("nobody has this password");

    private final Throttle throttle;
    private final Visits visits;
    private final People people;
    private final PasswordPolicy policy;

    PasswordDoor(Throttle throttle, Visits visits, People people, PasswordPolicy policy) {
        this.policy = policy;
        this.throttle = throttle;
        this.visits = visits;
        this.people = people;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext from = HttpSecurityUtils.getRoutingContextAttribute(request);
        String password = new String(request.getPassword().getPassword());
        return context.runBlocking(() -> enter(request.getUsername(), password, from));
    }

    private SecurityIdentity enter(String username, String password, RoutingContext from) {
        String address = Address.of(from);
        Duration wait = throttle.tries(username, address);
        if (!wait.isZero()) {
            VisitCookie.tellToWait(from, Math.max(1, wait.toSeconds() + 1));
            throw new AuthenticationFailedException();
        }
        Optional<Person> known = people.named(username);
        boolean right =
                BcryptUtil.matches(password, known.map(one -> one.password).orElse(NOBODYS));
        if (!right || known.isEmpty() || known.get().leftAt != null || !policy.takes(known.get()))
            throw new AuthenticationFailedException();
        throttle.right(username, address);
        VisitCookie.give(from, visits.begin(known.get(), Visit.PASSWORD, address, VisitCookie.of(from)));
        return VisitDoor.identity(known.get());
    }

    /** The look-up runs before any request scope exists, so it brings its own. */
    @ApplicationScoped
    static class People {
        @ActivateRequestContext
        @Transactional
        Optional<Person> named(String username) {
            return username.indexOf('\0') >= 0 ? Optional.empty() : Person.withUsername(username);
        }
    }
}
