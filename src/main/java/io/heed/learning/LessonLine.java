package io.heed.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.heed.understanding.UrgencyLabel;
import java.io.Serial;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** One line of an upload, checked: a lesson, or the reason why it is none. */
final class LessonLine {
    static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_NAME = 100;
    private static final double MOST_MINUTES = 100_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final ObjectReader JSON = new ObjectMapper().reader();

    private LessonLine() {}

    /** Why a line is not a lesson. */
    static final class Unfit extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Unfit(String reason) {
            super(reason);
        }
    }

    static NewLesson ofJson(String line) throws Unfit {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException | RuntimeException broken) {
            throw new Unfit("is not JSON: write one object a line");
        }
        if (!node.isObject()) throw new Unfit("must be a JSON object with a text and at least one label");
        JsonNode text = node.get("text");
        if (text != null && !text.isNull() && !text.isTextual()) throw new Unfit("text must be a text");
        return of(
                word(node, "text"),
                word(node, "language"),
                word(node, "urgency"),
                word(node, "queue"),
                word(node, "effortMinutes"),
                word(node, "at"));
    }

    static NewLesson ofCells(Map<String, String> cells) throws Unfit {
        return of(
                cells.get("text"),
                cells.get("language"),
                cells.get("urgency"),
                cells.get("queue"),
                cells.get("effortMinutes"),
                cells.get("at"));
    }

    private static String word(JsonNode node, String field) throws Unfit {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) return null;
        if (value.isContainerNode()) throw new Unfit(field + " must be a single value");
        return value.asText();
    }

    private static NewLesson of(
            String text, String language, String urgency, String queue, String effortMinutes, String at) throws Unfit {
        if (text == null || text.isBlank()) throw new Unfit("text is missing");
        if (text.indexOf('\0') >= 0) throw new Unfit("text must not hold NUL characters");
        if (text.length() > LONGEST_TEXT)
            throw new Unfit("text must be at most " + LONGEST_TEXT + " characters, not " + text.length());
        NewLesson lesson = new NewLesson(
                Redaction.of(text.strip()),
                language(language),
                urgency(urgency),
                queue(queue),
                minutes(effortMinutes),
                moment(at));
        if (lesson.urgency() == null && lesson.queue() == null && lesson.effortMinutes() == null)
            throw new Unfit("says nothing to learn: give urgency, queue or effortMinutes");
        return lesson;
    }

    private static String language(String code) throws Unfit {
        if (code == null || code.isBlank()) return null;
        if (!code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
            throw new Unfit("language must be a code such as en or zh");
        return code;
    }

    private static Double urgency(String label) throws Unfit {
        if (label == null || label.isBlank()) return null;
        return UrgencyLabel.of(label).orElseThrow(() -> new Unfit("urgency must be " + UrgencyLabel.KNOWN));
    }

    private static String queue(String name) throws Unfit {
        if (name == null || name.isBlank()) return null;
        String queue = name.strip();
        if (queue.length() > LONGEST_NAME || !queue.matches("[^\\p{Cntrl}]+"))
            throw new Unfit("queue must be a name of at most " + LONGEST_NAME + " printable characters");
        return queue;
    }

    private static Double minutes(String written) throws Unfit {
        if (written == null || written.isBlank()) return null;
        return UrgencyLabel.number(written.strip())
                .filter(minutes -> minutes > 0 && minutes <= MOST_MINUTES)
                .orElseThrow(() -> new Unfit("effortMinutes must be a number above 0, at most 100000"));
    }

    private static Instant moment(String written) throws Unfit {
        if (written == null || written.isBlank()) return null;
        try {
            Instant moment = OffsetDateTime.parse(written.strip()).toInstant();
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST))
                throw new Unfit("at must lie between 1970 and 9999");
            return moment;
        } catch (DateTimeParseException notOurs) {
            throw new Unfit("at must be a moment like 2026-03-02T10:00:00Z");
        }
    }
}
