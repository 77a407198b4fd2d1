package io.heed.setup;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Offers;
import io.heed.identity.AuditLog;
import io.heed.identity.Person;
import io.heed.identity.PersonLink;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.identity.Secret;
import io.heed.identity.Skill;
import io.heed.identity.Team;
import io.heed.identity.Visits;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Takes people on, changes what is known of them and sees them off. Nobody's row is ever deleted: history needs it. */
@ApplicationScoped
class PeopleBook {
    private static final BigDecimal USUAL_BUDGET = BigDecimal.valueOf(4);
    private final Granting granting;
    private final Presences presences;
    private final Offers offers;
    private final Visits visits;
    private final AuditLog log;
    private final SecurityIdentity caller;
    private final EntityManager entities;
    private final Bell bell;
    private final Clock clock;

    PeopleBook(
            Granting granting,
            Presences presences,
            Offers offers,
            Visits visits,
            AuditLog log,
            SecurityIdentity caller,
            EntityManager entities,
            Bell bell,
            Clock clock) {
        this.granting = granting;
        this.presences = presences;
        this.offers = offers;
        this.visits = visits;
        this.log = log;
        this.caller = caller;
        this.entities = entities;
        this.bell = bell;
        this.clock = clock;
    }

    static Person known(long id) {
        return Person.<Person>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no person " + id));
    }

    @Transactional
    Person add(PersonBody body) {
        PersonCheck.ofSomebodyNew(body);
        if (Person.withUsername(body.username()).isPresent())
            throw ProblemException.conflict("Somebody has the user name " + body.username() + ": choose another one");
        Person person = new Person();
        person.username = body.username();
        person.title = "";
        person.budget = USUAL_BUDGET;
        // nobody knows it; they choose one of their own when they are invited
        person.password = BcryptUtil.bcryptHash(Secret.random());
        person.createdAt = clock.instant();
        granting.check(person, body.role());
        write(person, body);
        person.persistAndFlush();
        belongs(person, body);
        log.wrote("person.made", person.username, null, PersonView.of(person).told());
        bell.ring(Topic.BOARD);
        return person;
    }

    @Transactional
    Person change(long id, PersonBody body) {
        PersonCheck.check(body);
        Person person = known(id);
        if (body.username() != null && !body.username().equals(person.username))
            throw ProblemException.invalid("username", "cannot be changed: it stands in what they have done");
        granting.touch(person);
        granting.check(person, body.role());
        Map<String, Object> before = PersonView.of(person).told();
        write(person, body);
        belongs(person, body);
        entities.flush();
        log.wrote(
                "person.changed", person.username, before, PersonView.of(person).told());
        bell.ring(Topic.BACKLOG, Topic.BOARD, Topic.DESK);
        return person;
    }

    private static void write(Person person, PersonBody body) {
        if (body.name() != null) person.name = body.name().strip();
        if (body.title() != null) person.title = body.title().strip();
        if (body.email() != null) readdress(person, body.email().strip().toLowerCase(Locale.ROOT));
        if (body.role() != null) person.role = body.role();
        if (body.budget() != null) person.budget = body.budget();
    }

    /** With another address another company account may be theirs: the next one that comes with it. */
    private static void readdress(Person person, String email) {
        String other = email.isEmpty() ? null : email;
        if (Objects.equals(other, person.email)) return;
        if (other != null && Person.withEmail(other).isPresent())
            throw ProblemException.conflict("Somebody has the address " + other + ": give another one");
        person.email = other;
        if (person.id != null) PersonLink.forget(person.id);
    }

    /** Wherever they are signed in, they have to sign in again. */
    @Transactional
    void signOut(long id) {
        Person person = known(id);
        granting.touch(person);
        int open = visits.openOf(id).size();
        visits.endAllOf(id);
        if (open > 0) log.wrote("person.signedOut", person.username, Map.of("visits", open), Map.of("visits", 0));
    }

    private void belongs(Person person, PersonBody body) {
        if (body.skills() != null) skills(person, body.skills());
        if (body.teams() == null) return;
        List<Team> all = Team.inOrder();
        for (Long team : body.teams())
            if (all.stream().noneMatch(one -> one.id.equals(team)))
                throw ProblemException.invalid("teams", "there is no team " + team);
        for (Team team : all) {
            if (body.teams().contains(team.id)) team.members.add(person.id);
            else team.members.remove(person.id);
        }
    }

    /** Level by level, because those they have are known to the session by now. */
    private static void skills(Person person, Map<String, Integer> levels) {
        Map<String, Integer> fresh = new HashMap<>(levels);
        fresh.values().removeIf(level -> level == 0);
        for (Skill known : Skill.ofPerson(person.id)) {
            Integer level = fresh.remove(known.name);
            if (level == null) known.delete();
            else known.level = level;
        }
        fresh.forEach((name, level) -> {
            Skill skill = new Skill();
            skill.personId = person.id;
            skill.name = name;
            skill.level = level;
            skill.persist();
        });
    }

    /** They cannot sign in any more, and what they had goes back to the others. */
    @Transactional
    void leaves(long id) {
        Person person = known(id);
        if (person.leftAt != null) return;
        if (granting.isCaller(person)) throw ProblemException.conflict("Nobody sees themselves off: ask a colleague");
        granting.touch(person);
        granting.stays(person);
        presences.set(person, Presence.State.away);
        offers.withdrawFrom(id);
        person.leftAt = clock.instant();
        visits.endAllOf(id);
        Invitation.withdraw(id, clock.instant());
        entities.createNativeQuery("update snooze set agent_id = null where agent_id = :person")
                .setParameter("person", id)
                .executeUpdate();
        entities.flush();
        List<Assignment> held = Assignment.list("agentId = ?1 and state = 'accepted'", id);
        for (Assignment one : held)
            offers.takeBack(
                    one.ticketId,
                    Assignment.Cause.byHand,
                    person.name + " is not here any more",
                    caller.getPrincipal().getName());
        log.wrote("person.left", person.username, Map.of("here", true), Map.of("here", false));
        bell.ring(Topic.BACKLOG, Topic.BOARD);
    }

    @Transactional
    void returns(long id) {
        Person person = known(id);
        if (person.leftAt == null) return;
        granting.touch(person);
        person.leftAt = null;
        log.wrote("person.returned", person.username, Map.of("here", false), Map.of("here", true));
        bell.ring(Topic.BOARD);
    }
}
