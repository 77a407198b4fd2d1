package io.heed.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        long id,
        HistoryImport.State state,
        HistoryImport.Format format,
        @Schema(examples = "zendesk") String source,
        String file,
        long bytes,

        @Schema(description = "0..1") double progress,

        int records,
        int taken,

        @Schema(description = "Of a table: which field each column is; null for columns nobody reads")
        List<Columns.Column> columns,

        Options options,
        Summary summary,
        String by,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {
    static ImportView of(HistoryImport row) {
        List<Columns.Column> columns = row.columns.isEmpty()
                ? null
                : Columns.of(row.columns, row.options.columns()).list(row.columns);
        return new ImportView(
                row.id,
                row.state,
                row.format,
                row.source,
                row.fileName,
                row.bytes,
                row.progress(),
                row.records,
                row.taken,
                columns,
                row.options,
                row.summary,
                row.byName,
                row.createdAt,
                row.startedAt,
                row.endedAt);
    }
}
