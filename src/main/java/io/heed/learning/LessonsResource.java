package io.heed.learning;

import io.heed.identity.May;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** History from another system comes in here. */
@Path("/api/v1/lessons")
@RolesAllowed(May.MANAGE_MODELS)
@Tag(name = "Learning")
class LessonsResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String EXAMPLE = """
            {"text": "Nobody can pay by card", "urgency": "urgent", "queue": "terminals", "effortMinutes": 14}
            {"text": "Where do I find my invoice?", "urgency": 0.1, "queue": "billing"}
            """;
    private static final String CSV_EXAMPLE = """
            text,urgency,queue,effortMinutes
            "Nobody can pay by card, please hurry",0.97,terminals,14
            """;

    private final LessonBook book;
    private final Bell bell;
    private final SecurityIdentity caller;

    LessonsResource(LessonBook book, Bell bell, SecurityIdentity caller) {
        this.book = book;
        this.bell = bell;
        this.caller = caller;
    }

    @Schema(name = "LessonsReceipt")
    record Receipt(
            @Schema(description = "Lines that are lessons now")
            int accepted,

            @Schema(description = "Of these, texts that were known already: they have the latest labels now")
            int duplicates,

            @Schema(description = "Lines that are none, the first thousand of them")
            List<Upload.Rejected> rejected,

            int rejectedInAll) {
        static Receipt of(Upload.Outcome outcome) {
            return new Receipt(
                    outcome.accepted(),
                    outcome.accepted() - outcome.fresh(),
                    outcome.rejected(),
                    outcome.rejectedInAll());
        }
    }

    @POST
    @Blocking
    @Consumes({NDJSON, CSV, MediaType.WILDCARD})
    @Operation(
            operationId = "addLessons",
            summary = "Take history to learn from, up to 100,000 lines",
            description =
                    "One JSON object a line: text, and at least one of urgency (0..1, or low, normal, high, urgent),"
                            + " queue and effortMinutes; language and at may be added. As text/csv the same as columns below a"
                            + " header. Card numbers, accounts, e-mail addresses and phone numbers are taken out before anything"
                            + " is kept. The same text again keeps the latest labels. A queue that this workspace does not have"
                            + " is learned too, and routes once it is made.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "two lessons", value = EXAMPLE)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a table", value = CSV_EXAMPLE))
            })
    @APIResponse(
            responseCode = "200",
            description = "What was taken, and which lines were not and why",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "The table has no column named text")
    @APIResponse(responseCode = "413", description = "More than 256 MB: send it in smaller parts")
    public Receipt add(InputStream body, @Context HttpHeaders headers) throws IOException {
        String byName = caller.getPrincipal().getName();
        Upload upload = new Upload(some -> book.write(some, byName));
        Reader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1 << 16);
        boolean csv = headers.getMediaType() != null
                && headers.getMediaType().getType().equals("text")
                && headers.getMediaType().getSubtype().equals("csv");
        Upload.Outcome outcome = csv ? upload.csv(reader) : upload.json(reader);
        if (outcome == null)
            throw ProblemException.invalid("text", "must be a column: begin with a line of names such as text,queue");
        if (outcome.accepted() > 0) bell.ring(Topic.LESSONS);
        return Receipt.of(outcome);
    }
}
