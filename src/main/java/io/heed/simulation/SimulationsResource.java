package io.heed.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heed.identity.May;
import io.heed.intake.Idempotent;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A day tried under several policies, on the same customers. Changes nothing that is live. */
@Path("/api/v1/simulations")
@RolesAllowed(May.TRY_PLANS)
@Tag(name = "Dispatch")
class SimulationsResource {
    private static final String EXAMPLE = """
            {"agents": [{"id": "ana", "budget": 4, "skills": {"billing": 9}, "shifts": [{"from": 0, "to": 3600}]}],
             "arrivals": [{"at": 0, "queue": "billing", "weight": 3, "handleSeconds": 420, "attentionPoints": 4,
                           "skills": ["billing"], "promiseSeconds": 300},
                          {"at": 60, "queue": "billing", "weight": 3, "patienceSeconds": 240, "handleSeconds": 300,
                           "attentionPoints": 4, "promiseSeconds": 300, "abandonmentPenalty": 30}],
             "policies": ["heed", "fewest-open"], "seed": 1}""";

    /** So much is done while the caller waits: customers × policies, more agents counting for more. */
    private static final long AT_ONCE = 5000;

    private static final int AGENTS_OF_A_DESK = 50;

    private final Simulations simulations;
    private final SimulationWorker worker;
    private final RecordedDay recorded;
    private final SecurityIdentity caller;

    SimulationsResource(
            Simulations simulations, SimulationWorker worker, RecordedDay recorded, SecurityIdentity caller) {
        this.simulations = simulations;
        this.worker = worker;
        this.recorded = recorded;
        this.caller = caller;
    }

    @Schema(name = "Simulation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(description = "None when it was run at once")
            Long id,

            SimulationRow.State state,

            @Schema(description = "0..1") double progress,

            @Schema(description = "One entry a policy, in the order asked for")
            List<PolicyResult> results,

            @Schema(description = "Why it failed") String failure) {
        static View of(SimulationRow row) {
            return new View(row.id, row.state, row.progress, row.results, row.failure);
        }
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "simulate",
            summary = "Try a day under several policies",
            description = "Runs the same decision rounds that route live tickets, on a simulated clock. Small ones"
                    + " answer at once; more than 5,000 customers × policies run in the background. With `day` instead of"
                    + " agents and arrivals, a day that this workspace has seen.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SimulationRequest.class),
                            examples = @ExampleObject(name = "one agent, two customers", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Done: figures by policy",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "202", description = "Running: ask again at Location")
    @APIResponse(responseCode = "400", description = "A field is wrong: which, and what would be right")
    @APIResponse(responseCode = "429", description = "Too many simulations wait already")
    public Response simulate(SimulationRequest asked) {
        SimulationCheck.check(asked);
        SimulationRequest request = asked.day() == null ? asked : recorded.of(asked);
        if (work(request) > AT_ONCE) {
            SimulationRow row = simulations.ask(request, caller.getPrincipal().getName());
            worker.wake();
            return Response.accepted(View.of(row))
                    .location(URI.create("/api/v1/simulations/" + row.id))
                    .build();
        }
        Scenario scenario = SimulationReader.scenario(request);
        List<PolicyResult> results = SimulationReader.policies(request).stream()
                .map(policy -> PolicyResult.of(new Day(scenario, policy).run().figures()))
                .toList();
        return Response.ok(new View(null, SimulationRow.State.done, 1, results, null))
                .build();
    }

    private static long work(SimulationRequest request) {
        long heads = Math.max(1, request.agents().size() / AGENTS_OF_A_DESK);
        return (long) request.arrivals().size()
                * SimulationReader.policies(request).size()
                * heads;
    }

    @Schema(name = "Simulations")
    record Items(List<Simulations.InShort> items, String nextCursor) {}

    @GET
    @Operation(operationId = "listSimulations", summary = "The simulations that ran in the background, newest first")
    public Items list() {
        return new Items(simulations.list(), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSimulation", summary = "How far a simulation is, and its figures once it is done")
    @APIResponse(responseCode = "404", description = "There is none of this number, or it was long ago")
    public View get(long id) {
        return simulations
                .find(id)
                .map(View::of)
                .orElseThrow(() -> ProblemException.notFound("No simulation has the number " + id + "."));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "cancelSimulation", summary = "Cancel a simulation that waits or runs")
    @APIResponse(responseCode = "204", description = "Canceled")
    @APIResponse(responseCode = "409", description = "It has ended already")
    public void cancel(long id) {
        simulations.cancel(id);
    }
}
