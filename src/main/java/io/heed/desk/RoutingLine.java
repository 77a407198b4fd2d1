package io.heed.desk;

import io.heed.web.Moment;
import java.util.List;

/**
 * How the ticket moved, in one quiet line.
 *
 * @param event offered, accepted, declined, expired, returned, solved, reopened, or what a {@link Deed} tells
 * @param agent null where nobody is meant
 * @param skills the queues and languages that made the match: "Spanish", "payments"
 * @param free attention the agent had free, as text; null if not told
 * @param runnerUp who would have been next; null if nobody
 * @param to whom or where it was passed on; null where it was not
 * @param until when a resting ticket wakes; null where it does not rest, or for a reply only
 * @param why in somebody's own words; null where nobody gave any
 * @param decision of the log that the viewer may open; null where there is none for them
 */
public record RoutingLine(
        String event,
        String agent,
        List<String> skills,
        String free,
        String runnerUp,
        String to,
        Moment until,
        String why,
        Long decision) {

    public RoutingLine {
        skills = List.copyOf(skills);
    }

    public RoutingLine(String event, String agent, List<String> skills, String free, String runnerUp) {
        this(event, agent, skills, free, runnerUp, null, null, null, null);
    }

    RoutingLine about(String toName, Moment untilThen, String reason) {
        String told = reason == null || reason.isBlank() ? null : reason;
        return new RoutingLine(event, agent, skills, free, runnerUp, toName, untilThen, told, decision);
    }

    RoutingLine decided(Long offer) {
        return new RoutingLine(event, agent, skills, free, runnerUp, to, until, why, offer);
    }

    public String skillsText() {
        return String.join(", ", skills);
    }
}
