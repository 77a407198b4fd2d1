package io.heed.intake;

import io.heed.identity.May;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who is writing: for desks and chats that are not ours. */
@Path("/api/v1/tickets/{id}/typing")
@RolesAllowed(May.SEND_MESSAGES)
class TypingResource {
    private static final int LONGEST_NAME = 200;

    private final Typing typing;

    TypingResource(Typing typing) {
        this.typing = typing;
    }

    @Schema(name = "Typing")
    record View(
            @Schema(description = "Whether the customer is writing, where their channel tells")
            boolean customer,

            @Schema(examples = "[\"Ines Duarte\"]") List<String> agents) {}

    @Schema(name = "TypingSignal")
    record Body(
            @Schema(examples = "agent", description = "customer or agent")
            String who,

            @Schema(examples = "Ines Duarte", description = "of the agent; the customer sees it where the channel can")
            String name) {}

    @GET
    @Transactional
    @Operation(
            summary = "Who is writing in this ticket",
            description = "Kept for some seconds in memory. The live stream's event typing says when to look again.")
    public View get(long id) {
        known(id);
        return new View(typing.customerTypes(id), typing.agentsTyping(id));
    }

    @POST
    @Transactional
    @Operation(
            summary = "Say that somebody is writing",
            description = "Every three seconds while they do: it is forgotten after seven. Nothing is stored.")
    @APIResponse(responseCode = "204", description = "Heard")
    public void say(long id, Body body) {
        known(id);
        String who = body == null ? null : body.who();
        if ("customer".equals(who)) {
            typing.customerWrites(id);
            return;
        }
        if (!"agent".equals(who)) throw ProblemException.invalid("who", "must be customer or agent");
        String name = body.name() == null ? "" : body.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            throw ProblemException.invalid(
                    "name", "must be the agent's name: 1 to " + LONGEST_NAME + " printable characters");
        typing.agentTypes(id, name);
    }

    private static void known(long id) {
        if (Ticket.byId(id).isEmpty()) throw ProblemException.notFound("There is no ticket " + id);
    }
}
