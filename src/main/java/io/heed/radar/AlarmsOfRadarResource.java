package io.heed.radar;

import io.heed.identity.May;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is out of the ordinary, for other systems. */
@Path("/api/v1/radar/alarms")
@RolesAllowed(May.SEE_BOARD)
@Tag(name = "Incidents")
class AlarmsOfRadarResource {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int LISTED = 200;

    private final IncidentTickets tickets;
    private final Clock clock;

    AlarmsOfRadarResource(IncidentTickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Schema(name = "RadarAlarm")
    record View(
            long id,
            Alert.Kind kind,

            @Schema(
                    description = "Of a surge all or a queue, of words the matter, of a topic the ticket it began with",
                    examples = "payments")
            String line,

            Instant raisedAt,
            Instant beganAt,
            Instant lastAt,
            Instant endedAt,

            @Schema(description = "How many usually come in an hour; 0 where that is not known")
            double usual,

            Instant seenAt,
            String seenBy,
            Long incident,
            long tickets) {}

    @Schema(name = "RadarAlarms")
    record All(List<View> items, String nextCursor) {}

    @GET
    @Transactional
    @Operation(
            summary = "Surges, topics that rise and words that nobody should overlook: open ones first, then a week's")
    public All all() {
        List<RadarAlarm> alarms = new ArrayList<>(RadarAlarm.open());
        alarms.addAll(RadarAlarm.ended(clock.instant().minus(LATELY), LISTED));
        return new All(alarms.stream().map(this::view).toList(), null);
    }

    private View view(RadarAlarm alarm) {
        return new View(
                alarm.id,
                alarm.kind,
                alarm.line,
                alarm.raisedAt,
                alarm.beganAt,
                alarm.lastAt,
                alarm.endedAt,
                alarm.usual,
                alarm.seenAt,
                alarm.seenBy,
                alarm.incidentId,
                tickets.countOfAlarm(alarm.id));
    }
}
