package io.heed.setup;

import io.heed.identity.May;
import io.heed.identity.Team;
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

/** Teams from outside: who looks after which queues. */
@Path("/api/v1/teams")
@RolesAllowed(May.MANAGE_PEOPLE)
class TeamsResource {
    private final TeamBook teams;

    TeamsResource(TeamBook teams) {
        this.teams = teams;
    }

    @Schema(name = "Team")
    record View(long id, String name, List<Long> members, List<String> queues) {
        static View of(Team team) {
            return new View(
                    team.id,
                    team.name,
                    team.members.stream().sorted().toList(),
                    team.queues.stream().sorted().toList());
        }
    }

    @Schema(name = "Teams")
    record All(List<View> items, String nextCursor) {}

    @GET
    @Transactional
    @Operation(summary = "All teams. While there are none, everybody sees every ticket")
    public All list() {
        return new All(Team.inOrder().stream().map(View::of).toList(), null);
    }

    @POST
    @Transactional
    @Operation(summary = "Make a team: its agents see the tickets of its queues, and others do not")
    @APIResponse(responseCode = "201", description = "Made")
    public Response make(TeamBody body) {
        return Response.status(201).entity(View.of(teams.make(body))).build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One team")
    public View get(long id) {
        return View.of(TeamBook.known(id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(summary = "Change what is given: name, members, queues")
    public View change(long id, TeamBody body) {
        return View.of(teams.change(id, body));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a team; its queues are everybody's again unless another team has them")
    public void remove(long id) {
        teams.remove(id);
    }
}
