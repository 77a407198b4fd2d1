package io.heed.desk;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everybody's saved views. */
@Path("/api/v1/views")
@RolesAllowed(May.MANAGE_QUEUES)
class ViewsResource {
    private final SavedViews views;
    private final ApiTickets tickets;

    ViewsResource(SavedViews views, ApiTickets tickets) {
        this.views = views;
        this.tickets = tickets;
    }

    @Schema(name = "SavedViewRequest")
    record Body(
            @Schema(examples = "Double charges") String name,

            @Schema(examples = "tag:double-charge status:open", description = "As for the search")
            String query) {}

    @Schema(name = "SavedView")
    record View(long id, String name, String query, String madeBy) {
        static View of(SavedView view) {
            return new View(view.id, view.name, view.query, view.madeBy);
        }
    }

    @Schema(name = "SavedViews")
    record All(List<View> items) {}

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(summary = "Searches that are kept under names for everybody")
    public All all() {
        return new All(SavedView.everybodys().stream().map(View::of).toList());
    }

    @POST
    @Transactional
    @Operation(summary = "Keep a search for everybody; one of the same name takes its place")
    public View keep(Body body) {
        if (body == null) throw ProblemException.invalid("name", "is missing: give the name of the view");
        SavedView view = views.keep(body.name(), body.query(), null, tickets.actor());
        SavedView.flush();
        return View.of(view);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Remove a view; the tickets in it stay")
    public void remove(long id) {
        views.remove(SavedView.<SavedView>findByIdOptional(id)
                .filter(view -> view.ownerId == null)
                .orElseThrow(() -> ProblemException.notFound("There is no view " + id)));
    }
}
