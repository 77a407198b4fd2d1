package io.heed.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The tickets that a figure was made of, those first that made it what it is. */
@ApplicationScoped
class BehindFigure {
    static final int PAGE = 50;

    private static final String FACTS = """
            select f.ticket_id, f.at, f.value, t.subject, t.queue, t.channel,
                   coalesce(nullif(c.name, ''), nullif(c.email, ''), c.external_id), p.name
            from report_fact f join ticket t on t.id = f.ticket_id join customer c on c.id = t.customer_id
            left join person p on p.id = f.agent_id
            where f.figure = ? and f.at >= ? and f.at < ? and (t.queue is null or t.queue <> all(?)) %s
            order by %s, f.at desc, f.ticket_id desc limit ? offset ?
            """;

    /** Open at the end of the period, the oldest first. */
    private static final String OPEN = """
            select f.ticket_id, f.at, extract(epoch from ?::timestamptz - f.at)::bigint, t.subject, t.queue, t.channel,
                   coalesce(nullif(c.name, ''), nullif(c.email, ''), c.external_id), p.name
            from report_fact f join ticket t on t.id = f.ticket_id join customer c on c.id = t.customer_id
            left join assignment a on a.ticket_id = t.id and a.state in ('pending', 'accepted', 'wrapping')
            left join person p on p.id = a.agent_id
            where f.figure = 'arrived' and f.at < ?
                and (t.closure_id is null or t.id in
                     (select ticket_id from report_fact where figure = 'shut' and at >= ?))
                and not exists (select 1 from closure x where x.ticket_id = t.id and x.at < ?
                                and coalesce(x.reopened_at, 'infinity') >= ?)
                and (t.queue is null or t.queue <> all(?)) %s
            order by f.at, f.ticket_id limit ? offset ?
            """;

    private final Teams teams;
    private final Scope scope;
    private final DataSource database;

    BehindFigure(Teams teams, Scope scope, DataSource database) {
        this.scope = scope;
        this.teams = teams;
        this.database = database;
    }

    /** @param value seconds, or 1 and 0; @param agent null for nobody's */
    record Row(
            long ticket,
            Instant at,
            long value,
            String subject,
            String queue,
            String channel,
            String customer,
            String agent) {}

    /** One more than a page where there are more. */
    List<Row> of(Asked asked, int page) {
        boolean open = asked.figure() == Figure.backlog || asked.figure() == Figure.oldest;
        String narrowed = narrowed(asked);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        open ? OPEN.formatted(narrowed) : FACTS.formatted(narrowed, order(asked.figure())))) {
            int at = 1;
            if (open) {
                for (int i = 0; i < 5; i++)
                    query.setTimestamp(at++, Timestamp.from(asked.period().to()));
            } else {
                query.setString(at++, asked.figure().measure.name());
                query.setTimestamp(at++, Timestamp.from(asked.period().from()));
                query.setTimestamp(at++, Timestamp.from(asked.period().to()));
            }
            query.setArray(at++, connection.createArrayOf("text", scope.hiddenQueues()));
            if (asked.only() == Dimension.team)
                query.setArray(
                        at++,
                        connection.createArrayOf(
                                "bigint",
                                teams.members(asked.key()).stream()
                                        .map(Long::valueOf)
                                        .toArray()));
            else if (asked.only() != Dimension.all) query.setString(at++, asked.key());
            query.setInt(at++, PAGE + 1);
            query.setInt(at, page * PAGE);
            try (ResultSet row = query.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (row.next())
                    rows.add(new Row(
                            row.getLong(1),
                            row.getTimestamp(2).toInstant(),
                            row.getLong(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)));
                return rows;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The tickets behind a figure could not be read", failure);
        }
    }

    /** What took longest; where a promise was broken or one reply was not enough; what was reopened or given up. */
    private static String order(Figure figure) {
        return switch (figure) {
            case promiseKept, firstContact -> "f.value";
            default -> "f.value desc";
        };
    }

    private static String narrowed(Asked asked) {
        return switch (asked.only()) {
            case all -> "";
            case queue -> "and coalesce(f.queue, '') = ?";
            case channel -> "and f.channel = ?";
            case agent -> "and f.agent_id::text = ?";
            case team -> "and f.agent_id = any(?)";
            case topic -> "and ? = any(f.topics)";
        };
    }
}
