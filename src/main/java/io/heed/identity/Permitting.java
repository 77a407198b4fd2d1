package io.heed.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives whoever has a role the permissions of that role, under the names that routes ask for. They are roles to the
 * security layer, because it checks those at build time and without a class for each.
 */
@ApplicationScoped
class Permitting implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(permitted(identity));
    }

    private static SecurityIdentity permitted(SecurityIdentity identity) {
        if (identity.isAnonymous()) return identity;
        QuarkusSecurityIdentity.Builder permitted = QuarkusSecurityIdentity.builder(identity);
        for (String role : identity.getRoles())
            Permission.labels(Role.permissions(role)).forEach(permitted::addRole);
        return permitted.build();
    }
}
