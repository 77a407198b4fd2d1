package io.heed.setup;

import io.heed.identity.AuditRow;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit log as a spreadsheet reads it. */
final class AuditCsv {
    static final String HEAD = "at,by,from,action,about,change\r\n";

    private AuditCsv() {}

    static String line(AuditRow row) {
        return Stream.of(row.at.toString(), row.byName, row.origin, row.action, row.about, change(row))
                        .map(AuditCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** "role: agent → lead; budget: 4 → 4.5". */
    static String change(AuditRow row) {
        return differences(row).stream()
                .map(one -> one.what() + ": " + one.was() + " → " + one.is())
                .collect(Collectors.joining("; "));
    }

    /** Each as it is read; a dash for nothing. */
    record Difference(String what, String was, String is) {}

    static List<Difference> differences(AuditRow row) {
        Map<String, Object> before = row.before == null ? Map.of() : row.before;
        Map<String, Object> after = row.after == null ? Map.of() : row.after;
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Difference(name, said(before.get(name)), said(after.get(name))))
                .filter(one -> !one.was().equals(one.is()))
                .toList();
    }

    private static String said(Object value) {
        if (value == null || value.equals("")) return "–";
        if (value instanceof Map<?, ?> map)
            return map.isEmpty()
                    ? "–"
                    : map.entrySet().stream()
                            .map(one -> one.getKey() + " " + said(one.getValue()))
                            .sorted()
                            .collect(Collectors.joining(", "));
        if (value instanceof List<?> list)
            return list.isEmpty() ? "–" : list.stream().map(AuditCsv::said).collect(Collectors.joining(", "));
        return value.toString();
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
