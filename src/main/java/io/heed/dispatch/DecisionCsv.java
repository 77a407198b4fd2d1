package io.heed.dispatch;

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

/** The log of decisions as a table, written page by page, however long it is. */
@ApplicationScoped
public class DecisionCsv {
    private static final int TOGETHER = 500;

    private final DecisionLog log;

    DecisionCsv(DecisionLog log) {
        this.log = log;
    }

    public Response answer(DecisionLog.Asked asked) {
        StreamingOutput body = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord(DecisionRecord.HEADER);
            DecisionLog.Asked next = asked;
            List<DecisionLog.Entry> rows;
            do {
                rows = log.newestFirst(next, TOGETHER);
                for (DecisionLog.Entry row : rows) csv.writeRecord(DecisionRecord.of(row));
                if (!rows.isEmpty())
                    next = asked.before(rows.get(rows.size() - 1).id());
            } while (rows.size() == TOGETHER);
            csv.flush();
        };
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.csv\"")
                .build();
    }
}
