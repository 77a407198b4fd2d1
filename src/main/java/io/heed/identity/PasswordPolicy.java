package io.heed.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;

/** Who may still come with a password. While there is no other door everybody may: nobody is locked out of their house. */
@ApplicationScoped
class PasswordPolicy {
    private static final Logger LOG = Logger.getLogger(PasswordPolicy.class);

    private final SignInConfig config;
    private final Instance<OtherDoor> other;

    PasswordPolicy(SignInConfig config, Instance<OtherDoor> other) {
        this.config = config;
        this.other = other;
    }

    void check(@Observes StartupEvent event) {
        if (config.password() != inForce())
            LOG.warnf(
                    "HEED_SIGN_IN_PASSWORD is %s, but there is no other way in: passwords are taken until HEED_OIDC_ISSUER "
                            + "and HEED_OIDC_CLIENT_ID are set",
                    config.password());
    }

    SignInConfig.Passwords inForce() {
        boolean only = other.stream().allMatch(door -> door.sign().isEmpty());
        return only ? SignInConfig.Passwords.open : config.password();
    }

    boolean takes(Person person) {
        return switch (inForce()) {
            case open -> true;
            case admins -> Role.ADMIN.equals(person.role);
            case closed -> false;
        };
    }
}
