package io.heed.setup;

import io.heed.identity.AuditLog;
import io.heed.identity.Person;
import io.heed.identity.Team;
import io.heed.ticket.Bell;
import io.heed.ticket.Queue;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes and changes teams. */
@ApplicationScoped
class TeamBook {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 1000;

    private final AuditLog log;
    private final Bell bell;
    private final Clock clock;

    TeamBook(AuditLog log, Bell bell, Clock clock) {
        this.log = log;
        this.bell = bell;
        this.clock = clock;
    }

    static Team known(long id) {
        return Team.<Team>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("There is no team " + id));
    }

    @Transactional
    Team make(TeamBody body) {
        if (body == null || body.name() == null)
            throw ProblemException.invalid("name", "is missing: give the team a name");
        Team team = new Team();
        team.createdAt = clock.instant();
        write(team, body);
        team.persistAndFlush();
        log.wrote("team.made", team.name, null, told(team));
        bell.ring(Topic.BOARD, Topic.DESK);
        return team;
    }

    @Transactional
    Team change(long id, TeamBody body) {
        if (body == null) throw ProblemException.invalid("body", "is empty: give what is to change");
        Team team = known(id);
        Map<String, Object> before = told(team);
        write(team, body);
        log.wrote("team.changed", team.name, before, told(team));
        bell.ring(Topic.BOARD, Topic.DESK);
        return team;
    }

    /** Its queues are everybody's again, unless another team has them. */
    @Transactional
    void remove(long id) {
        Team team = known(id);
        log.wrote("team.removed", team.name, told(team), null);
        team.delete();
        bell.ring(Topic.BOARD, Topic.DESK);
    }

    private static void write(Team team, TeamBody body) {
        if (body.name() != null) team.name = name(team, body.name());
        if (body.members() != null) {
            if (body.members().size() > MOST)
                throw ProblemException.invalid("members", "must be at most " + MOST + " people");
            for (Long member : body.members())
                if (member == null || Person.findByIdOptional(member).isEmpty())
                    throw ProblemException.invalid("members", "there is no person " + member);
            team.members = new HashSet<>(body.members());
        }
        if (body.queues() == null) return;
        if (body.queues().size() > MOST)
            throw ProblemException.invalid("queues", "must be at most " + MOST + " queues");
        for (String queue : body.queues())
            if (queue == null || Queue.named(queue.replace("\0", "")).isEmpty())
                throw ProblemException.invalid("queues", "there is no queue " + queue);
        team.queues = new HashSet<>(body.queues());
    }

    private static String name(Team team, String given) {
        String name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            throw ProblemException.invalid("name", "must be 1 to " + LONGEST_NAME + " printable characters");
        Optional<Team> other = Team.named(name).filter(one -> !one.id.equals(team.id));
        if (other.isPresent()) throw ProblemException.conflict("There is a team " + name + ": choose another name");
        return name;
    }

    private static Map<String, Object> told(Team team) {
        Map<String, Object> told = new TreeMap<>();
        told.put("name", team.name);
        told.put("queues", team.queues.stream().sorted().toList());
        List<String> members = team.members.stream()
                .flatMap(id -> Person.<Person>findByIdOptional(id).stream())
                .map(person -> person.username)
                .sorted()
                .toList();
        told.put("members", members);
        return told;
    }
}
