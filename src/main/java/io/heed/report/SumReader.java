package io.heed.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads sums of a period: as many rows as it has days and odd hours, whatever lies before it. */
@ApplicationScoped
class SumReader {
    private static final String IN_PERIOD = """
             and (grain = 'd' and start >= ? and start < ?
                  or grain = 'h' and (start >= ? and start < ? or start >= ? and start < ?))
            """;
    private static final String BACKLOG = """
            select key, sum(case figure when 'shut' then -n else n end) from report_sum
            where dim = ? and (?::text is null or key = ?) and figure in ('arrived', 'back', 'shut')
                and (grain = 'd' and start < ? or grain = 'h' and start >= ? and start < ?)
            group by 1
            """;

    /** Open then: still open, or closed since; and not just between a closure and its reopening. */
    private static final String OLDEST = """
            select coalesce(case ?::text when 'queue' then t.queue when 'channel' then t.channel end, ''), min(t.opened_at)
            from ticket t where t.opened_at < ?
                and (t.closure_id is null or t.id in
                     (select ticket_id from report_fact where figure = 'shut' and at >= ?))
                and not exists (select 1 from closure c where c.ticket_id = t.id and c.at < ?
                                and coalesce(c.reopened_at, 'infinity') >= ?)
                and (?::text is null or ?::text = case ?::text when 'queue' then coalesce(t.queue, '') when 'channel' then t.channel end)
            group by 1
            """;

    private final DataSource database;

    SumReader(DataSource database) {
        this.database = database;
    }

    /** @param key null for all keys of the dimension */
    Map<String, Sums> of(Dimension by, String key, Period period) {
        Map<String, Sums> all = new TreeMap<>();
        String dim = by.stored();
        String which = key == null ? "" : " and key = ?";
        try (Connection connection = database.getConnection()) {
            read(
                    connection,
                    "select key, figure, sum(n), sum(total) from report_sum where dim = ?" + which + IN_PERIOD
                            + " group by 1, 2",
                    dim,
                    key,
                    period,
                    row -> sums(all, row).add(Measure.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)));
            read(
                    connection,
                    "select key, figure, bucket, sum(n) from report_spread where dim = ?" + which + IN_PERIOD
                            + " group by 1, 2, 3 having sum(n) > 0",
                    dim,
                    key,
                    period,
                    row -> sums(all, row).add(Measure.valueOf(row.getString(2)), row.getInt(3), row.getLong(4)));
            if (!by.ofPeople()) {
                backlog(connection, dim, key, period.to(), all);
                if (by != Dimension.topic) oldest(connection, by, key, period.to(), all);
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException("The report could not be read", failure);
        }
    }

    private static Sums sums(Map<String, Sums> all, ResultSet row) throws SQLException {
        return all.computeIfAbsent(row.getString(1), one -> new Sums());
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, String sql, String dim, String key, Period period, Reader reader)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int at = 1;
            query.setString(at++, dim);
            if (key != null) query.setString(at++, key);
            for (Instant moment : List.of(
                    period.daysFrom(), period.daysTo(), period.from(), period.daysFrom(), period.daysTo(), period.to()))
                query.setTimestamp(at++, Timestamp.from(moment));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) reader.read(row);
            }
        }
    }

    private static void backlog(Connection connection, String dim, String key, Instant at, Map<String, Sums> all)
            throws SQLException {
        Instant day = at.truncatedTo(ChronoUnit.DAYS);
        try (PreparedStatement query = connection.prepareStatement(BACKLOG)) {
            query.setString(1, dim);
            query.setString(2, key);
            query.setString(3, key);
            query.setTimestamp(4, Timestamp.from(day));
            query.setTimestamp(5, Timestamp.from(day));
            query.setTimestamp(6, Timestamp.from(at));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long open = row.getLong(2);
                    if (open != 0 || all.containsKey(row.getString(1)))
                        sums(all, row).open(open);
                }
            }
        }
    }

    private static void oldest(Connection connection, Dimension by, String key, Instant at, Map<String, Sums> all)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OLDEST)) {
            query.setString(1, by.name());
            for (int i = 2; i <= 5; i++) query.setTimestamp(i, Timestamp.from(at));
            query.setString(6, by == Dimension.all ? null : key);
            query.setString(7, key);
            query.setString(8, by.name());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Instant opened = row.getTimestamp(2).toInstant();
                    sums(all, row).oldest(Duration.between(opened, at).toSeconds());
                }
            }
        }
    }

    /** What was added up from one moment on, until the next. */
    record Step(LocalDateTime start, Sums sums) {}

    /**
     * A period step by step, with steps as a calendar of that zone has them. Steps in which nothing was counted are left out.
     *
     * @param keys added up together
     * @param unit hour, day or week
     * @param byDay whether days in UTC are fine enough
     */
    List<Step> steps(
            Dimension by, List<String> keys, Figure figure, Period period, String unit, boolean byDay, ZoneId zone) {
        TreeMap<LocalDateTime, Sums> all = new TreeMap<>();
        String when = " where dim = ? and key = any(?) and grain = '" + (byDay ? Tally.DAY : Tally.HOUR)
                + "' and figure = any(?) and start >= ? and start < ? group by 1, 2";
        String step = "select date_trunc('" + unit + "', start at time zone ?), figure, ";
        try (Connection connection = database.getConnection()) {
            stepwise(
                    connection,
                    step + "sum(n), sum(total) from report_sum" + when,
                    by,
                    keys,
                    figure,
                    period,
                    zone,
                    row -> at(all, row).add(Measure.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)));
            if (figure.measure != null && figure.measure.spread)
                stepwise(
                        connection,
                        step + "bucket, sum(n) from report_spread" + when + ", 3 having sum(n) > 0",
                        by,
                        keys,
                        figure,
                        period,
                        zone,
                        row -> at(all, row).add(Measure.valueOf(row.getString(2)), row.getInt(3), row.getLong(4)));
        } catch (SQLException failure) {
            throw new IllegalStateException("The report could not be read", failure);
        }
        List<Step> steps = new ArrayList<>();
        all.forEach((start, sums) -> steps.add(new Step(start, sums)));
        return steps;
    }

    private static Sums at(Map<LocalDateTime, Sums> all, ResultSet row) throws SQLException {
        return all.computeIfAbsent(row.getObject(1, LocalDateTime.class), one -> new Sums());
    }

    private static void stepwise(
            Connection connection,
            String sql,
            Dimension by,
            List<String> keys,
            Figure figure,
            Period period,
            ZoneId zone,
            Reader reader)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, zone.getId());
            query.setString(2, by.stored());
            query.setArray(3, connection.createArrayOf("text", keys.toArray()));
            query.setArray(4, connection.createArrayOf("text", needed(figure)));
            query.setTimestamp(5, Timestamp.from(period.from()));
            query.setTimestamp(6, Timestamp.from(period.to()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) reader.read(row);
            }
        }
    }

    private static Object[] needed(Figure figure) {
        return switch (figure) {
            case backlog, oldest -> new Object[] {"arrived", "back", "shut"};
            case occupancy -> new Object[] {"busy", "present"};
            case utilisation -> new Object[] {"attention", "room"};
            default -> new Object[] {figure.measure.name()};
        };
    }
}
