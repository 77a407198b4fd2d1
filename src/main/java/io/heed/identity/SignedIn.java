package io.heed.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The person behind the current request. */
@RequestScoped
public class SignedIn {
    private final SecurityIdentity identity;
    private Person person;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Person person() {
        if (person == null)
            person = Person.withUsername(identity.getPrincipal().getName())
                    .orElseThrow(() -> new IllegalStateException("A page was reached by somebody who is not a person"));
        return person;
    }

    /** Acts in tickets that others have, as far as they see them. */
    public boolean supervises() {
        return may(May.STEER_TEAM);
    }

    /** @param what one of {@link May} */
    public boolean may(String what) {
        return identity.hasRole(what);
    }
}
