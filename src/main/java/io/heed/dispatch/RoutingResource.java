package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How a queue's tickets find their agent. */
@Path("/api/v1/queues/{name}/routing")
@RolesAllowed(May.MANAGE_QUEUES)
class RoutingResource {
    private final Rerouting rerouting;

    RoutingResource(Rerouting rerouting) {
        this.rerouting = rerouting;
    }

    @GET
    @Operation(summary = "How this queue's tickets are routed; the usual terms where nobody has said otherwise")
    public RoutingBody get(String name) {
        return Routing.of(queue(name).name).map(RoutingBody::of).orElse(RoutingBody.USUAL);
    }

    @PUT
    @Transactional
    @Operation(summary = "Route this queue's tickets like this; what is left out is as usual")
    @APIResponse(responseCode = "200", description = "In force from the next round on")
    @APIResponse(responseCode = "400", description = "Something in it makes no sense; nothing has changed")
    public RoutingBody put(String name, RoutingBody body) {
        Queue queue = queue(name);
        if (body == null) throw ProblemException.invalid("body", "is empty: give {} for the usual terms");
        RoutingBody complete = body.complete();
        new RoutingCheck(queue, complete).all();
        rerouting.put(queue, complete);
        return complete;
    }

    private static Queue queue(String name) {
        return Queue.named(name.replace("\0", ""))
                .orElseThrow(() -> ProblemException.notFound("There is no queue " + name));
    }
}
