package io.heed.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What became of one record. Never repeats what it said: that may be private. */
public record Report(
        int place,
        int line,
        String kind,
        String externalId,
        Outcome outcome,
        String field,
        String problem,
        Long ticketId) {
    public enum Outcome {
        refused,
        /** A ticket or a person that was not here before. */
        imported,
        /** Messages that a ticket did not have yet. */
        added,
        /** Here already, with all of it. */
        known,
        /** One of us, who was here before. */
        matched,
        /** Deleted over there, or erased here: it stays so. */
        skipped
    }

    private static final int LONGEST_ID = 200;

    static Report refused(int place, int line, Kind kind, String externalId, Unfit unfit) {
        return new Report(
                place,
                line,
                kind == null ? "unknown" : kind.name(),
                externalId,
                Outcome.refused,
                unfit.field(),
                unfit.getMessage(),
                null);
    }

    static void write(Connection connection, long importId, List<Report> lines) throws SQLException {
        if (lines.isEmpty()) return;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into history_line (import_id, place, line, kind, external_id, outcome, field, problem, ticket_id)
                select ?, * from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                on conflict (import_id, place) do update set
                    outcome = excluded.outcome, field = excluded.field, problem = excluded.problem,
                    ticket_id = excluded.ticket_id
                """)) {
            insert.setLong(1, importId);
            insert.setArray(2, Columnar.ints(connection, lines, Report::place));
            insert.setArray(3, Columnar.ints(connection, lines, Report::line));
            insert.setArray(4, Columnar.texts(connection, lines, Report::kind));
            insert.setArray(5, Columnar.texts(connection, lines, line -> shortened(line.externalId)));
            insert.setArray(6, Columnar.texts(connection, lines, line -> line.outcome.name()));
            insert.setArray(7, Columnar.texts(connection, lines, Report::field));
            insert.setArray(8, Columnar.texts(connection, lines, Report::problem));
            insert.setArray(9, Columnar.longs(connection, lines, Report::ticketId));
            insert.executeUpdate();
        }
    }

    private static String shortened(String id) {
        return id == null || id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
    }
}
