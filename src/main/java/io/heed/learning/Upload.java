package io.heed.learning;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Reads an upload of lessons line by line and hands them on in small parts, so that its size does not matter to memory.
 * A line that is no lesson is told and stops nobody else's.
 */
final class Upload {
    static final int MOST_LINES = 100_000;

    /** Longer lines cannot hold a text that is short enough, even when every character of it is escaped. */
    private static final int LONGEST_LINE = 6 * LessonLine.LONGEST_TEXT + 1000;

    private static final int PART = 500;
    /** Whoever sent the wrong file does not need to be told of each of its lines. */
    private static final int MOST_TOLD = 1000;

    private static final List<String> COLUMNS = List.of("text", "language", "urgency", "queue", "effortMinutes", "at");

    private final ToIntFunction<List<NewLesson>> writer;
    private final List<NewLesson> part = new ArrayList<>();
    private final List<Rejected> told = new ArrayList<>();
    private int accepted;
    private int fresh;
    private int rejected;

    /** @param writer writes some lessons and says how many of them were new */
    Upload(ToIntFunction<List<NewLesson>> writer) {
        this.writer = writer;
    }

    /** @param line 1 for the first */
    record Rejected(int line, String reason) {}

    /** @param fresh of those accepted, texts that were not known before */
    record Outcome(int accepted, int fresh, int rejectedInAll, List<Rejected> rejected) {}

    @FunctionalInterface
    private interface Parsed {
        NewLesson lesson() throws LessonLine.Unfit;
    }

    Outcome json(Reader reader) throws IOException {
        LongLines lines = new LongLines(reader, LONGEST_LINE);
        int number = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) line = line.substring(1);
            if (line.isBlank() && !lines.tooLong()) continue;
            if (enough(number)) break;
            String text = line;
            take(number, lines.tooLong(), () -> LessonLine.ofJson(text));
        }
        return outcome();
    }

    /** @return null when the header names no text column */
    Outcome csv(Reader reader) throws IOException {
        CsvRecords records = new CsvRecords(reader, LONGEST_LINE);
        List<String> header = records.next();
        if (header == null) return outcome();
        List<String> names =
                header.stream().map(name -> name.strip().replace("\uFEFF", "")).toList();
        if (!names.contains("text")) return null;
        for (List<String> cells = records.next(); cells != null; cells = records.next()) {
            if (enough(records.line())) break;
            List<String> known = cells;
            take(records.line(), records.tooLong(), () -> LessonLine.ofCells(byName(names, known)));
        }
        return outcome();
    }

    private static Map<String, String> byName(List<String> names, List<String> cells) throws LessonLine.Unfit {
        if (cells.size() > names.size())
            throw new LessonLine.Unfit("has " + cells.size() + " cells, the header has " + names.size());
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < cells.size(); i++)
            if (COLUMNS.contains(names.get(i))) named.put(names.get(i), cells.get(i));
        return named;
    }

    private boolean enough(int line) {
        if (accepted + part.size() + rejected < MOST_LINES) return false;
        reject(line, "is beyond the " + MOST_LINES + " lines of one upload: send the rest in another one");
        return true;
    }

    private void take(int line, boolean tooLong, Parsed parsed) {
        try {
            if (tooLong) throw new LessonLine.Unfit("is longer than " + LONGEST_LINE + " characters");
            part.add(parsed.lesson());
        } catch (LessonLine.Unfit unfit) {
            reject(line, unfit.getMessage());
        }
        if (part.size() >= PART) write();
    }

    private void reject(int line, String reason) {
        rejected++;
        if (told.size() < MOST_TOLD) told.add(new Rejected(line, reason));
    }

    private void write() {
        if (part.isEmpty()) return;
        fresh += writer.applyAsInt(List.copyOf(part));
        accepted += part.size();
        part.clear();
    }

    private Outcome outcome() {
        write();
        return new Outcome(accepted, fresh, rejected, List.copyOf(told));
    }
}
