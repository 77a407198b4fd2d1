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

    public boolean supervises() {
        return identity.hasRole(Role.SUPERVISOR) || identity.hasRole(Role.ADMIN);
    }
}
