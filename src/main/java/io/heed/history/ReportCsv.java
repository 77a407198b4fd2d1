package io.heed.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The report of an import as a table, page by page, however long it is. */
@ApplicationScoped
class ReportCsv {
    private static final int TOGETHER = 1000;

    private final Imports imports;

    ReportCsv(Imports imports) {
        this.imports = imports;
    }

    Response answer(long id, Report.Outcome outcome) {
        StreamingOutput body = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord("line", "kind", "externalId", "outcome", "field", "problem", "ticketId");
            int after = 0;
            List<Report> rows;
            do {
                rows = imports.lines(id, outcome, after, TOGETHER);
                for (Report row : rows) {
                    csv.writeRecord(
                            String.valueOf(row.line()),
                            row.kind(),
                            cell(row.externalId()),
                            row.outcome().name(),
                            row.field(),
                            row.problem(),
                            row.ticketId() == null ? "" : row.ticketId().toString());
                    after = row.place();
                }
            } while (rows.size() == TOGETHER);
            csv.flush();
        };
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"")
                .build();
    }

    /** Tables run what begins like a formula. */
    private static String cell(String text) {
        return text != null && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
