package io.heed.radar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What the radar reads and writes, in the current transaction. */
@ApplicationScoped
class RadarStore {
    private static final String HISTORY = """
            select coalesce(queue, ''), floor(extract(epoch from opened_at) / 900)::bigint as quarter, count(*)
            from ticket where opened_at >= ? and opened_at < ? group by 1, 2 order by 2
            """;

    private static final String NEW = """
            select t.id, t.customer_id, t.queue, t.opened_at, u.urgency, u.failure, u.embedding, u.embedding_model, m.text
            from ticket t
            join lateral (select m.id, m.text, m.reading_id from message m
                          where m.ticket_id = t.id and m.kind = 'customer' and not m.history order by m.id limit 1) m on true
            left join understanding u on u.id = m.reading_id
            where t.id > ? and t.opened_at >= ? and t.split_from_id is null order by t.id limit 2000
            """;

    private static final String LEARNT = """
            select t.id, t.customer_id, t.opened_at, u.embedding, u.embedding_model
            from (select id, customer_id, opened_at from ticket where opened_at < ? order by id desc limit ?) t
            join lateral (select m.reading_id from message m where m.ticket_id = t.id and m.kind = 'customer'
                          order by m.id limit 1) m on true
            join understanding u on u.id = m.reading_id where u.embedding is not null order by t.id
            """;

    private static final String RAISE = """
            insert into radar_alarm (kind, line, raised_at, began_at, last_at, usual)
            select n.* from (values (?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::double precision))
                as n (kind, line, raised_at, began_at, last_at, usual)
            where not exists (select 1 from radar_alarm a
                              where a.kind = n.kind and a.line = n.line and a.ended_at >= n.began_at)
            on conflict (kind, line) where ended_at is null do nothing
            """;

    private static final String JOIN = """
            with alarm as (select id from radar_alarm where kind = ? and line = ? and ended_at is null),
            joined as (insert into radar_alarm_ticket (alarm_id, ticket_id)
                       select alarm.id, t.id from alarm, ticket t where t.id = any(?) on conflict do nothing
                       returning alarm_id)
            update radar_alarm set last_at = ? where id in (select alarm_id from joined)
            """;

    private static final String FOLLOW = """
            with grown as (
                insert into radar_alarm_ticket (alarm_id, ticket_id)
                select a.id, t.id from radar_alarm a
                join ticket t on t.opened_at >= a.began_at and (a.line = 'all' or t.queue = a.line)
                where a.kind = 'surge' and a.ended_at is null and t.id > ?
                on conflict do nothing returning alarm_id)
            update radar_alarm set last_at = ? where id in (select alarm_id from grown)
            """;

    private final DataSource database;

    RadarStore(DataSource database) {
        this.database = database;
    }

    record Past(String queue, Instant quarter, long tickets) {}

    /** One that is not read yet can wait its turn for a while. */
    record Fresh(Arrival arrival, boolean read) {}

    List<Past> history(Instant from, Instant to) {
        return query(
                HISTORY,
                List.of(at(from), at(to)),
                row -> new Past(
                        row.getString(1),
                        Instant.ofEpochSecond(row.getLong(2) * UsualRate.QUARTER_SECONDS),
                        row.getLong(3)));
    }

    Instant firstTicketAt() {
        List<Timestamp> first = query("select min(opened_at) from ticket", List.of(), row -> row.getTimestamp(1));
        return first.get(0) == null ? null : first.get(0).toInstant();
    }

    List<Fresh> after(long ticket, Instant since) {
        return query(NEW, List.of(ticket, at(since)), row -> {
            Object urgency = row.getObject(5);
            boolean read = urgency != null && row.getString(6) == null;
            Array embedding = row.getArray(7);
            return new Fresh(
                    new Arrival(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            read ? Double.valueOf(((Number) urgency).doubleValue()) : null,
                            read && embedding != null ? floats((Float[]) embedding.getArray()) : null,
                            row.getString(8),
                            row.getString(9)),
                    read);
        });
    }

    private static float[] floats(Float[] boxed) {
        float[] plain = new float[boxed.length];
        for (int i = 0; i < boxed.length; i++) plain[i] = boxed[i];
        return plain.length == 0 ? null : plain;
    }

    /** The last so many tickets before that moment, oldest first, one at a time: together they would be large. */
    void learnt(Instant before, int most, Consumer<Arrival> each) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepared(connection, LEARNT, List.of(at(before), most))) {
            query.setFetchSize(100);
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    each.accept(new Arrival(
                            row.getLong(1),
                            row.getLong(2),
                            null,
                            row.getTimestamp(3).toInstant(),
                            null,
                            floats((Float[]) row.getArray(4).getArray()),
                            row.getString(5),
                            null));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The radar could not look back", failure);
        }
    }

    /** @return whether there was no such alarm before; what is over and counted again is not raised again */
    boolean raise(Alert alert, Instant now) {
        return update(
                        RAISE,
                        List.of(
                                alert.kind().name(),
                                alert.line(),
                                at(now),
                                at(Objects.requireNonNullElse(alert.since(), now)),
                                at(now),
                                alert.usual()))
                > 0;
    }

    int join(Alert alert, Instant now) {
        return update(
                JOIN, List.of(alert.kind().name(), alert.line(), alert.tickets().toArray(Long[]::new), at(now)));
    }

    /** Surges take in what has come to their line since they began. @param above the last ticket that cannot be new */
    int follow(long above, Instant now) {
        return update(FOLLOW, List.of(above, at(now)));
    }

    int end(Alert alert, Instant now) {
        return update(
                "update radar_alarm set ended_at = ? where kind = ? and line = ? and ended_at is null",
                List.of(at(now), alert.kind().name(), alert.line()));
    }

    int endQuietSince(Instant quiet, Instant now) {
        return update(
                "update radar_alarm set ended_at = ? where ended_at is null and last_at < ?",
                List.of(at(now), at(quiet)));
    }

    boolean lead() {
        return query("select pg_try_advisory_xact_lock(hashtext('heed radar'))", List.of(), row -> row.getBoolean(1))
                .get(0);
    }

    String holder() {
        List<String> holder = query("select holder from radar_watch", List.of(), row -> row.getString(1));
        return holder.isEmpty() ? null : holder.get(0);
    }

    void hold(String me, Instant now) {
        update("delete from radar_watch", List.of());
        update("insert into radar_watch (holder, since) values (?, ?)", List.of(me, at(now)));
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<?> values, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepared(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) all.add(reader.read(rows));
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException("The radar could not look", failure);
        }
    }

    private int update(String sql, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = prepared(connection, sql, values)) {
            return change.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("What the radar has seen could not be kept", failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Long[] ids ? connection.createArrayOf("bigint", ids) : value);
        }
        return statement;
    }
}
