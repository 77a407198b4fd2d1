package io.heed.desk;

import io.heed.dispatch.Decision;
import io.heed.dispatch.Factors;
import io.heed.intake.Outbound;
import io.heed.promise.Reckoned;
import io.heed.understanding.QueueProbability;
import io.heed.understanding.WordWeight;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket as programs see it. */
@Schema(name = "Ticket")
record TicketView(
        long id,
        String state,

        @Schema(description = "Why a waiting ticket waits; null otherwise")
        String waitingFor,

        String queue,
        Sender customer,
        String subject,
        List<Said> messages,
        Read understanding,
        Priority priority,
        Assigned assignment,
        List<Promised> promises,
        List<Happened> history,

        @Schema(nullable = true, description = "The ticket in which this one goes on")
        Long mergedInto,

        @Schema(nullable = true, description = "The ticket this one was a part of")
        Long splitFrom) {

    @Schema(name = "TicketCustomer")
    record Sender(long id, String externalId, String name, String email, String organisation, String tier) {}

    @Schema(name = "TicketMessage")
    record Said(
            long id,
            String kind,
            String author,
            String text,
            Instant sentAt,
            Instant editedAt,
            List<Enclosed> attachments,
            Delivered delivery) {}

    @Schema(name = "TicketAttachment")
    record Enclosed(
            long id,
            String kind,
            String name,
            String mediaType,
            Long bytes,

            @Schema(
                    examples = "/api/v1/files/12",
                    description = "Where its bytes are; null where only the provider has them")
            String url) {}

    /** How far a reply has come; null for everything else. */
    @Schema(name = "TicketDelivery")
    record Delivered(
            long id,
            String state,
            int attempts,
            String failure,
            String wayOut,
            Instant sentAt,
            Instant deliveredAt,
            Instant readAt) {
        static Delivered of(Outbound row) {
            return new Delivered(
                    row.id,
                    row.state.name(),
                    row.attempts,
                    row.failure,
                    row.wayOut,
                    row.sentAt,
                    row.deliveredAt,
                    row.readAt);
        }
    }

    @Schema(name = "TicketUrgency")
    record Urgency(double score, List<WordWeight> words, Double withoutWords, Double withoutRandom) {}

    /** @param status pending, understood or failed */
    @Schema(name = "TicketUnderstanding")
    record Read(
            String status,
            String failure,
            String modelVersion,
            String language,
            Double confidence,
            Urgency urgency,
            List<QueueProbability> queues,
            Double effortMinutes,
            Double attentionPoints,
            String embeddingModel) {
        static Read pending() {
            return new Read("pending", null, null, null, null, null, List.of(), null, null, null);
        }
    }

    @Schema(name = "TicketPriority")
    record Priority(double weight, Factors factors) {}

    @Schema(name = "TicketAssignment")
    record Assigned(
            long id,
            Agent agent,
            String state,
            Instant offeredAt,
            Instant expiresAt,

            @Schema(
                    examples = "[\"german\", \"overflow:general\"]",
                    description = "What the queue would have asked for and had given up by then; null when nothing")
            List<String> relaxed,

            Decision explanation) {}

    @Schema(name = "AssignedAgent")
    record Agent(long id, String name) {}

    /** What has been owed to the customer of this ticket, as it stands now. */
    @Schema(name = "TicketPromise")
    record Promised(
            @Schema(description = "firstReply, nextReply or resolution", examples = "firstReply")
            String kind,

            @Schema(
                    description = "running, paused (waits for the customer or is on hold), met or broken",
                    examples = "running")
            String state,

            Instant startedAt,

            @Schema(description = "null while it is paused; afterwards it is due when leftMinutes have passed")
            Instant dueAt,

            @Schema(description = "When it was answered, in time or not; null while it is owed")
            Instant endedAt,

            @Schema(examples = "60") long promisedMinutes,

            @Schema(description = "Opening time that has passed", examples = "25")
            long usedMinutes,

            @Schema(description = "Negative once more has passed than was promised", examples = "35")
            long leftMinutes,

            @Schema(description = "Whose opening hours count; null around the clock", examples = "office")
            String calendar,

            @Schema(description = "The same as dueAt") Instant due,

            boolean broken) {
        static Promised of(Reckoned reckoned) {
            long promised = reckoned.promised().within().toMinutes();
            long used = reckoned.used().toMinutes();
            return new Promised(
                    reckoned.promised().kind().name(),
                    reckoned.state().name(),
                    reckoned.startedAt(),
                    reckoned.dueAt(),
                    reckoned.endedAt(),
                    promised,
                    used,
                    promised - used,
                    reckoned.promised().calendar(),
                    reckoned.dueAt(),
                    reckoned.state() == Reckoned.State.broken);
        }
    }

    @Schema(name = "TicketEvent")
    record Happened(Instant at, String event, String who, String why) {}
}
