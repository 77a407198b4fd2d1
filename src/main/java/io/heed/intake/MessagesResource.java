package io.heed.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.May;
import io.heed.ticket.Bell;
import io.heed.ticket.Queue;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The door. A 2xx means the message is on disk; everything else happens after that answer. */
@Path("/api/v1/messages")
@RolesAllowed(May.SEND_MESSAGES)
class MessagesResource {
    /** Beyond these a time is a fault, and the furthest ones do not even fit into PostgreSQL. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final ObjectMapper json;
    private final Validator validator;
    private final Inbox inbox;
    private final Bell bell;
    private final SecurityIdentity sender;

    MessagesResource(ObjectMapper json, Validator validator, Inbox inbox, Bell bell, SecurityIdentity sender) {
        this.json = json;
        this.validator = validator;
        this.inbox = inbox;
        this.bell = bell;
        this.sender = sender;
    }

    @POST
    @Blocking
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand over one message; the same (channel account, externalId) again changes nothing")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = IncomingMessage.class)))
    @APIResponse(
            responseCode = "202",
            description = "Stored on disk",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already: the ids of the first delivery",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or wrong; the problem names it")
    @APIResponse(responseCode = "401", description = "No API key, or not a valid one")
    public CompletionStage<Response> take(String body) throws JsonProcessingException {
        IncomingMessage message = checked(body);
        return inbox.arrives(message.channel(), sender.getAttribute("account"), message.externalId(), body)
                .thenApply(this::told);
    }

    private Response told(Inbox.Taken taken) {
        if (!taken.repeat()) bell.ring(Topic.INBOX);
        return Response.status(taken.repeat() ? 200 : 202)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Receipt(taken.messageId(), taken.ticketId(), "stored"))
                .build();
    }

    private IncomingMessage checked(String body) throws JsonProcessingException {
        if (body == null || body.isBlank())
            throw ProblemException.invalid(
                    "body", "is empty: send one JSON object with channel, externalId, customer and text");
        IncomingMessage message = json.readValue(body, IncomingMessage.class);
        if (message == null) throw ProblemException.invalid("body", "must be a JSON object, not null");
        Set<ConstraintViolation<IncomingMessage>> faults = validator.validate(message);
        if (!faults.isEmpty()) throw new ConstraintViolationException(faults);
        if (message.sentAt() != null
                && (message.sentAt().isBefore(EARLIEST) || message.sentAt().isAfter(LATEST)))
            throw ProblemException.invalid(
                    "sentAt", "must lie between 1970 and 9999: leave it out and Heed takes its own clock");
        if (message.queue() != null && Queue.named(message.queue()).isEmpty())
            throw ProblemException.invalid(
                    "queue", "there is no queue of this name: leave it out and Heed chooses one");
        return message;
    }
}
