package io.heed.bench;

import io.heed.dispatch.WaitReason;
import io.heed.dispatch.WaitingRoom;
import io.heed.launch.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The program's own rows, read past the program. */
public final class Books {
    private static final String STORED = """
            select i.external_id, i.id,
                   i.threaded_at is not null and m.ticket_id is not null and m.ticket_id = i.ticket_id as threaded
            from inbox i left join message m on m.id = i.id
            """;

    private static final String STRAY =
            "select count(*) from message m where kind = 'customer' and not exists (select 1 from inbox i where i.id = m.id)";

    private static final String TWO_OWNERS = """
            select count(*) from assignment a join assignment b on b.ticket_id = a.ticket_id and a.id < b.id
                and a.offered_at < coalesce(b.ended_at, 'infinity')
                and b.offered_at < coalesce(a.ended_at, 'infinity')
            """;

    private static final String OVER_BUDGET = """
            with step as (
                select agent_id, offered_at as at, attention as points from assignment
                union all
                select agent_id, ended_at, -attention from assignment where ended_at is not null),
            held as (
                select agent_id, sum(points) over
                    (partition by agent_id order by at, points rows unbounded preceding) as points
                from step)
            select count(distinct p.id) from held join person p on p.id = held.agent_id where held.points > p.budget
            """;

    /** By the rows' own times, which each stage takes when it begins. */
    private static final String STAGES = """
            select unnest(percentile_cont(array[0.5, 0.95, 0.99, 1]) within group
                       (order by extract(epoch from i.threaded_at - i.received_at) * 1000)) as threaded,
                   unnest(percentile_cont(array[0.5, 0.95, 0.99, 1]) within group
                       (order by extract(epoch from u.at - i.threaded_at) * 1000)) as reading
            from inbox i join understanding u on u.message_id = i.id
            """;

    private record Stored(long id, boolean threaded) {}

    private final Database database;

    public Books(Database database) {
        this.database = database;
    }

    /** Acknowledged messages that are not on disk under an id that was told, or not in exactly one ticket. */
    record Compared(long lost, long toldTwoIds, long notThreaded) {}

    Compared compareWith(AckLog log) throws SQLException {
        Map<String, Stored> stored = stored();
        long lost = 0;
        long toldTwoIds = 0;
        long notThreaded = 0;
        for (Map.Entry<String, Set<Long>> told : log.ids().entrySet()) {
            Stored row = stored.get(told.getKey());
            if (told.getValue().size() > 1) toldTwoIds++;
            if (row == null || !told.getValue().contains(row.id())) lost++;
            else if (!row.threaded()) notThreaded++;
        }
        return new Compared(lost, toldTwoIds, notThreaded);
    }

    private Map<String, Stored> stored() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STORED)) {
            Map<String, Stored> stored = new HashMap<>();
            while (rows.next()) stored.put(rows.getString(1), new Stored(rows.getLong(2), rows.getBoolean(3)));
            return stored;
        }
    }

    /** Customers' messages that never came through the door. */
    long strayMessages() throws SQLException {
        return number(STRAY);
    }

    /** Pairs of assignments of one ticket that were live at the same time, ever. */
    public long ticketsWithTwoOwners() throws SQLException {
        return number(TWO_OWNERS);
    }

    /** Agents who held more than their budget at any moment. */
    long agentsOverBudget() throws SQLException {
        return number(OVER_BUDGET);
    }

    public long offersEver() throws SQLException {
        return number("select count(*) from assignment");
    }

    /** Where messages waited: p50, p95, p99 and the longest, in milliseconds. */
    String stages() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STAGES)) {
            StringBuilder threaded = new StringBuilder("stored -> being threaded");
            StringBuilder reading = new StringBuilder("; threaded -> being read");
            while (rows.next()) {
                threaded.append(' ').append(rows.getLong(1));
                reading.append(' ').append(rows.getLong(2));
            }
            return threaded.append(reading) + " ms (p50, p95, p99, max)";
        }
    }

    Map<WaitReason, Long> waitingByReason() {
        return WaitingRoom.of(database).byReason();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
