package io.heed.dispatch;

import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.identity.Skill;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes what dispatch knows of a person, with who did it: budget, skills, presence. */
@ApplicationScoped
public class StaffChanges {
    static final BigDecimal LARGEST_BUDGET = BigDecimal.valueOf(40);
    private static final int MOST_SKILLS = 200;
    private static final int LONGEST_NAME = 60;

    private final Presences presences;
    private final Offers offers;
    private final Auditor auditor;
    private final Bell bell;

    StaffChanges(Presences presences, Offers offers, Auditor auditor, Bell bell) {
        this.presences = presences;
        this.offers = offers;
        this.auditor = auditor;
        this.bell = bell;
    }

    @Transactional
    public void budget(long personId, BigDecimal budget, String by) {
        Person person = Person.findById(personId);
        if (budget.signum() < 0 || budget.compareTo(LARGEST_BUDGET) > 0)
            throw ProblemException.invalid("budget", "must be between 0 and " + LARGEST_BUDGET);
        if (budget.stripTrailingZeros().scale() > 1)
            throw ProblemException.invalid("budget", "must have at most one decimal place");
        if (person.budget.compareTo(budget) == 0) return;
        Map<String, BigDecimal> before = Map.of("budget", person.budget);
        person.budget = budget;
        auditor.wrote(
                Audit.Action.budgetChanged, by, before, Map.of("budget", budget), audit -> audit.agentId = personId);
        ring();
    }

    /** @param levels 0..10 by name; 0 takes the skill away, and those left out stay as they are */
    @Transactional
    public void skills(long personId, Map<String, Integer> levels, String by) {
        Map<String, Integer> before = new HashMap<>();
        List<Skill> rows = Skill.ofPerson(personId);
        for (Skill skill : rows) before.put(skill.name, skill.level);
        Map<String, Integer> after = new HashMap<>(before);
        levels.forEach((name, level) -> {
            if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0)
                throw ProblemException.invalid("skill", "must be a name of at most " + LONGEST_NAME + " characters");
            if (level < 0 || level > 10) throw ProblemException.invalid("level", "must be between 0 and 10");
            if (level == 0) after.remove(name);
            else after.put(name, level);
        });
        if (after.size() > MOST_SKILLS) throw ProblemException.invalid("skill", "must be at most " + MOST_SKILLS);
        if (after.equals(before)) return;
        for (Skill skill : rows) {
            if (after.containsKey(skill.name)) skill.level = after.get(skill.name);
            else skill.delete();
        }
        after.forEach((name, level) -> {
            if (before.containsKey(name)) return;
            Skill row = new Skill();
            row.personId = personId;
            row.name = name;
            row.level = level;
            row.persist();
        });
        auditor.wrote(Audit.Action.skillsChanged, by, before, after, audit -> audit.agentId = personId);
        ring();
    }

    /** Who leaves returns open offers at once. */
    @Transactional
    public void presence(long personId, Presence.State state) {
        presences.set(Person.findById(personId), state);
        if (state != Presence.State.taking) offers.withdrawFrom(personId);
    }

    private void ring() {
        bell.ring(Topic.BACKLOG, Topic.BOARD, Topic.DESK);
    }
}
