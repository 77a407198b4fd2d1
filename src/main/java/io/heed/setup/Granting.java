package io.heed.setup;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Program;
import io.heed.identity.Role;
import io.heed.identity.SignedIn;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Who may give whom which role, so that nobody raises themselves and somebody can always set things up. */
@ApplicationScoped
class Granting {
    private final SecurityIdentity caller;
    private final SignedIn signedIn;

    Granting(SecurityIdentity caller, SignedIn signedIn) {
        this.caller = caller;
        this.signedIn = signedIn;
    }

    /** Agents and leads are everybody's to make who manages people; the others take a permission of its own. */
    boolean mayGive(String role) {
        return role.equals(Role.AGENT) || role.equals(Role.LEAD) || caller.hasRole(May.GRANT_ROLES);
    }

    void check(Person person, String role) {
        if (role == null || role.equals(person.role)) return;
        if (isCaller(person)) throw ProblemException.conflict("Nobody changes their own role: ask another admin");
        touch(person);
        if (!mayGive(role))
            throw new ProblemException(Problem.forbidden(
                    "It takes the permission " + May.GRANT_ROLES + " to make a " + role + ": ask an admin"));
        stays(person);
    }

    /** Somebody above is not changed by somebody below. */
    void touch(Person person) {
        if (person.role != null && !mayGive(person.role))
            throw new ProblemException(Problem.forbidden(
                    "It takes the permission " + May.GRANT_ROLES + " to change a " + person.role + ": ask an admin"));
    }

    /** Without an admin nobody could give out roles and keys any more. */
    void stays(Person person) {
        if (!Role.ADMIN.equals(person.role)) return;
        long others = Person.count("role = ?1 and leftAt is null and id <> ?2", Role.ADMIN, person.id);
        if (others == 0) throw ProblemException.conflict("The last admin has to stay one: make another one first");
    }

    boolean isCaller(Person person) {
        return !Program.is(caller) && Objects.equals(signedIn.person().id, person.id);
    }
}
