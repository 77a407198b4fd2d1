package io.heed.identity.oidc;

import io.heed.identity.AuditLog;
import io.heed.identity.Person;
import io.heed.identity.Refusal;
import io.heed.identity.Role;
import io.heed.identity.Team;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Gives people the role and teams that their groups at the provider stand for, each time they come. Where groups mean
 * roles, the provider decides: who is in none of them has none.
 */
@ApplicationScoped
class Standing {
    private static final Logger LOG = Logger.getLogger(Standing.class);

    private final OidcConfig config;
    private final AuditLog log;
    private final Optional<GroupMap> roles;
    private final GroupMap teams;

    Standing(OidcConfig config, AuditLog log) {
        this.config = config;
        this.log = log;
        roles = config.roles().map(GroupMap::read);
        teams = GroupMap.read(config.teams().orElse(""));
    }

    void check(@Observes StartupEvent event) {
        roles.ifPresent(map -> map.all().stream()
                .filter(role -> !Role.OF_PEOPLE.contains(role))
                .forEach(role -> LOG.warnf("HEED_OIDC_ROLES names the role %s, which there is not", role)));
        for (String text : List.of(config.roles().orElse(""), config.teams().orElse("")))
            GroupMap.faults(text)
                    .forEach(pair -> LOG.warnf("'%s' is not group=role or group=team and means nothing", pair));
    }

    /** Empty where groups mean no roles; whoever is in none that does is refused. */
    Optional<String> roleOf(Claims claims) throws Refused {
        if (roles.isEmpty()) return Optional.empty();
        Optional<String> role = roles.get().highest(claims.groups(config.groups()), Role.OF_PEOPLE);
        if (role.isEmpty()) throw new Refused(Refusal.role, claims.email().orElse(claims.subject()));
        return role;
    }

    /** @return whether anything is otherwise than before */
    boolean follows(Person person, Claims claims) throws Refused {
        Optional<String> role = roleOf(claims);
        boolean changed = role.isPresent() && becomes(person, role.get());
        return joins(person, teams.meant(claims.groups(config.groups()))) || changed;
    }

    private boolean becomes(Person person, String role) {
        if (role.equals(person.role)) return false;
        if (Role.ADMIN.equals(person.role) && isLastAdmin(person)) {
            LOG.warnf("%s stays an admin, though not one by their groups: there is no other", person.username);
            return false;
        }
        log.wrote("the company's door", "person.changed", person.username, told(person.role), told(role));
        person.role = role;
        return true;
    }

    private static Map<String, String> told(String role) {
        return Map.of("role", role);
    }

    private static boolean isLastAdmin(Person person) {
        return Person.count("role = ?1 and leftAt is null and id <> ?2", Role.ADMIN, person.id) == 0;
    }

    /** Only teams that a group stands for; in all others people are as somebody here has put them. */
    private boolean joins(Person person, Set<String> theirs) {
        boolean changed = false;
        for (String name : teams.all()) {
            Optional<Team> team = Team.named(name);
            if (team.isEmpty()) continue;
            Set<Long> members = team.get().members;
            boolean moved = theirs.contains(name) ? members.add(person.id) : members.remove(person.id);
            if (!moved) continue;
            changed = true;
            boolean in = theirs.contains(name);
            log.wrote(
                    "the company's door", "team.changed", name, null, Map.of(person.username, in ? "joins" : "leaves"));
        }
        return changed;
    }
}
