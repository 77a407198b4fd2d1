package io.heed.desk;

import io.heed.identity.Purviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** Finds tickets by what was said in them, newest first, page by page. It only looks. */
@ApplicationScoped
class Search {
    private static final String STEMS = "select w, (ts_lexize('english_stem', w))[1] from unnest(?) w";

    private final DataSource database;
    private final FoundLines lines;
    private final Purviews purviews;

    Search(DataSource database, FoundLines lines, Purviews purviews) {
        this.database = database;
        this.lines = lines;
        this.purviews = purviews;
    }

    /** @param next number below which it goes on, null at the end */
    record Page(List<Found> found, Long next) {}

    /** @param viewer whom "me" means, null for a program */
    Page of(Asked asked, Long viewer, Long before, int most) {
        if (asked.nothing()) return new Page(List.of(), null);
        try (Connection connection = database.getConnection()) {
            List<Long> ids = SearchStatement.of(asked, viewer, purviews.own(), before, most + 1)
                    .run(connection);
            boolean more = ids.size() > most;
            List<Long> shown = more ? ids.subList(0, most) : ids;
            Map<Long, Found> known = lines.of(connection, shown, hits(connection, asked));
            List<Found> found =
                    shown.stream().map(known::get).filter(Objects::nonNull).toList();
            return new Page(found, more ? shown.get(shown.size() - 1) : null);
        } catch (SQLException failure) {
            throw new IllegalStateException("The search could not be made", failure);
        }
    }

    /** How many there are, counted no further than one above the most. */
    int count(Asked asked, Long viewer, int most) {
        if (asked.nothing()) return 0;
        try (Connection connection = database.getConnection()) {
            return SearchStatement.of(asked, viewer, purviews.own(), null, most + 1)
                    .run(connection)
                    .size();
        } catch (SQLException failure) {
            throw new IllegalStateException("What was found could not be counted", failure);
        }
    }

    private static Hits hits(Connection connection, Asked asked) throws SQLException {
        List<Hits.Wanted> wanted = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STEMS)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", asked.words().stream().distinct().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    wanted.add(new Hits.Wanted(
                            row.getString(1), asked.begins(row.getString(1)) ? null : row.getString(2)));
            }
        }
        return new Hits(wanted);
    }
}
