package io.heed.identity;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets somebody in who has proved who they are elsewhere, with the same session and visit as behind a password. */
@ApplicationScoped
public class Entrance {
    private final Visits visits;
    private final Throttle throttle;
    private final Optional<PersistentLoginManager> sessions;

    Entrance(
            Visits visits,
            Throttle throttle,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> key,
            @ConfigProperty(name = "quarkus.http.auth.form.timeout") Duration idle,
            @ConfigProperty(name = "quarkus.http.auth.form.new-cookie-interval", defaultValue = "PT1M")
                    Duration renewal) {
        this.visits = visits;
        this.throttle = throttle;
        // as the form's own mechanism makes it, so that it reads what is written here
        this.sessions = key.map(secret -> new PersistentLoginManager(
                secret, VisitCookie.SESSION, idle.toMillis(), renewal.toMillis(), true, "STRICT", "/", -1, null));
    }

    /** Without a key that lasts nobody would find back in. */
    public boolean works() {
        return sessions.isPresent();
    }

    public void admit(Person person, RoutingContext from) {
        VisitCookie.give(from, visits.begin(person, Visit.COMPANY, Address.of(from), VisitCookie.of(from)));
        sessions.orElseThrow()
                .save(
                        person.username,
                        from,
                        VisitCookie.SESSION,
                        null,
                        from.request().isSSL());
        throttle.rightFrom(Address.of(from));
    }

    /** Counts a try from this address as a wrong one until they are admitted. */
    public Duration tries(RoutingContext from) {
        return throttle.triesFrom(Address.of(from));
    }
}
