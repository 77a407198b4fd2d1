package io.heed.history;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Rows as arrays, one a column: so hundreds of them are one statement. */
final class Columnar {
    private Columnar() {}

    static <T> Array texts(Connection connection, List<T> rows, Function<T, String> value) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(value).toArray());
    }

    static <T> Array ints(Connection connection, List<T> rows, Function<T, Integer> value) throws SQLException {
        return connection.createArrayOf("int4", rows.stream().map(value).toArray());
    }

    static <T> Array longs(Connection connection, List<T> rows, Function<T, Long> value) throws SQLException {
        return connection.createArrayOf("int8", rows.stream().map(value).toArray());
    }

    static <T> Array flags(Connection connection, List<T> rows, Function<T, Boolean> value) throws SQLException {
        return connection.createArrayOf("bool", rows.stream().map(value).toArray());
    }

    static <T> Array bytes(Connection connection, List<T> rows, Function<T, byte[]> value) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    static <T> Array moments(Connection connection, List<T> rows, Function<T, Instant> value) throws SQLException {
        return connection.createArrayOf(
                "timestamptz",
                rows.stream()
                        .map(row -> {
                            Instant at = value.apply(row);
                            return at == null ? null : Timestamp.from(at);
                        })
                        .toArray());
    }
}
