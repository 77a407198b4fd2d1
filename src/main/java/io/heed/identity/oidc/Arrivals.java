package io.heed.identity.oidc;

import io.heed.identity.AuditLog;
import io.heed.identity.Person;
import io.heed.identity.PersonLink;
import io.heed.identity.Refusal;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who of our people has come: by their account at the provider once it is linked, and the first time by their
 * verified address. The link is kept, so that neither a new name nor a new address there makes them somebody else.
 */
@ApplicationScoped
class Arrivals {
    private final OidcConfig config;
    private final Newcomers newcomers;
    private final Standing standing;
    private final AuditLog log;
    private final Bell bell;
    private final Clock clock;

    Arrivals(OidcConfig config, Newcomers newcomers, Standing standing, AuditLog log, Bell bell, Clock clock) {
        this.config = config;
        this.newcomers = newcomers;
        this.standing = standing;
        this.log = log;
        this.bell = bell;
        this.clock = clock;
    }

    @Transactional(rollbackOn = Exception.class)
    Person arrive(String issuer, Claims claims) throws Refused {
        Optional<PersonLink> link = PersonLink.of(issuer, claims.subject());
        Optional<Person> linked = link.map(one -> Person.findById(one.personId));
        if (linked.isPresent()) {
            if (claims.email().isPresent()) inDomain(claims.email().get());
            return welcome(linked.get(), claims);
        }
        String email = proven(claims);
        inDomain(email);
        Optional<Person> known = Person.withEmail(email);
        if (known.isPresent() && known.get().leftAt != null) throw left(known.get());
        if (known.isPresent() && PersonLink.isLinked(known.get().id, issuer))
            throw new Refused(Refusal.taken, email + " is linked to another account there");
        if (known.isEmpty() && !config.newcomers()) throw new Refused(Refusal.stranger, email);
        Person person = known.isPresent() ? known.get() : newcomers.takeOn(email, claims, standing.roleOf(claims));
        link(issuer, claims.subject(), person);
        return welcome(person, claims);
    }

    private Person welcome(Person person, Claims claims) throws Refused {
        if (person.leftAt != null) throw left(person);
        boolean changed = standing.follows(person, claims);
        log.wrote(person.username, "person.signedIn", person.username, null, Map.of("door", "company"));
        if (changed) bell.ring(Topic.BACKLOG, Topic.BOARD);
        return person;
    }

    private static Refused left(Person person) {
        return new Refused(Refusal.left, person.username);
    }

    private void link(String issuer, String subject, Person person) {
        PersonLink link = new PersonLink();
        link.issuer = issuer;
        link.subject = subject;
        link.personId = person.id;
        link.linkedAt = clock.instant();
        link.persistAndFlush();
        log.wrote(person.username, "person.linked", person.username, null, Map.of("issuer", issuer));
    }

    /** Who could write any address into their profile there could be anybody here. */
    private String proven(Claims claims) throws Refused {
        String email = claims.email().orElseThrow(() -> new Refused(Refusal.unproven, "no address"));
        if (!claims.emailVerified().orElse(config.trustEmail()))
            throw new Refused(Refusal.unproven, email + " is not verified");
        return email;
    }

    private void inDomain(String email) throws Refused {
        List<String> domains = config.domains().orElse(List.of());
        String theirs = email.substring(email.indexOf('@') + 1);
        if (domains.isEmpty()) return;
        if (domains.stream()
                .noneMatch(one -> one.strip().toLowerCase(Locale.ROOT).equals(theirs)))
            throw new Refused(Refusal.domain, email);
    }
}
