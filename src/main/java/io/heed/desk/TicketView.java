package io.heed.desk;

import io.heed.dispatch.Decision;
import io.heed.dispatch.Factors;
import io.heed.intake.Outbound;
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
        List<Happened> history) {

    @Schema(name = "TicketCustomer")
    record Sender(String externalId, String name, String email, String organisation, String tier) {}

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

    @Schema(name = "TicketPromise")
    record Promised(String kind, Instant due, boolean broken) {}

    @Schema(name = "TicketEvent")
    record Happened(Instant at, String event, String who, String why) {}
}
