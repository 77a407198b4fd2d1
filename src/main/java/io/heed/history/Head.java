package io.heed.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be known of an import to read and take in its records. */
record Head(
        long id,
        HistoryImport.Format format,
        String source,
        List<String> columns,
        Options options,
        Map<String, String> groups,
        int rank,
        int place,
        String byName) {
    private static final String SELECT =
            "select id, format, source, columns, options, summary, at_rank, at_place, by_name"
                    + " from history_import where ";

    /** The one that is next, held until the transaction ends; another instance finds another. */
    static Optional<Head> claim(Connection connection, ObjectMapper json) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(SELECT + "state = 'running' order by id limit 1 for update skip locked")) {
            return read(query, json);
        }
    }

    static Optional<Head> locked(Connection connection, ObjectMapper json, long id, HistoryImport.State state)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + "id = ? and state = ? for update")) {
            query.setLong(1, id);
            query.setString(2, state.name());
            return read(query, json);
        }
    }

    private static Optional<Head> read(PreparedStatement query, ObjectMapper json) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) return Optional.empty();
            return Optional.of(new Head(
                    row.getLong(1),
                    HistoryImport.Format.valueOf(row.getString(2)),
                    row.getString(3),
                    Arrays.asList((String[]) row.getArray(4).getArray()),
                    json.readValue(row.getString(5), Options.class),
                    json.readValue(row.getString(6), Summary.class).groupNames(),
                    row.getInt(7),
                    row.getInt(8),
                    row.getString(9)));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("An import's own notes could not be read", ours);
        }
    }

    /** Null for what is no table. */
    Columns table() {
        return format == HistoryImport.Format.csv ? Columns.of(columns, options.columns()) : null;
    }

    Head with(Options other) {
        return new Head(id, format, source, columns, other, groups, rank, place, byName);
    }
}
