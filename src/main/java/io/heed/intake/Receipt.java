package io.heed.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sender is told: the id for good, and the ticket as soon as there is one. */
@Schema(name = "Receipt")
public record Receipt(
        @Schema(examples = "1042") long messageId,
        @Schema(nullable = true, examples = "77") Long ticketId,
        @Schema(examples = "stored") String status) {}
