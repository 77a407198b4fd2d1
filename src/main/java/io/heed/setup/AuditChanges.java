package io.heed.setup;

import io.heed.identity.AuditRow;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a line of the audit log says has changed. */
final class AuditChanges {

    private AuditChanges() {}

    /** "role: agent → lead; budget: 4 → 4.5". */
    static String told(AuditRow row) {
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
            return list.isEmpty() ? "–" : list.stream().map(AuditChanges::said).collect(Collectors.joining(", "));
        return value.toString();
    }
}
