package io.heed.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who was taking tickets on a day gone by, and when. Budgets and skills are those of today: others are not kept. */
final class RecordedStaff {
    private static final String TAKING = """
            with day as (select ?::timestamptz as starts, ?::timestamptz as ends)
            select p.username, p.budget,
                   extract(epoch from greatest(pr.since, day.starts) - day.starts)::float8 as since,
                   extract(epoch from least(coalesce(pr.until, day.ends), day.ends) - day.starts)::float8 as until,
                   (select array_agg(s.name || '=' || s.level) from skill s where s.person_id = p.id) as skills
            from day join presence pr on pr.since < day.ends and coalesce(pr.until, day.ends) > day.starts
            join person p on p.id = pr.person_id
            where pr.state = 'taking' and p.role = 'agent' and p.budget > 0
            order by p.id, pr.since
            """;

    private RecordedStaff() {}

    static List<SimulationRequest.Agent> agents(Connection connection, Instant from, Instant to) throws SQLException {
        Map<String, SimulationRequest.Agent> agents = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(TAKING)) {
            query.setTimestamp(1, Timestamp.from(from));
            query.setTimestamp(2, Timestamp.from(to));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) add(agents, rows);
            }
        }
        return List.copyOf(agents.values());
    }

    private static void add(Map<String, SimulationRequest.Agent> agents, ResultSet row) throws SQLException {
        String name = row.getString("username");
        SimulationRequest.Shift shift = new SimulationRequest.Shift(row.getDouble("since"), row.getDouble("until"));
        if (shift.from() >= shift.to()) return;
        if (!agents.containsKey(name)) {
            JsonNode skills = skills(row.getArray("skills"));
            agents.put(name, new SimulationRequest.Agent(name, row.getDouble("budget"), skills, new ArrayList<>()));
        }
        agents.get(name).shifts().add(shift);
    }

    private static JsonNode skills(Array array) throws SQLException {
        ObjectNode skills = JsonNodeFactory.instance.objectNode();
        if (array == null) return skills;
        for (String pair : (String[]) array.getArray()) {
            int at = pair.lastIndexOf('=');
            skills.put(pair.substring(0, at), Integer.parseInt(pair.substring(at + 1)));
        }
        return skills;
    }
}
