package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long an agent takes, queue by queue, as closures have shown. */
@Path("/api/v1/agents/{id}/paces")
@RolesAllowed(May.STEER_TEAM)
class PacesResource {
    private final Paces paces;

    PacesResource(Paces paces) {
        this.paces = paces;
    }

    @Schema(name = "AgentPaces")
    record Page(List<Paces.Pace> items) {}

    @GET
    @RolesAllowed(May.SEE_BOARD)
    @Operation(summary = "Minutes an agent takes over minutes expected, by queue; queues without closures are missing")
    public Page get(long id) {
        if (Person.<Person>findByIdOptional(id)
                .filter(person -> person.role.equals(Role.AGENT))
                .isEmpty()) throw ProblemException.notFound("There is no agent " + id);
        return new Page(paces.ofAgent(id));
    }
}
