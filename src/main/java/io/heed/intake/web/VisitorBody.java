package io.heed.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** What browsers send, field by field; a fault is told at once, for there is nobody else who could mend it. */
final class VisitorBody {
    private static final int LONGEST_TEXT = 10_000;
    private static final long MOST_NUMBER = 1L << 53;

    private VisitorBody() {}

    static Said said(Visitor visitor, byte[] body, int mostFiles) {
        JsonNode root = root(body);
        String id = text(root, "id");
        if (!id.matches("[A-Za-z0-9._:-]{1,64}"))
            throw ProblemException.invalid(
                    "id", "must be 1 to 64 letters, digits, dots, dashes, colons: make a random one");
        List<Long> files = files(root.path("files"), mostFiles);
        String text = text(root, "text");
        if (text.isBlank() && files.isEmpty())
            throw ProblemException.invalid("text", "is missing: give the text of the message, or files");
        if (text.length() > LONGEST_TEXT)
            throw ProblemException.invalid("text", "must be at most " + LONGEST_TEXT + " characters");
        if (text.indexOf('\0') >= 0) throw ProblemException.invalid("text", "must not contain NUL characters");
        return new Said(visitor, id, text, files);
    }

    private static List<Long> files(JsonNode given, int most) {
        if (given.isMissingNode() || given.isNull()) return List.of();
        if (!given.isArray() || given.size() > most)
            throw ProblemException.invalid("files", "must be a list of at most " + most + " ids of files sent before");
        List<Long> files = new ArrayList<>();
        for (JsonNode file : given) files.add(number(file, "files[" + files.size() + "]"));
        return files;
    }

    /** The site's word for who this is, null if there is none. */
    static String identity(byte[] body) {
        if (body == null || body.length == 0) return null;
        String identity = text(root(body), "identity");
        return identity.isBlank() ? null : identity;
    }

    /** The number up to which replies have come this far; 0 if this is not said. */
    static long mark(JsonNode root, String name) {
        JsonNode number = root.path(name);
        return number.isMissingNode() || number.isNull() ? 0 : number(number, name);
    }

    private static long number(JsonNode number, String name) {
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.asLong() < 0
                || number.asLong() > MOST_NUMBER)
            throw ProblemException.invalid(name, "must be a whole number, 0 or more");
        return number.asLong();
    }

    private static String text(JsonNode root, String name) {
        JsonNode text = root.path(name);
        if (text.isMissingNode() || text.isNull()) return "";
        if (!text.isTextual()) throw ProblemException.invalid(name, "must be text");
        return text.asText();
    }

    static JsonNode root(byte[] body) {
        try {
            JsonNode root = Payload.of(body == null ? new byte[0] : body);
            if (root.isObject()) return root;
            throw new ProblemException(Problem.unreadable("It is not a JSON object."));
        } catch (UnreadableException broken) {
            throw new ProblemException(Problem.unreadable("It is " + broken.getMessage() + "."));
        }
    }
}
