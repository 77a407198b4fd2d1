package io.heed.learning;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Records of an upload in RFC 4180's form: quoted cells may hold commas, line breaks and doubled quotes. */
final class CsvRecords {
    private final Reader reader;
    private final int longest;
    private int pushedBack = -2;
    private int line = 1;
    private int began = 1;
    private boolean tooLong;

    /** @param longest characters of a record */
    CsvRecords(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** The next record that is not empty, null after the last; no cells at all when it was {@link #tooLong()}. */
    List<String> next() throws IOException {
        while (true) {
            began = line;
            List<String> cells = record();
            if (cells == null) return null;
            if (tooLong) return List.of();
            if (cells.size() > 1 || !cells.get(0).isBlank()) return cells;
        }
    }

    /** The line that the last record began on, 1 for the first. */
    int line() {
        return began;
    }

    boolean tooLong() {
        return tooLong;
    }

    private List<String> record() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        int length = 0;
        tooLong = false;
        while (true) {
            int c = read();
            if (c < 0) {
                if (!any) return null;
                break;
            }
            any = true;
            if (c == '\n') line++;
            if (++length > longest) tooLong = true;
            if (quoted) {
                if (c != '"') keep(cell, c);
                else if (peek() == '"') keep(cell, read());
                else quoted = false;
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                if (!tooLong) cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else {
                keep(cell, c);
            }
        }
        int end = cell.length();
        if (end > 0 && cell.charAt(end - 1) == '\r') cell.setLength(end - 1);
        cells.add(cell.toString());
        return cells;
    }

    private void keep(StringBuilder cell, int c) {
        if (!tooLong) cell.append((char) c);
    }

    private int read() throws IOException {
        if (pushedBack == -2) return reader.read();
        int c = pushedBack;
        pushedBack = -2;
        return c;
    }

    private int peek() throws IOException {
        if (pushedBack == -2) pushedBack = reader.read();
        return pushedBack;
    }
}
