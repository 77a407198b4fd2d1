package io.heed.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.heed.web.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A table with a header, in the form of RFC 4180 or as Excel writes it: with semicolons, tabs, a `sep=` line. */
final class TableCutter implements Cutter {
    private static final int LONGEST_CELL = 1_000_000;
    private static final int MOST_COLUMNS = 500;
    private static final int LOOK = 1 << 15;

    private final BufferedReader file;
    private List<String> header = List.of();

    TableCutter(Reader file) {
        this.file = new BufferedReader(file, 1 << 16);
    }

    /** Known once cutting has begun. */
    List<String> header() {
        return header;
    }

    @Override
    public void cut(Consumer<Cut> records) throws IOException {
        Character said = separatorLine();
        char separator = said == null ? separator() : said;
        int skipped = said == null ? 0 : 1;
        Iterator<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(2 * LONGEST_CELL)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(Records.LONGEST)
                                .build(),
                        file)
                .iterator();
        int line = 1;
        try {
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                line = (int) row.getStartingLineNumber() + skipped;
                if (header.isEmpty()) header = header(row);
                else records.accept(record(line, row));
            }
        } catch (CsvParseException broken) {
            if (header.isEmpty())
                throw ProblemException.invalid(
                        "body", "must begin with a line of column names, at most " + MOST_COLUMNS + " of them");
            records.accept(Cut.refused(
                    line + 1,
                    "cannot be read, nor what follows: perhaps a quotation mark is opened here and never closed, or a cell"
                            + " is longer than " + LONGEST_CELL + " characters"));
        }
    }

    private static List<String> header(CsvRecord row) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : row.getFields()) {
            String name = cell.strip();
            if (name.indexOf('\0') >= 0)
                throw ProblemException.invalid("body", "must not hold NUL characters in its column names");
            names.add(seen.add(name) ? name : name + " (" + (names.size() + 1) + ")");
        }
        if (names.stream().allMatch(String::isEmpty))
            throw ProblemException.invalid("body", "must begin with a line of column names");
        return names;
    }

    private Cut record(int line, CsvRecord row) {
        int cells = row.getFieldCount();
        if (cells > header.size())
            return Cut.refused(
                    line,
                    "has " + cells + " cells, the header has " + header.size()
                            + ": put cells that hold the separator into quotation marks");
        if (cells < header.size() && row.getField(cells - 1).indexOf('\n') >= 0)
            return Cut.refused(
                    line,
                    "ends within a cell: a quotation mark is opened and never closed, and the lines after it are in it");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells; i++) {
            String cell = row.getField(i);
            if (!cell.isBlank()) body.put(header.get(i), cell);
        }
        return new Cut(line, Kind.ticket, body.toString(), null);
    }

    /** Excel may say in the first line what separates cells. */
    private Character separatorLine() throws IOException {
        file.mark(8);
        char[] start = new char[6];
        int read = 0;
        while (read < start.length) {
            int more = file.read(start, read, start.length - read);
            if (more < 0) break;
            read += more;
        }
        boolean says = read >= 5 && new String(start, 0, 4).equalsIgnoreCase("sep=");
        if (!says) {
            file.reset();
            return null;
        }
        if (start[5] != '\n') file.readLine();
        return start[4];
    }

    /** What stands most often between the names of the header. */
    private char separator() throws IOException {
        file.mark(LOOK);
        int[] counts = new int[4];
        String candidates = ",;\t|";
        boolean quoted = false;
        for (int i = 0; i < LOOK - 1; i++) {
            int c = file.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r') && i > 0) break;
            if (c == '"') quoted = !quoted;
            int at = candidates.indexOf(c);
            if (!quoted && at >= 0) counts[at]++;
        }
        file.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return candidates.charAt(best);
    }
}
