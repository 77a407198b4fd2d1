package io.heed.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** How people were at work on a day, from their presences and what they held; and the hours as they were counted last. */
@ApplicationScoped
class DutyRows {
    private static final String THERE = """
            select since, until, 0 from presence
            where person_id = ? and state in ('taking', 'busy') and since < ? and coalesce(until, 'infinity') > ?
            order by since
            """;
    private static final String HELD = """
            select answered_at, ended_at, round(attention * 10)::bigint from assignment
            where agent_id = ? and answered_at < ? and coalesce(ended_at, 'infinity') > ?
                and state in ('accepted', 'wrapping', 'completed', 'canceled')
            """;

    private final DataSource database;

    DutyRows(DataSource database) {
        this.database = database;
    }

    record Day(long person, LocalDate day) {
        Instant begin() {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        Instant end() {
            return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** Counts the day anew and adds what has changed. In the current transaction. */
    void count(Day day, Instant now, Tally tally) {
        try (Connection connection = database.getConnection()) {
            Map<Instant, Duty> before = counted(connection, day);
            List<Duty> after = Duty.of(
                    day.day(),
                    stretches(connection, THERE, day, now),
                    stretches(connection, HELD, day, now),
                    budget(connection, day.person()),
                    now);
            for (Duty duty : after) {
                change(day.person(), before.remove(duty.hour()), duty, tally);
                write(connection, day.person(), duty);
            }
            for (Duty gone : before.values()) {
                Duty nothing = new Duty(gone.hour(), 0, 0, 0, 0);
                change(day.person(), gone, nothing, tally);
                write(connection, day.person(), nothing);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("A day at work could not be counted", failure);
        }
    }

    private static void change(long person, Duty before, Duty after, Tally tally) {
        Duty was = before == null ? new Duty(after.hour(), 0, 0, 0, 0) : before;
        tally.duty(person, Measure.present, after.hour(), after.present() - was.present());
        tally.duty(person, Measure.busy, after.hour(), after.busy() - was.busy());
        tally.duty(person, Measure.attention, after.hour(), after.attention() - was.attention());
        tally.duty(person, Measure.room, after.hour(), after.room() - was.room());
    }

    private static Map<Instant, Duty> counted(Connection connection, Day day) throws SQLException {
        Map<Instant, Duty> hours = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select hour, present, busy, attention, room from report_duty where person_id = ? and hour >= ? and hour < ?")) {
            query.setLong(1, day.person());
            query.setTimestamp(2, Timestamp.from(day.begin()));
            query.setTimestamp(3, Timestamp.from(day.end()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Instant hour = row.getTimestamp(1).toInstant();
                    hours.put(hour, new Duty(hour, row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                }
            }
        }
        return hours;
    }

    private static List<Duty.Stretch> stretches(Connection connection, String sql, Day day, Instant now)
            throws SQLException {
        List<Duty.Stretch> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, day.person());
            query.setTimestamp(2, Timestamp.from(day.end()));
            query.setTimestamp(3, Timestamp.from(day.begin()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Timestamp until = row.getTimestamp(2);
                    all.add(new Duty.Stretch(
                            row.getTimestamp(1).toInstant(), until == null ? now : until.toInstant(), row.getLong(3)));
                }
            }
        }
        return all;
    }

    private static long budget(Connection connection, long person) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select round(budget * 10)::bigint from person where id = ?")) {
            query.setLong(1, person);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static void write(Connection connection, long person, Duty duty) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("""
                insert into report_duty (person_id, hour, present, busy, attention, room) values (?, ?, ?, ?, ?, ?)
                on conflict (person_id, hour) do update set present = excluded.present, busy = excluded.busy,
                    attention = excluded.attention, room = excluded.room
                """)) {
            put.setLong(1, person);
            put.setTimestamp(2, Timestamp.from(duty.hour()));
            put.setLong(3, duty.present());
            put.setLong(4, duty.busy());
            put.setLong(5, duty.attention());
            put.setLong(6, duty.room());
            put.executeUpdate();
        }
    }
}
