package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who will be there by the shifts in the database, which are in UTC. Who takes tickets stays until the end of the shift
 * they are in, and as long as they like outside of one; who does not, comes when their next shift begins.
 */
@ApplicationScoped
class ShiftRoster {
    /** Shifts of yesterday, today and tomorrow as stretches of time; one that ends before it starts ends next day, and on leave there are none. */
    private static final String SHIFTS = """
            select s.person_id, d.day + s.starts as starts,
                   d.day + s.ends + case when s.ends <= s.starts then interval '1 day' else interval '0' end as ends
            from shift s
            join (select (?::timestamptz at time zone 'UTC')::date + n as day from generate_series(-1, 1) as n) d
              on extract(isodow from d.day) = s.weekday
            where coalesce(?::bigint, s.person_id) = s.person_id
              and not exists (select 1 from leave l where l.person_id = s.person_id
                              and d.day between l.first_day and l.last_day)
            order by 1, 2
            """;

    private final DataSource database;

    ShiftRoster(DataSource database) {
        this.database = database;
    }

    /** A stretch of work, in seconds since the epoch. */
    record Stretch(long from, long to) {
        double overlap(long start, long end) {
            return Math.max(0, Math.min(end, to) - Math.max(start, from));
        }
    }

    Roster at(Instant now) {
        Map<Long, List<Stretch>> shifts = shifts(now, null);
        return (agent, from, length) -> share(agent, shifts.getOrDefault(agent.id(), List.of()), now, from, length);
    }

    /** When those who are in a shift now go home; one that follows without a break prolongs it. */
    Map<Long, Instant> ends(Instant now) {
        Map<Long, Instant> ends = new HashMap<>();
        shifts(now, null).forEach((person, stretches) -> end(stretches, now).ifPresent(end -> ends.put(person, end)));
        return ends;
    }

    /** The same of one person. */
    Optional<Instant> end(long person, Instant now) {
        return end(shifts(now, person).getOrDefault(person, List.of()), now);
    }

    static Optional<Instant> end(List<Stretch> inOrder, Instant now) {
        long end = now.getEpochSecond();
        boolean within = false;
        for (Stretch shift : inOrder) {
            if (shift.from() > end || shift.to() <= end) continue;
            within |= shift.from() <= now.getEpochSecond();
            end = shift.to();
        }
        return within ? Optional.of(Instant.ofEpochSecond(end)) : Optional.empty();
    }

    static double share(AgentFacts agent, List<Stretch> shifts, Instant now, Instant from, Duration length) {
        long at = now.getEpochSecond();
        boolean within = shifts.stream().anyMatch(shift -> shift.from() <= at && at < shift.to());
        if (agent.taking() && !within) return 1;
        long start = from.getEpochSecond();
        double there = 0;
        for (Stretch shift : shifts)
            if (agent.taking() || shift.from() > at) there += shift.overlap(start, start + length.toSeconds());
        return Math.min(1, there / length.toSeconds());
    }

    /** @param person null for everybody */
    private Map<Long, List<Stretch>> shifts(Instant now, Long person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select person_id, extract(epoch from starts), "
                        + "extract(epoch from ends) from (" + SHIFTS + ") as stretches")) {
            query.setTimestamp(1, Timestamp.from(now));
            query.setObject(2, person);
            Map<Long, List<Stretch>> shifts = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next())
                    shifts.computeIfAbsent(rows.getLong(1), one -> new ArrayList<>())
                            .add(new Stretch(rows.getLong(2), rows.getLong(3)));
            }
            return shifts;
        } catch (SQLException failure) {
            throw new IllegalStateException("The shifts could not be loaded", failure);
        }
    }
}
