package io.heed.learning;

import io.heed.understanding.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes imported lessons: a text that is known already gets the latest labels, and stays one lesson. */
@ApplicationScoped
class LessonBook {
    private static final String UPSERT = """
            insert into lesson (source, at, recorded_at, checksum, text, language, urgency, queue, effort_minutes,
                                held_out, by_name)
            select 'import', n.at, ?, n.checksum, n.text, n.language, n.urgency, n.queue, n.minutes, n.held_out, ?
            from unnest(?::timestamptz[], ?::bytea[], ?::text[], ?::text[], ?::real[], ?::text[], ?::real[],
                        ?::boolean[]) as n (at, checksum, text, language, urgency, queue, minutes, held_out)
            on conflict (checksum) where source = 'import' do update set
                at = excluded.at, recorded_at = excluded.recorded_at, withdrawn_at = null,
                urgency = coalesce(excluded.urgency, lesson.urgency),
                queue = coalesce(excluded.queue, lesson.queue),
                effort_minutes = coalesce(excluded.effort_minutes, lesson.effort_minutes)
            returning xmax = 0 as fresh
            """;

    private final DataSource database;
    private final Clock clock;

    LessonBook(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return how many texts were not known before */
    int write(List<NewLesson> lessons, String byName) {
        Instant now = clock.instant();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (NewLesson lesson : lessons) {
            TextKey key = TextKey.of(lesson.text());
            rows.merge(HexFormat.of().formatHex(key.checksum()), new Row(key, lesson), Row::corrected);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            bind(upsert, connection, new ArrayList<>(rows.values()), now, byName);
            int fresh = 0;
            try (ResultSet written = upsert.executeQuery()) {
                while (written.next()) fresh += written.getBoolean(1) ? 1 : 0;
            }
            return fresh;
        } catch (SQLException failure) {
            throw new IllegalStateException("Lessons could not be written", failure);
        }
    }

    private record Row(TextKey key, NewLesson lesson) {
        /** The same text twice in one upload: what the later one says counts. */
        Row corrected(Row later) {
            NewLesson last = later.lesson;
            return new Row(
                    key,
                    new NewLesson(
                            lesson.text(),
                            last.language() == null ? lesson.language() : last.language(),
                            last.urgency() == null ? lesson.urgency() : last.urgency(),
                            last.queue() == null ? lesson.queue() : last.queue(),
                            last.effortMinutes() == null ? lesson.effortMinutes() : last.effortMinutes(),
                            last.at() == null ? lesson.at() : last.at()));
        }
    }

    private static void bind(
            PreparedStatement upsert, Connection connection, List<Row> rows, Instant now, String byName)
            throws SQLException {
        upsert.setTimestamp(1, Timestamp.from(now));
        upsert.setString(2, byName);
        upsert.setArray(
                3,
                connection.createArrayOf(
                        "timestamptz",
                        array(rows, row -> Timestamp.from(row.lesson.at() == null ? now : row.lesson.at()))));
        upsert.setArray(4, connection.createArrayOf("bytea", array(rows, row -> row.key.checksum())));
        upsert.setArray(5, connection.createArrayOf("text", array(rows, row -> row.lesson.text())));
        upsert.setArray(6, connection.createArrayOf("text", array(rows, row -> language(row.lesson))));
        upsert.setArray(7, connection.createArrayOf("real", array(rows, row -> real(row.lesson.urgency()))));
        upsert.setArray(8, connection.createArrayOf("text", array(rows, row -> row.lesson.queue())));
        upsert.setArray(9, connection.createArrayOf("real", array(rows, row -> real(row.lesson.effortMinutes()))));
        upsert.setArray(10, connection.createArrayOf("bool", array(rows, row -> row.key.heldOut())));
    }

    private static Object[] array(List<Row> rows, Function<Row, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static String language(NewLesson lesson) {
        return lesson.language() != null
                ? lesson.language()
                : Language.of(lesson.text()).code();
    }

    private static Float real(Double value) {
        return value == null ? null : value.floatValue();
    }
}
