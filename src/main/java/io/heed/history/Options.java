package io.heed.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.heed.intake.Texts;
import io.heed.web.ProblemException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an import is to be read and what is to become of it. */
@Schema(name = "ImportOptions")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Options(
        @Schema(
                description =
                        "What becomes of tickets that are open over there: closed here (close), or in the backlog with"
                                + " their real age (route)")
        Open open,

        @Schema(
                description = "Agents who are nobody here: only their names are kept (match), or they become people who"
                        + " cannot sign in until they get a password (make)")
        Agents agents,

        @Schema(description = "Whether solved tickets with a group or a priority become lessons")
        Boolean lessons,

        @Schema(description = "Which number of 03/04/2024 is the day, where a file writes dates so")
        Dates dates,

        @Schema(
                description =
                        "Groups of the other system and the queues they are here; others with a queue's name find it"
                                + " by themselves",
                examples = "{\"Tier 2\": \"payments\"}")
        Map<String, String> queues,

        @Schema(
                description =
                        "Columns of a table and the fields they are, where they were not recognised; an empty field"
                                + " leaves the column out",
                examples = "{\"Vorgang\": \"id\"}")
        Map<String, String> columns) {

    public enum Open {
        close,
        route
    }

    public enum Agents {
        match,
        make
    }

    public enum Dates {
        dayFirst,
        monthFirst,
        /** Nobody has said: only dates that can be read one way come in. */
        unsaid
    }

    private static final int MOST = 500;

    public Options {
        if (open == null) open = Open.close;
        if (agents == null) agents = Agents.match;
        if (lessons == null) lessons = false;
        if (dates == null) dates = Dates.unsaid;
        queues = checked("queues", queues);
        columns = checked("columns", columns);
    }

    static final Options USUAL = new Options(null, null, null, null, null, null);

    private static Map<String, String> checked(String field, Map<String, String> map) {
        if (map == null) return Map.of();
        if (map.size() > MOST) throw ProblemException.invalid(field, "must have at most " + MOST + " entries");
        for (Map.Entry<String, String> one : map.entrySet()) {
            if (one.getKey() == null || one.getValue() == null)
                throw ProblemException.invalid(field, "must not hold null: leave the entry out, or give an empty text");
            if (!storable(one.getKey()) || !storable(one.getValue()))
                throw ProblemException.invalid(field, "must not hold NUL characters or halves of characters");
        }
        return Map.copyOf(map);
    }

    private static boolean storable(String text) {
        return Texts.storable(text).equals(text);
    }
}
