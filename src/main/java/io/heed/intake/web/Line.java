package io.heed.intake.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing said in a visitor's conversation, as the visitor sees it. */
@Schema(name = "VisitorLine")
record Line(
        @Schema(examples = "7", description = "Grows along the conversation; the id of the event on the stream")
        long number,

        @Schema(description = "Of the visitor's own: the id their browser gave; of a reply: the reply's")
        String id,

        @Schema(examples = "agent", description = "visitor or agent")
        String from,

        @Schema(examples = "Ines Duarte", description = "Who answered; null for the visitor and for a program")
        String author,

        String text,
        Instant at,
        List<Enclosed> files)
        implements Told {

    @Schema(name = "VisitorFile")
    record Enclosed(long id, String name, String mediaType, long bytes, boolean picture) {}
}
