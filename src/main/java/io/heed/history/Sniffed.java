package io.heed.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is: as its sender says, or as it begins. Browsers name CSV files in a dozen ways. */
final class Sniffed {
    private static final int LOOK = 1 << 15;

    private Sniffed() {}

    /** csv, json, lines (one object of JSON a line) or zip. */
    static String format(BufferedInputStream file, String type) throws IOException {
        file.mark(LOOK);
        byte[] start = file.readNBytes(LOOK - 1);
        file.reset();
        String said = type == null
                ? ""
                : type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        if (start.length > 1 && start[0] == 'P' && start[1] == 'K') return "zip";
        String text = new String(start, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\0", "")
                .strip();
        return switch (said) {
            case "text/csv", "text/tab-separated-values" -> "csv";
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> "lines";
            case "application/json" -> lines(text) ? "lines" : "json";
            default -> !text.startsWith("{") && !text.startsWith("[") ? "csv" : lines(text) ? "lines" : "json";
        };
    }

    private static boolean lines(String text) {
        int end = text.indexOf('\n');
        if (!text.startsWith("{") || end < 0) return false;
        String first = text.substring(0, end).strip();
        return first.length() > 2
                && first.endsWith("}")
                && text.substring(end).strip().startsWith("{");
    }
}
