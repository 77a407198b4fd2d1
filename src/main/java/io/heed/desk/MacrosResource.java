package io.heed.desk;

import io.heed.identity.May;
import io.heed.ticket.Actor;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Everybody's macros. People's own are theirs and not seen here. */
@Path("/api/v1/macros")
@RolesAllowed(May.MANAGE_QUEUES)
class MacrosResource {
    private final MacroShelf shelf;
    private final SecurityIdentity caller;

    MacrosResource(MacroShelf shelf, SecurityIdentity caller) {
        this.shelf = shelf;
        this.caller = caller;
    }

    @Schema(name = "MacroRequest")
    record Body(
            @Schema(examples = "Refund is on its way") String name,

            @Schema(examples = "Hello {{customer.firstName}}, your refund is on its way.")
            String text,

            @Schema(description = "true to keep it as an internal note instead of sending it")
            Boolean note,

            MacroActions actions) {}

    @Schema(name = "Macro")
    record View(long id, String name, String text, boolean note, MacroActions actions, String changedBy) {
        static View of(Macro macro) {
            return new View(macro.id, macro.name, macro.text, macro.note, macro.actions, macro.madeBy);
        }
    }

    @Schema(name = "Macros")
    record All(List<View> items) {}

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(summary = "Everybody's macros")
    public All all() {
        return new All(Macro.everybodys().stream().map(View::of).toList());
    }

    @POST
    @Transactional
    @Operation(summary = "Make a macro for everybody")
    @APIResponse(responseCode = "201", description = "It is there")
    public Response make(Body body) {
        Macro macro = shelf.make(wanted(body), actor());
        Macro.flush();
        return Response.status(201).entity(View.of(macro)).build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(summary = "Change a macro")
    public View change(long id, Body body) {
        return View.of(shelf.change(found(id), wanted(body), actor()));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Remove a macro; what was written with it stays")
    public void remove(long id) {
        shelf.remove(found(id));
    }

    private static MacroShelf.Wanted wanted(Body body) {
        if (body == null) throw ProblemException.invalid("name", "is missing: give the name of the macro");
        return new MacroShelf.Wanted(body.name(), body.text(), Boolean.TRUE.equals(body.note()), body.actions(), null);
    }

    private static Macro found(long id) {
        return Macro.<Macro>findByIdOptional(id)
                .filter(macro -> macro.ownerId == null)
                .orElseThrow(() -> ProblemException.notFound("There is no macro " + id));
    }

    private Actor actor() {
        return Actor.system(caller.getPrincipal().getName());
    }
}
