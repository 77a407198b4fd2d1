package io.heed.demo;

import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.identity.Shift;
import io.heed.identity.Skill;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Makes the company's people, or makes those of an earlier run as they should be. */
@ApplicationScoped
class Hiring {
    private final Presences presences;

    Hiring(Presences presences) {
        this.presences = presences;
    }

    /** A company that is there, and the one password that all of it has until the next start. */
    record Hired(List<Long> ids, String password) {}

    @Transactional
    public Hired everybody(Company company, Instant start) {
        DemoGuard.check();
        String password = random();
        // one hash for all: fourteen would cost a second of every start and protect nothing more
        String hash = BcryptUtil.bcryptHash(password);
        List<Long> ids = new ArrayList<>();
        for (Member member : company.people()) ids.add(person(member, hash, start).id);
        return new Hired(ids, password);
    }

    private Person person(Member member, String hash, Instant start) {
        Optional<Person> known =
                Person.find("demo = true and name = ?1", member.name()).firstResultOptional();
        Person person = known.orElseGet(Person::new);
        person.username = member.username();
        person.name = member.name();
        person.title = member.title();
        person.role = member.role();
        person.budget = member.budget();
        person.password = hash;
        person.demo = true;
        if (known.isEmpty()) person.createdAt = start;
        person.persistAndFlush();
        if (!member.supervises()) equip(person, member, start);
        return person;
    }

    private void equip(Person person, Member member, Instant start) {
        Skill.delete("personId", person.id);
        Shift.delete("personId", person.id);
        member.skills().forEach((name, level) -> skill(person, name, level));
        member.shift().everyDay(start).forEach(hours -> shift(person, hours));
        boolean onDuty = member.shift().onDuty(start, start);
        presences.set(person, onDuty ? Presence.State.taking : Presence.State.away);
    }

    private static void skill(Person person, String name, int level) {
        Skill skill = new Skill();
        skill.personId = person.id;
        skill.name = name;
        skill.level = level;
        skill.persist();
    }

    private static void shift(Person person, Rota.Hours hours) {
        Shift shift = new Shift();
        shift.personId = person.id;
        shift.weekday = hours.weekday();
        shift.starts = hours.starts();
        shift.ends = hours.ends();
        shift.persist();
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
