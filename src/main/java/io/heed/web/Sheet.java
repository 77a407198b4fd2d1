package io.heed.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows as a spreadsheet reads them (RFC 4180), one by one, however many there are. */
public final class Sheet {
    /** What a spreadsheet runs instead of showing it begins with one of these. */
    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;

    private Sheet(Writer to) {
        csv = CsvWriter.builder().build(to);
    }

    @FunctionalInterface
    public interface Rows {
        void into(Sheet sheet) throws IOException;
    }

    /** An answer that is written while the rows are still being found. */
    public static Response download(String file, Rows rows) {
        StreamingOutput body = out -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                written(rows, writer);
            }
        };
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    /** Of few rows. */
    public static String text(Rows rows) {
        StringWriter text = new StringWriter();
        try {
            written(rows, text);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static void written(Rows rows, Writer to) throws IOException {
        Sheet sheet = new Sheet(to);
        rows.into(sheet);
        sheet.csv.flush();
    }

    public void row(Object... cells) {
        row(Arrays.asList(cells));
    }

    /** @param cells texts, numbers and moments; empty for null */
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(Sheet::cell).toList());
    }

    /** Numbers may begin with a minus; texts that do stay texts. */
    private static String cell(Object value) {
        if (value == null) return "";
        String text = value.toString();
        boolean formula = value instanceof CharSequence && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
