package io.heed.history;

import io.heed.ticket.Customer;
import io.heed.web.Moment;
import io.heed.web.Viewing;
import java.util.List;

/**
 * The page of history.
 *
 * @param problem why the last file was not kept, null otherwise
 * @param asked whom somebody looked for, empty for nobody
 * @param erasedRows what the last erasure changed, null when there was none just now
 */
public record HistoryView(
        List<Line> imports, String source, String problem, String asked, List<Found> found, Integer erasedRows) {

    public record Line(long id, String file, String source, Moment at, String state, int taken, int records) {
        static Line of(HistoryImport row, Viewing viewing) {
            return new Line(
                    row.id,
                    row.fileName,
                    row.source,
                    viewing.moment(row.createdAt),
                    row.state.name(),
                    row.taken,
                    row.records);
        }
    }

    /** @param more what tells them from others of that name, null for nothing */
    public record Found(long id, String channel, String name, String more) {
        static Found of(Customer row) {
            String name = row.displayName();
            String more = row.email != null && !row.email.equals(name)
                    ? row.email
                    : row.externalId.equals(name) ? null : row.externalId;
            return new Found(row.id, row.channel, name, more);
        }
    }
}
