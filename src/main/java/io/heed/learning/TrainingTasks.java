package io.heed.learning;

import io.heed.web.ProblemException;
import java.util.Arrays;
import java.util.List;

/** What somebody asks to be trained, checked. */
final class TrainingTasks {
    static final List<String> ALL = Arrays.stream(Task.values()).map(Task::key).toList();

    private static final int LONGEST_NOTE = 500;

    private TrainingTasks() {}

    /** In their own order; all of them when nothing is said. */
    static List<String> of(List<String> asked) {
        if (asked == null || asked.isEmpty()) return ALL;
        for (int i = 0; i < asked.size(); i++)
            if (asked.get(i) == null || !ALL.contains(asked.get(i)))
                throw ProblemException.invalid("tasks[" + i + "]", "must be one of " + String.join(", ", ALL));
        return ALL.stream().filter(asked::contains).toList();
    }

    static String note(String note) {
        if (note == null) return "";
        if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0)
            throw ProblemException.invalid(
                    "note", "must be at most " + LONGEST_NOTE + " characters, without NUL characters");
        return note.strip();
    }
}
