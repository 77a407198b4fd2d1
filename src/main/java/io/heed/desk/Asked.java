package io.heed.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search, taken apart: words, "phrases", -without, and filters such as status:open. Plain.
 *
 * @param tsquery in PostgreSQL's notation, of words as {@link Words} makes them; empty when only filters were given
 * @param words to be marked in what is found
 * @param beginnings those of them that any word may begin with
 * @param faults what could not be understood, for whoever typed it
 */
record Asked(
        String typed,
        String tsquery,
        List<String> words,
        List<String> beginnings,
        List<Filter> filters,
        List<Fault> faults) {
    static final int LONGEST = 500;

    static final List<String> STATUSES =
            List.of("open", "waiting", "offered", "accepted", "snoozed", "closed", "solved");

    private static final int MOST_WORDS = 24;
    private static final int MOST_FILTERS = 12;

    /** Two letters begin too much to be searched for. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern PART =
            Pattern.compile("(-?)(?:([\\p{L}][\\p{L}\\p{N}-]*):)?(?:\"([^\"]*)\"?|(\\S+))|(\\S+)");

    /** @param kind status, queue, tag, from, assignee, channel, before, after, field or the name of a field */
    record Filter(Kind kind, String name, String value, boolean without) {}

    enum Kind {
        status,
        queue,
        tag,
        from,
        assignee,
        channel,
        before,
        after,
        field
    }

    /** @param message what it must be: way out */
    record Fault(String filter, String message) {}

    Asked {
        words = List.copyOf(words);
        beginnings = List.copyOf(beginnings);
        filters = List.copyOf(filters);
        faults = List.copyOf(faults);
    }

    boolean nothing() {
        return tsquery.isEmpty() && filters.isEmpty();
    }

    boolean begins(String word) {
        return beginnings.contains(word);
    }

    /** @param fields names of the workspace's own fields, which are filters too */
    static Asked of(String typed, List<String> fields) {
        String text = typed == null ? "" : typed.strip();
        Reader reader = new Reader(fields);
        Matcher part = PART.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        while (part.find()) reader.take(part);
        return new Asked(text, reader.tsquery(), reader.words, reader.beginnings, reader.filters, reader.faults);
    }

    private static final class Reader {
        private final List<String> fields;
        private final List<String> terms = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> beginnings = new ArrayList<>();
        private final List<Filter> filters = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private boolean wanted;

        Reader(List<String> fields) {
            this.fields = fields;
        }

        void take(Matcher part) {
            boolean without = "-".equals(part.group(1));
            String name = part.group(2);
            boolean phrase = part.group(3) != null;
            String value = phrase ? part.group(3) : part.group(4);
            if (value == null) return;
            Optional<Filter> filter = name == null ? Optional.empty() : filter(name, value, without);
            if (filter.isPresent()) keep(filter.get());
            else if (name == null) term(value, phrase, without, "");
            // a colon in ordinary writing is no filter: "error: 51"
            else term(name + " " + value, true, without, "");
        }

        private Optional<Filter> filter(String name, String value, boolean without) {
            String plain = name.toLowerCase(Locale.ROOT);
            for (Kind kind : Kind.values())
                if (kind != Kind.field && kind.name().equals(plain))
                    return Optional.of(new Filter(kind, plain, value.strip(), without));
            return fields.contains(plain)
                    ? Optional.of(new Filter(Kind.field, plain, value.strip(), without))
                    : Optional.empty();
        }

        private void keep(Filter filter) {
            if (filter.value().isEmpty()) faults.add(new Fault(filter.name(), "must have something behind the colon"));
            else if (filters.size() >= MOST_FILTERS)
                faults.add(new Fault(filter.name(), "must be one of at most 12 filters"));
            else if (filter.kind() == Kind.from) term(filter.value(), false, filter.without(), "B");
            else if (dated(filter.kind()) && day(filter.value()).isEmpty())
                faults.add(new Fault(filter.name(), "must be a day such as 2026-03-31"));
            else if (filter.kind() == Kind.status && !STATUSES.contains(filter.value()))
                faults.add(new Fault(filter.name(), "must be one of " + String.join(", ", STATUSES)));
            else filters.add(filter);
        }

        private static boolean dated(Kind kind) {
            return kind == Kind.before || kind == Kind.after;
        }

        /** @param where weight of the part it must stand in, empty for anywhere */
        private void term(String value, boolean phrase, boolean without, String where) {
            boolean beginning = value.endsWith("*");
            List<Words.Word> all = Words.in(value);
            if (all.isEmpty()) return;
            if (terms.size() + all.size() > MOST_WORDS) {
                faults.add(new Fault("q", "must have at most " + MOST_WORDS + " words: what came after is left out"));
                return;
            }
            terms.add((without ? "!" : "") + "(" + joined(all, phrase, beginning, where) + ")");
            if (without) return;
            wanted = true;
            for (Words.Word word : all) words.add(word.form());
        }

        private String joined(List<Words.Word> all, boolean phrase, boolean beginning, String where) {
            StringBuilder joined = new StringBuilder();
            for (int i = 0; i < all.size(); i++) {
                Words.Word word = all.get(i);
                Words.Word before = i == 0 ? null : all.get(i - 1);
                boolean last = i == all.size() - 1;
                boolean single = word.paired()
                        && word.form().codePointCount(0, word.form().length()) == 1;
                boolean sameRun = before != null && word.start() < before.end();
                // the last character of a run is only the end of its last pair
                if (single && sameRun) continue;
                boolean follows = sameRun || before != null && phrase && !word.paired() && !before.paired();
                if (before != null) joined.append(follows ? " <-> " : " & ");
                boolean open = single || beginning && last && word.form().length() >= SHORTEST_BEGINNING;
                if (open && where.isEmpty()) beginnings.add(word.form());
                String marks = (open ? "*" : "") + where;
                joined.append('\'').append(word.form()).append('\'').append(marks.isEmpty() ? "" : ":" + marks);
            }
            return joined.toString();
        }

        /** Only without is nothing to look for. */
        String tsquery() {
            return wanted ? String.join(" & ", terms) : "";
        }
    }

    static Optional<LocalDate> day(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return day.getYear() >= 1990 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
