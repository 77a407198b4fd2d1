package io.heed.dispatch;

import io.heed.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What somebody asks the log of decisions for, as an address says it; what is empty asks for all. */
public class DecisionFilter {
    /** What PostgreSQL can hold as a timestamp ends long before what Java can. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    @Parameter(description = "Offered at this moment, or on this day, or later", example = "2026-03-02T10:00:00Z")
    @QueryParam("from")
    String from;

    @Parameter(description = "Offered before this moment, or on this day at the latest", example = "2026-03-03")
    @QueryParam("to")
    String to;

    @Parameter(description = "Id of an agent", example = "7")
    @QueryParam("agent")
    String agent;

    @Parameter(description = "Name of a queue", example = "payments")
    @QueryParam("queue")
    String queue;

    @Parameter(description = "State of the offer", example = "rejected")
    @QueryParam("outcome")
    String outcome;

    @Parameter(description = "Id of a ticket", example = "4711")
    @QueryParam("ticket")
    String ticket;

    @QueryParam("cursor")
    String cursor;

    /**
     * @param zone in which days begin
     * @throws ProblemException 400 with the name of the field that cannot be
     */
    public DecisionLog.Asked asked(ZoneId zone) {
        return new DecisionLog.Asked(
                moment("from", from, zone, 0),
                moment("to", to, zone, 1),
                number("agent", agent),
                name(queue),
                state(outcome),
                number("ticket", ticket),
                number("cursor", cursor),
                Set.of());
    }

    public String from() {
        return shown(from);
    }

    public String to() {
        return shown(to);
    }

    public String agent() {
        return shown(agent);
    }

    public String queue() {
        return shown(queue);
    }

    public String outcome() {
        return shown(outcome);
    }

    public String ticket() {
        return shown(ticket);
    }

    private static String shown(String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** @param days to add to a day without a time, so that a last day is counted whole */
    private static Instant moment(String field, String text, ZoneId zone, int days) {
        if (blank(text)) return null;
        try {
            String stripped = text.strip();
            Instant moment = stripped.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(stripped)
                            .plusDays(days)
                            .atStartOfDay(zone)
                            .toInstant()
                    : Instant.parse(stripped);
            if (!moment.isBefore(Instant.EPOCH) && !moment.isAfter(LAST)) return moment;
        } catch (DateTimeException notOurs) {
            // said below, as for a moment out of range
        }
        throw ProblemException.invalid(field, "must be a day like 2026-03-02 or a moment like 2026-03-02T10:00:00Z");
    }

    static Long number(String field, String text) {
        if (blank(text)) return null;
        if (text.strip().matches("\\d{1,18}")) {
            long value = Long.parseLong(text.strip());
            if (value >= 1) return value;
        }
        throw ProblemException.invalid(field, "must be a whole number, 1 or more");
    }

    private static String name(String queue) {
        if (blank(queue)) return null;
        if (queue.indexOf('\0') >= 0) throw ProblemException.invalid("queue", "must be the name of a queue");
        return queue.strip();
    }

    private static Assignment.State state(String outcome) {
        if (blank(outcome)) return null;
        return Arrays.stream(Assignment.State.values())
                .filter(state -> state.name().equals(outcome.strip()))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "outcome",
                        "must be "
                                + Arrays.stream(Assignment.State.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }
}
