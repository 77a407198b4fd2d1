package io.heed.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Begins and ends visits. A session cookie alone is a name that was true when it was made; a visit can be ended: by
 * signing out, when somebody leaves the company, and after so many hours in any case.
 */
@ApplicationScoped
public class Visits {
    private final SignInConfig config;
    private final Clock clock;

    Visits(SignInConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @return the secret for the browser, a new one each time; the visit it had before is over */
    @ActivateRequestContext
    @Transactional
    public String begin(Person person, String door, String address, String before) {
        end(before);
        String secret = Secret.random();
        Visit visit = new Visit();
        visit.sha256 = Secret.hash(secret);
        visit.personId = person.id;
        visit.beganAt = clock.instant();
        visit.address = address;
        visit.door = door;
        visit.persist();
        Visit.delete(
                "personId = ?1 and beganAt < ?2", person.id, clock.instant().minus(config.longest()));
        return secret;
    }

    /** Whose visit this is, if it still goes on and they are still here. */
    @ActivateRequestContext
    @Transactional
    public Optional<Person> visitor(String secret) {
        return Visit.open(secret, clock.instant().minus(config.longest()))
                .flatMap(visit -> Person.<Person>findByIdOptional(visit.personId))
                .filter(person -> person.leftAt == null);
    }

    @Transactional
    public void end(String secret) {
        if (secret == null) return;
        Visit.update("endedAt = ?1 where sha256 = ?2 and endedAt is null", clock.instant(), Secret.hash(secret));
    }

    /** Where somebody is signed in, the newest first. */
    public List<Visit> openOf(long personId) {
        return Visit.list(
                "personId = ?1 and endedAt is null and beganAt > ?2 order by beganAt desc, id desc",
                personId,
                clock.instant().minus(config.longest()));
    }

    /** Whether a visit that goes on began at this door. */
    @Transactional
    public boolean isBy(String door, String secret) {
        return Visit.open(secret, clock.instant().minus(config.longest()))
                .filter(visit -> visit.door.equals(door))
                .isPresent();
    }

    @Transactional
    public void endAllOf(long personId) {
        Visit.update("endedAt = ?1 where personId = ?2 and endedAt is null", clock.instant(), personId);
    }
}
