package io.heed.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Adds a tally to the sums, in two statements however much has changed. */
@ApplicationScoped
class SumRows {
    private static final String SUMS = """
            insert into report_sum as s (dim, key, figure, grain, start, n, total)
            select dim, key, figure, grain::"char", start, n, total
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[])
                as c (dim, key, figure, grain, start, n, total)
            on conflict (dim, key, figure, grain, start) do update
            set n = s.n + excluded.n, total = s.total + excluded.total
            """;
    private static final String SPREADS = """
            insert into report_spread as s (dim, key, figure, grain, start, bucket, n)
            select dim, key, figure, grain::"char", start, bucket, n
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::int[], ?::bigint[])
                as c (dim, key, figure, grain, start, bucket, n)
            on conflict (dim, key, figure, grain, start, bucket) do update set n = s.n + excluded.n
            """;

    private final DataSource database;

    SumRows(DataSource database) {
        this.database = database;
    }

    /** In the current transaction. */
    void add(Tally tally) {
        try (Connection connection = database.getConnection()) {
            List<Map.Entry<Tally.Cell, long[]>> sums = List.copyOf(tally.sums().entrySet());
            if (!sums.isEmpty())
                try (PreparedStatement add = connection.prepareStatement(SUMS)) {
                    cells(connection, add, sums, Map.Entry::getKey);
                    set(connection, add, 6, "bigint", sums, one -> one.getValue()[0]);
                    set(connection, add, 7, "bigint", sums, one -> one.getValue()[1]);
                    add.executeUpdate();
                }
            List<Map.Entry<Tally.Slot, Long>> spreads =
                    List.copyOf(tally.spreads().entrySet());
            if (!spreads.isEmpty())
                try (PreparedStatement add = connection.prepareStatement(SPREADS)) {
                    cells(connection, add, spreads, one -> one.getKey().cell());
                    set(connection, add, 6, "int", spreads, one -> one.getKey().bucket());
                    set(connection, add, 7, "bigint", spreads, Map.Entry::getValue);
                    add.executeUpdate();
                }
            forget(connection, sums);
        } catch (SQLException failure) {
            throw new IllegalStateException("The sums of reports could not be kept", failure);
        }
    }

    /** A topic that no ticket has any more is a word that somebody may have wanted gone. */
    private static void forget(Connection connection, List<Map.Entry<Tally.Cell, long[]>> sums) throws SQLException {
        Object[] topics = sums.stream()
                .map(one -> one.getKey())
                .filter(cell -> cell.dim().equals("topic"))
                .map(Tally.Cell::key)
                .distinct()
                .toArray();
        if (topics.length == 0) return;
        for (String nothing : List.of("report_sum where n = 0 and total = 0", "report_spread where n = 0"))
            try (PreparedStatement forget =
                    connection.prepareStatement("delete from " + nothing + " and dim = 'topic' and key = any(?)")) {
                forget.setArray(1, connection.createArrayOf("text", topics));
                forget.executeUpdate();
            }
    }

    private static <T> void cells(
            Connection connection, PreparedStatement add, List<T> all, Function<T, Tally.Cell> cell)
            throws SQLException {
        set(connection, add, 1, "text", all, one -> cell.apply(one).dim());
        set(connection, add, 2, "text", all, one -> cell.apply(one).key());
        set(connection, add, 3, "text", all, one -> cell.apply(one).measure().name());
        set(
                connection,
                add,
                4,
                "text",
                all,
                one -> String.valueOf(cell.apply(one).grain()));
        set(
                connection,
                add,
                5,
                "timestamptz",
                all,
                one -> cell.apply(one).start().toString());
    }

    private static <T> void set(
            Connection connection, PreparedStatement add, int at, String type, List<T> all, Function<T, Object> value)
            throws SQLException {
        add.setArray(at, connection.createArrayOf(type, all.stream().map(value).toArray()));
    }
}
