package io.heed.setup;

import io.heed.identity.Person;
import io.heed.identity.Skill;
import io.heed.identity.Team;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody as programs read them. */
@Schema(name = "Person")
record PersonView(
        long id,
        String username,
        String name,
        String title,

        @Schema(description = "Null for none") String email,

        String role,
        BigDecimal budget,
        Map<String, Integer> skills,
        List<Long> teams,

        @Schema(description = "Since when they are not here any more; null for everybody who is")
        Instant leftAt) {

    static PersonView of(Person person) {
        return new PersonView(
                person.id,
                person.username,
                person.name,
                person.title,
                person.email,
                person.role,
                person.budget.stripTrailingZeros(),
                skills(person.id),
                Team.of(person.id).stream().map(team -> team.id).toList(),
                person.leftAt);
    }

    static Map<String, Integer> skills(long person) {
        return Skill.ofPerson(person).stream()
                .collect(Collectors.toMap(one -> one.name, one -> one.level, (one, other) -> one, TreeMap::new));
    }

    /** For the audit log, which needs no ids. */
    Map<String, Object> told() {
        Map<String, Object> told = new TreeMap<>();
        told.put("name", name);
        told.put("title", title);
        told.put("email", email);
        told.put("role", role);
        told.put("budget", budget.toPlainString());
        told.put("skills", skills);
        told.put("teams", teams);
        told.put("here", leftAt == null);
        return told;
    }
}
