package io.heed.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who belongs to which team now; a workspace without teams has none. */
@ApplicationScoped
class Teams {
    private final EntityManager entities;

    Teams(EntityManager entities) {
        this.entities = entities;
    }

    /** People by team, both as the sums name them. */
    Map<String, List<String>> all() {
        Map<String, List<String>> teams = new LinkedHashMap<>();
        if (!kept()) return teams;
        for (Object row : entities.createNativeQuery("""
                        select t.id, m.person_id from team t left join team_member m on m.team_id = t.id
                        order by t.name, m.person_id
                        """).getResultList()) {
            Object[] member = (Object[]) row;
            List<String> people = teams.computeIfAbsent(member[0].toString(), team -> new ArrayList<>());
            if (member[1] != null) people.add(member[1].toString());
        }
        return teams;
    }

    List<String> members(String team) {
        return all().getOrDefault(team, List.of());
    }

    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        if (!kept()) return names;
        for (Object row :
                entities.createNativeQuery("select id, name from team").getResultList()) {
            Object[] team = (Object[]) row;
            names.put(team[0].toString(), (String) team[1]);
        }
        return names;
    }

    /** Teams come with people's roles, which an installation may not have yet. */
    private boolean kept() {
        return entities.createNativeQuery("select cast(to_regclass('team_member') as text)")
                        .getSingleResult()
                != null;
    }
}
