package io.heed.setup;

import io.heed.identity.AuditLog;
import io.heed.identity.Person;
import io.heed.identity.Secret;
import io.heed.identity.Visits;
import io.heed.web.ProblemException;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Invites people to choose a password of their own; nobody else ever knows it. */
@ApplicationScoped
class Inviting {
    static final Duration VALID = Duration.ofDays(7);
    static final int SHORTEST = 10;
    /** More is not hashed by bcrypt. */
    static final int LONGEST_BYTES = 72;

    private final Granting granting;
    private final Visits visits;
    private final AuditLog log;
    private final SecurityIdentity caller;
    private final Clock clock;

    Inviting(Granting granting, Visits visits, AuditLog log, SecurityIdentity caller, Clock clock) {
        this.granting = granting;
        this.visits = visits;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param path where they choose their password: told this once */
    record Invited(String path, Instant expiresAt) {
        @Override
        public String toString() {
            return "Invited[until " + expiresAt + "]";
        }
    }

    /** The one before it is void. Their password stays until they have chosen another. */
    @Transactional
    Invited invite(long id) {
        Person person = PeopleBook.known(id);
        granting.touch(person);
        if (person.leftAt != null) throw ProblemException.conflict(person.name + " is not here any more");
        Instant now = clock.instant();
        Invitation.withdraw(id, now);
        String secret = Secret.random();
        Invitation row = new Invitation();
        row.personId = id;
        row.sha256 = Secret.hash(secret);
        row.madeAt = now;
        row.madeBy = caller.getPrincipal().getName();
        row.expiresAt = now.plus(VALID);
        row.persist();
        log.wrote("person.invited", person.username, null, null);
        return new Invited("/invitations/" + secret, row.expiresAt);
    }

    @Transactional
    Optional<Person> invited(String secret) {
        return Invitation.open(secret, clock.instant())
                .map(row -> PeopleBook.known(row.personId))
                .filter(person -> person.leftAt == null);
    }

    /** Whoever was signed in with the old password is so no more. */
    @Transactional
    void choose(String secret, String password) {
        Invitation row = Invitation.open(secret, clock.instant())
                .orElseThrow(() -> ProblemException.notFound("This invitation is used or too old"));
        Person person = PeopleBook.known(row.personId);
        fault(person, password).ifPresent(why -> {
            throw ProblemException.invalid("password", why);
        });
        person.password = BcryptUtil.bcryptHash(password);
        row.usedAt = clock.instant();
        visits.endAllOf(person.id);
        log.wrote("person.choseAPassword", person.username, null, null);
    }

    private static Optional<String> fault(Person person, String password) {
        if (password == null || password.length() < SHORTEST)
            return Optional.of("must have at least " + SHORTEST + " characters");
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES || password.indexOf('\0') >= 0)
            return Optional.of("must have at most " + LONGEST_BYTES + " characters");
        boolean guessable = password.equalsIgnoreCase(person.username)
                || password.equalsIgnoreCase(person.name)
                || password.chars().distinct().count() < 4;
        return guessable ? Optional.of("must be harder to guess") : Optional.empty();
    }
}
