package io.heed.intake.web;

import io.heed.intake.MediaTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads on in many conversations at once: one question for all the streams of an instance, however many are open. */
@ApplicationScoped
class TranscriptReader {
    /** So many lines of a conversation at a time. */
    static final int MOST = 100;

    private static final String AFTER = """
            select w.place, e.number, m.id, m.kind, m.author, m.author_id, m.text, m.provider_id, o.key, e.at
            from unnest(?::text[], ?::text[], ?::bigint[]) with ordinality as w(account, visitor, after, place)
            join lateral (
                select * from visitor_event v
                where v.account = w.account and v.visitor = w.visitor and v.number > w.after
                order by v.number limit ?) e on true
            join message m on m.id = e.message_id
            left join outbound o on o.message_id = m.id
            order by w.place, e.number
            """;

    private static final String FILES = """
            select a.message_id, a.id, a.name, a.media_type, a.bytes
            from attachment a join attachment_content c on c.attachment_id = a.id
            where a.message_id = any(?) order by a.id
            """;

    private static final String BEFORE_THE_LAST = """
            select coalesce(min(number), 1) - 1 from (
                select number from visitor_event where account = ? and visitor = ? order by number desc limit ?) last
            """;

    private static final String READ = """
            select coalesce(max(number), 0) from (
                select e.number from visitor_event e join outbound o on o.message_id = e.message_id
                where e.account = ? and e.visitor = ? and o.read_at is not null
                order by e.number desc limit ?) last
            """;

    private final DataSource database;

    TranscriptReader(DataSource database) {
        this.database = database;
    }

    /** What follows each place, by its index in the list; places with nothing new are left out. */
    Map<Integer, List<Line>> after(List<Place> places) {
        try (Connection connection = database.getConnection()) {
            List<Row> rows = rows(connection, places);
            Map<Long, List<Line.Enclosed>> files = files(connection, rows);
            Map<Integer, List<Line>> lines = new TreeMap<>();
            for (Row row : rows)
                lines.computeIfAbsent(row.place, fresh -> new ArrayList<>())
                        .add(row.line(files.getOrDefault(row.message, List.of())));
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException("Conversations could not be read", failure);
        }
    }

    List<Line> after(Place place) {
        return after(List.of(place)).getOrDefault(0, List.of());
    }

    /** The place from which the last lines of a conversation follow. */
    Place beforeTheLast(String account, String visitor) {
        return new Place(account, visitor, number(BEFORE_THE_LAST, account, visitor, MOST));
    }

    /** The number of the last reply that the visitor has read; 0 if there is none. */
    long read(String account, String visitor) {
        return number(READ, account, visitor, 1);
    }

    private long number(String sql, String account, String visitor, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(sql)) {
            question.setString(1, account);
            question.setString(2, visitor);
            question.setInt(3, most);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("A conversation could not be read", failure);
        }
    }

    private record Row(int place, long message, Line bare) {
        Line line(List<Line.Enclosed> files) {
            return new Line(bare.number(), bare.id(), bare.from(), bare.author(), bare.text(), bare.at(), files);
        }
    }

    private static List<Row> rows(Connection connection, List<Place> places) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(AFTER)) {
            question.setArray(
                    1, texts(connection, places.stream().map(Place::account).toArray()));
            question.setArray(
                    2, texts(connection, places.stream().map(Place::visitor).toArray()));
            question.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", places.stream().map(Place::after).toArray()));
            question.setInt(4, MOST);
            List<Row> rows = new ArrayList<>();
            try (ResultSet answer = question.executeQuery()) {
                while (answer.next()) rows.add(row(answer));
            }
            return rows;
        }
    }

    private static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private static Row row(ResultSet answer) throws SQLException {
        boolean own = answer.getString("kind").equals("customer");
        boolean person = !own && answer.getObject("author_id") != null;
        Line line = new Line(
                answer.getLong("number"),
                own ? Said.browsersId(answer.getString("provider_id")) : answer.getString("key"),
                own ? "visitor" : "agent",
                // a program's name is none a visitor should read
                person ? answer.getString("author") : null,
                answer.getString("text"),
                answer.getTimestamp("at").toInstant(),
                List.of());
        return new Row(answer.getInt("place") - 1, answer.getLong("id"), line);
    }

    private static Map<Long, List<Line.Enclosed>> files(Connection connection, List<Row> rows) throws SQLException {
        Map<Long, List<Line.Enclosed>> files = new HashMap<>();
        if (rows.isEmpty()) return files;
        try (PreparedStatement question = connection.prepareStatement(FILES)) {
            question.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::message).toArray()));
            try (ResultSet answer = question.executeQuery()) {
                while (answer.next())
                    files.computeIfAbsent(answer.getLong(1), fresh -> new ArrayList<>())
                            .add(new Line.Enclosed(
                                    answer.getLong(2),
                                    answer.getString(3),
                                    answer.getString(4),
                                    answer.getLong(5),
                                    MediaTypes.isPicture(answer.getString(4))));
            }
        }
        return files;
    }
}
