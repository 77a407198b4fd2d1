package io.heed.planning;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.identity.May;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The planner alone, stateless: tickets and agents in, a plan out. */
@Path("/api/v1/plans")
@RolesAllowed(May.TRY_PLANS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dispatch")
public class PlansResource {
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String EXAMPLE = """
            {"tickets": [{"id": "T-1", "weight": 8, "attention": 2, "skills": ["billing"]},
                         {"id": "T-2", "weight": 3, "attention": 1}],
             "agents": [{"id": "ana", "budget": 2, "skills": {"billing": 9}}, {"id": "ben", "budget": 1}],
             "objective": "maximiseValue", "deadlineMillis": 200, "seed": 1}""";

    private static final String ANSWER = """
            {"assignments": [{"ticket": "T-1", "agent": "ana", "runnerUp": null, "margin": 7.2},
                             {"ticket": "T-2", "agent": "ben", "runnerUp": "ana", "margin": 0.0}],
             "objective": 10.2, "bound": 10.2, "gap": 0.0,
             "prices": [{"agent": "ana", "price": 0.0}, {"agent": "ben", "price": 0.0}], "priceOfAttention": 0.0,
             "policy": "heed", "solver": "auction+ejection", "millis": 0.4, "optimal": true, "cutShort": false,
             "waiting": []}""";

    @POST
    @Operation(
            operationId = "makePlan",
            summary = "Match tickets with agents' free attention",
            description = "A generalised assignment. maximiseValue may leave tickets waiting; minimiseCost must place"
                    + " every one. Says how good the plan is: no plan can be better than `bound`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlanRequest.class),
                            examples = @ExampleObject(name = "two tickets, two agents", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "both placed", value = ANSWER)))
    @APIResponse(responseCode = "400", description = "A field is wrong: which, and what would be right")
    @APIResponse(responseCode = "422", description = "Not every ticket can have an agent: which ones fit nobody")
    public Response plan(PlanRequest request) {
        List<PlanFault> faults = PlanRequestCheck.faults(request);
        if (!faults.isEmpty()) {
            return problem(400, "urn:heed:problem:invalid", "The plan request cannot be read", faults, Map.of());
        }
        PlanRequestReader reader = new PlanRequestReader(request);
        PlanProblem problem = reader.problem();
        PlanPolicy policy = PlanPolicy.named(request.policy()).orElse(PlanPolicy.HEED);
        try {
            Plan plan = new Planner().plan(problem, policy, reader.waited());
            return Response.ok(PlanResponse.of(request, policy, problem, plan)).build();
        } catch (Infeasible infeasible) {
            return infeasible(request, infeasible);
        }
    }

    private static Response infeasible(PlanRequest request, Infeasible infeasible) {
        List<JsonNode> tickets = Arrays.stream(infeasible.tickets())
                .mapToObj(i -> request.tickets().get(i).id())
                .toList();
        String remedy = infeasible.proven()
                ? "give an agent the skills and a budget for it, or leave it out"
                : "raise budgets or deadlineMillis, or use maximiseValue, which may leave tickets waiting";
        List<PlanFault> faults = Arrays.stream(infeasible.tickets())
                .limit(20)
                .mapToObj(i -> new PlanFault("tickets[" + i + "]", remedy))
                .toList();
        return problem(
                422,
                "urn:heed:problem:infeasible-plan",
                infeasible.getMessage(),
                faults,
                Map.of("tickets", tickets, "proven", infeasible.proven()));
    }

    private static Response problem(
            int status, String type, String title, List<PlanFault> errors, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("title", title);
        body.put("status", status);
        body.put(
                "detail",
                errors.isEmpty()
                        ? title
                        : errors.get(0).field() + " " + errors.get(0).message());
        body.put("errors", errors);
        body.putAll(more);
        return Response.status(status).type(PROBLEM_JSON).entity(body).build();
    }
}
