package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.identity.Purview;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who waits longer than promised, now and over the last day. */
@Path("/api/v1/alarms")
@RolesAllowed(May.SEE_BOARD)
class AlarmsResource {
    private static final Duration HISTORY = Duration.ofDays(1);
    private static final int MOST = 200;

    private final Alarms alarms;
    private final Clock clock;

    AlarmsResource(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    @Schema(name = "StarvationAlarm")
    record View(
            @Schema(examples = "4711") long ticket,
            Instant at,

            @Schema(description = "How long the ticket had waited when the alarm was raised", examples = "17460")
            int waitedSeconds,

            @Schema(description = "How long it was to wait at most", examples = "17400")
            int boundSeconds,

            @Schema(description = "When somebody had it or the customer no longer waited; null while it waits")
            Instant endedAt) {
        static View of(StarvationAlarm alarm) {
            return new View(alarm.ticketId, alarm.at, alarm.waitedSeconds, alarm.boundSeconds, alarm.endedAt);
        }
    }

    @Schema(name = "StarvationAlarms")
    record Page(
            List<View> items,
            String nextCursor,

            @Schema(
                    description = "The longest wait relative to its bound at the last round of this instance; null"
                            + " where it has made none",
                    examples = "0.42")
            Double oldestToBound) {}

    @GET
    @Operation(
            summary = "Tickets that wait longer than promised",
            description = "Open alarms and those that ended within a day, the newest first, at most 200.")
    public Page list() {
        double ratio = alarms.oldestToBound();
        List<View> items = alarms.since(clock.instant().minus(HISTORY), MOST, Purview.ALL).stream()
                .map(View::of)
                .toList();
        return new Page(items, null, Double.isNaN(ratio) ? null : ratio);
    }
}
