package io.heed.dispatch;

import io.heed.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** Adds up what fell on whom over the last days. */
@ApplicationScoped
public class EffortLedger {
    public static final int MOST_DAYS = 31;

    private static final String DAYS = """
            with days as (
                select n as ago, (cast(? as date) - n) as day,
                       (cast(? as date) - n)::timestamp at time zone ? as starts,
                       (cast(? as date) - n + 1)::timestamp at time zone ? as ends
                from generate_series(?, ? - 1) as n),
            work as (
                select a.agent_id, d.ago, count(*) as tickets,
                       sum(coalesce((a.decision -> 'terms' ->> 'effortMinutes')::float8, u.effort, 6) * a.attention)
                           as effort,
                       count(*) filter (where u.urgency >= ?) as hard,
                       count(*) filter (where exists (select 1 from assignment b
                           where b.agent_id = a.agent_id and b.id <> a.id and b.answered_at < a.offered_at
                             and b.offered_at > a.offered_at - interval '1 day'
                             and coalesce(b.ended_at, 'infinity') > a.offered_at)) as interruptions
                from days d join assignment a on a.answered_at >= d.starts and a.answered_at < d.ends
                    and a.offered_at >= d.starts - interval '1 day' and a.offered_at < d.ends
                left join lateral (select max(x.urgency) as urgency, max(x.effort_minutes) as effort
                                   from understanding x where x.ticket_id = a.ticket_id) u on true
                where a.state in ('accepted', 'wrapping', 'completed', 'canceled')
                group by 1, 2),
            there as (
                select p.person_id as agent_id, d.ago,
                       sum(extract(epoch from least(coalesce(p.until, ?), d.ends, ?) - greatest(p.since, d.starts)))
                           / 3600 as hours
                from days d join presence p on p.state = 'taking' and p.since < least(d.ends, ?)
                    and coalesce(p.until, ?) > d.starts
                group by 1, 2)
            select coalesce(w.agent_id, t.agent_id) as agent_id, coalesce(w.ago, t.ago) as ago,
                   coalesce(w.effort, 0) as effort, coalesce(w.tickets, 0) as tickets, coalesce(w.hard, 0) as hard,
                   coalesce(w.interruptions, 0) as interruptions, greatest(coalesce(t.hours, 0), 0) as hours
            from work w full join there t on t.agent_id = w.agent_id and t.ago = w.ago
            """;

    private final DataSource database;
    private final Clock clock;

    EffortLedger(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The most burdened first.
     *
     * @param days today and the days before it
     */
    @Transactional
    public List<EffortShare> of(int days, ZoneId zone) {
        return sharesOf(days(0, days, zone));
    }

    /** Of everybody who is an agent now, the most burdened first. */
    @Transactional
    public List<EffortShare> sharesOf(List<EffortShare.Day> all) {
        return Person.agents().stream()
                .map(agent -> EffortShare.of(
                        agent.id,
                        agent.name,
                        all.stream().filter(day -> day.agentId() == agent.id).toList(),
                        all))
                .sorted(Comparator.comparingDouble(share -> -share.carryOver()))
                .toList();
    }

    /**
     * @param from whole days before today of the first
     * @param until and of the first that is not asked for
     */
    @Transactional
    public List<EffortShare.Day> days(int from, int until, ZoneId zone) {
        Instant now = clock.instant();
        String today = LocalDate.ofInstant(now, zone).toString();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(DAYS)) {
            query.setString(1, today);
            query.setString(2, today);
            query.setString(3, zone.getId());
            query.setString(4, today);
            query.setString(5, zone.getId());
            query.setInt(6, from);
            query.setInt(7, until);
            query.setDouble(8, EffortShare.HARD);
            for (int i = 9; i <= 12; i++) query.setTimestamp(i, Timestamp.from(now));
            try (ResultSet rows = query.executeQuery()) {
                List<EffortShare.Day> found = new ArrayList<>();
                while (rows.next())
                    found.add(new EffortShare.Day(
                            rows.getLong("agent_id"),
                            rows.getInt("ago"),
                            rows.getDouble("effort"),
                            rows.getInt("tickets"),
                            rows.getInt("hard"),
                            rows.getInt("interruptions"),
                            rows.getDouble("hours")));
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The ledger of effort could not be added up", failure);
        }
    }
}
