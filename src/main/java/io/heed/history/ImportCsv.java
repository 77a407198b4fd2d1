package io.heed.history;

import io.heed.web.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The report of an import as a table, page by page, however long it is. */
@ApplicationScoped
class ImportCsv {
    private static final int TOGETHER = 1000;

    private final Imports imports;

    ImportCsv(Imports imports) {
        this.imports = imports;
    }

    Response answer(long id, Report.Outcome outcome) {
        return Sheet.download("import-" + id + ".csv", sheet -> {
            sheet.row("line", "kind", "externalId", "outcome", "field", "problem", "ticketId");
            int after = 0;
            List<Report> rows;
            do {
                rows = imports.lines(id, outcome, after, TOGETHER);
                for (Report row : rows) {
                    sheet.row(
                            row.line(),
                            row.kind(),
                            row.externalId(),
                            row.outcome(),
                            row.field(),
                            row.problem(),
                            row.ticketId());
                    after = row.place();
                }
            } while (rows.size() == TOGETHER);
        });
    }
}
