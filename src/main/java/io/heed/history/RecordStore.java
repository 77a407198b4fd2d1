package io.heed.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes the records of a file and the first lines of its report, a few hundred at a time. */
final class RecordStore {
    private static final int TOGETHER = 500;
    private static final int CHARACTERS_TOGETHER = 2_000_000;

    private final Connection connection;
    private final long importId;
    private final List<Row> rows = new ArrayList<>();
    private int characters;
    private int place;

    RecordStore(Connection connection, long importId) {
        this.connection = connection;
        this.importId = importId;
    }

    private record Row(int place, Cut cut, String externalId, Unfit unfit) {}

    /** @param unfit why it will not come in as things are, null when it will */
    void add(Cut cut, String externalId, Unfit unfit) throws SQLException {
        rows.add(new Row(++place, cut, externalId, unfit));
        characters += cut.body().length();
        if (rows.size() >= TOGETHER || characters >= CHARACTERS_TOGETHER) write();
    }

    int count() {
        return place;
    }

    void write() throws SQLException {
        List<Row> read = rows.stream().filter(row -> row.cut.refused() == null).toList();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into history_record (import_id, rank, place, line, kind, body)
                select ?, * from unnest(?::int[], ?::int[], ?::int[], ?::text[], ?::text[])
                """)) {
            insert.setLong(1, importId);
            insert.setArray(2, Columnar.ints(connection, read, row -> row.cut.kind().rank));
            insert.setArray(3, Columnar.ints(connection, read, Row::place));
            insert.setArray(4, Columnar.ints(connection, read, row -> row.cut.line()));
            insert.setArray(
                    5, Columnar.texts(connection, read, row -> row.cut.kind().name()));
            insert.setArray(6, Columnar.texts(connection, read, row -> row.cut.body()));
            insert.executeUpdate();
        }
        List<Report> refused = rows.stream()
                .filter(row -> row.unfit != null)
                .map(row -> Report.refused(row.place, row.cut.line(), row.cut.kind(), row.externalId, row.unfit))
                .toList();
        Report.write(connection, importId, refused);
        rows.clear();
        characters = 0;
    }
}
