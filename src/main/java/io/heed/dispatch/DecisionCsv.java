package io.heed.dispatch;

import io.heed.web.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
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
        return Sheet.download("decisions.csv", sheet -> {
            sheet.row(DecisionRecord.HEADER);
            DecisionLog.Asked next = asked;
            List<DecisionLog.Entry> rows;
            do {
                rows = log.newestFirst(next, TOGETHER);
                for (DecisionLog.Entry row : rows) sheet.row(DecisionRecord.of(row));
                if (!rows.isEmpty())
                    next = asked.before(rows.get(rows.size() - 1).id());
            } while (rows.size() == TOGETHER);
        });
    }
}
