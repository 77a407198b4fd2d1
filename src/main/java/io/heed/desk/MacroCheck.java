package io.heed.desk;

import io.heed.ticket.Queue;
import io.heed.ticket.Tag;
import io.heed.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a macro must be before it is kept; each refusal names the field. */
final class MacroCheck {
    private static final Set<String> THEN = Set.of("solve", "wait", "snooze");
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_SNOOZE = 366 * 24 * 60;

    private MacroCheck() {}

    static String name(String name) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > Macro.LONGEST_NAME || plain.indexOf('\0') >= 0)
            throw ProblemException.invalid("name", "must be 1 to " + Macro.LONGEST_NAME + " characters");
        return plain;
    }

    static String text(String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > TicketPages.LONGEST_TEXT || plain.indexOf('\0') >= 0)
            throw ProblemException.invalid("text", "must be at most " + TicketPages.LONGEST_TEXT + " characters");
        List<String> unknown = Placeholders.unknown(plain, Field.names());
        if (!unknown.isEmpty())
            throw ProblemException.invalid(
                    "text",
                    "must not have {{" + unknown.get(0) + "}}: known are " + String.join(", ", Placeholders.KNOWN)
                            + " and field.NAME");
        return plain;
    }

    static MacroActions actions(MacroActions asked) {
        if (asked == null) return MacroActions.NONE;
        String queue = blankToNull(asked.queue());
        if (queue != null && Queue.named(queue).isEmpty())
            throw ProblemException.invalid("queue", "must be the name of a queue there is");
        String then = blankToNull(asked.then());
        if (then != null && !THEN.contains(then))
            throw ProblemException.invalid("then", "must be solve, wait or snooze");
        Integer minutes = "snooze".equals(then) ? asked.snoozeMinutes() : null;
        if ("snooze".equals(then) && (minutes == null || minutes < 1 || minutes > LONGEST_SNOOZE))
            throw ProblemException.invalid("snoozeMinutes", "must be 1 to " + LONGEST_SNOOZE + " with snooze");
        for (Map.Entry<String, String> one : asked.fields().entrySet()) field(one);
        return new MacroActions(
                tags("addTags", asked.addTags()),
                tags("removeTags", asked.removeTags()),
                queue,
                then,
                minutes,
                asked.fields());
    }

    private static void field(Map.Entry<String, String> one) {
        Field field = Field.named(one.getKey())
                .orElseThrow(() -> ProblemException.invalid("fields", "must be names of fields of this workspace"));
        String fault =
                one.getValue().isBlank() ? null : field.checked(one.getValue()).fault();
        if (fault != null) throw ProblemException.invalid("fields", field.name + " " + fault);
    }

    private static List<String> tags(String name, List<String> written) {
        if (written.size() > MOST_TAGS) throw ProblemException.invalid(name, "must be at most " + MOST_TAGS + " tags");
        return written.stream()
                .map(one -> Tag.named(one)
                        .orElseThrow(() ->
                                ProblemException.invalid(name, "must be tags of 1 to " + Tag.LONGEST + " characters")))
                .distinct()
                .toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
