package io.heed.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The texts that lessons are about, newest first, each with the latest label of every kind. */
@ApplicationScoped
class LessonTexts {
    private static final String NEWEST = """
            select checksum, text, urgency, queue, effort_minutes from lesson
            where withdrawn_at is null and (urgency is not null or queue is not null or effort_minutes is not null)
            order by recorded_at desc, id desc
            """;
    private static final int FETCHED = 2000;

    private final DataSource database;

    LessonTexts(DataSource database) {
        this.database = database;
    }

    /**
     * @param reader says which language's model reads a text
     * @param most texts of one language
     */
    Map<String, List<KnownText>> byLanguage(UnaryOperator<String> reader, int most) {
        Map<String, KnownText> texts = new LinkedHashMap<>();
        Map<String, List<KnownText>> languages = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> languageOf = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
                query.setFetchSize(FETCHED);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        KnownText one = text(row);
                        String key = one.key().hex();
                        if (!texts.containsKey(key)) {
                            String language = reader.apply(one.text());
                            if (counts.merge(language, 1, Integer::sum) > most) continue;
                            languageOf.put(key, language);
                        }
                        texts.merge(key, one, LessonTexts::completed);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Lessons could not be loaded", failure);
        }
        texts.forEach((key, text) -> languages
                .computeIfAbsent(languageOf.get(key), language -> new ArrayList<>())
                .add(text));
        return languages;
    }

    private static KnownText text(ResultSet row) throws SQLException {
        float urgency = row.getFloat("urgency");
        boolean noUrgency = row.wasNull();
        float minutes = row.getFloat("effort_minutes");
        boolean noMinutes = row.wasNull();
        return new KnownText(
                new TextKey(row.getBytes("checksum")),
                row.getString("text"),
                noUrgency ? null : (Float) urgency,
                row.getString("queue"),
                noMinutes ? null : (Float) minutes);
    }

    /** What the newer lesson does not say, an older one may. */
    private static KnownText completed(KnownText newer, KnownText older) {
        return new KnownText(
                newer.key(),
                newer.text(),
                newer.urgency() == null ? older.urgency() : newer.urgency(),
                newer.queue() == null ? older.queue() : newer.queue(),
                newer.effortMinutes() == null ? older.effortMinutes() : newer.effortMinutes());
    }
}
