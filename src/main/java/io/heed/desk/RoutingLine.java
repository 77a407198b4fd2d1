package io.heed.desk;

import java.util.List;

/**
 * How the ticket moved, in one quiet line.
 *
 * @param event offered, accepted, declined, expired, returned, solved or reopened
 * @param agent null where nobody is meant
 * @param skills the queues and languages that made the match: "Spanish", "payments"
 * @param free attention the agent had free, as text; null if not told
 * @param runnerUp who would have been next; null if nobody
 */
public record RoutingLine(String event, String agent, List<String> skills, String free, String runnerUp) {

    public RoutingLine {
        skills = List.copyOf(skills);
    }

    public String skillsText() {
        return String.join(", ", skills);
    }
}
