package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The six weights: what is in force, what another set would move, and putting one into force. */
@Path("/api/v1/weights")
@RolesAllowed(May.STEER_WEIGHTS)
class WeightsResource {
    private final Steering steering;
    private final Preview preview;
    private final SecurityIdentity caller;

    WeightsResource(Steering steering, Preview preview, SecurityIdentity caller) {
        this.steering = steering;
        this.preview = preview;
        this.caller = caller;
    }

    @Schema(name = "Weights")
    record View(
            long version,
            int words,
            int waiting,
            int promise,
            int customer,
            int topic,
            int again,
            Instant at,
            String by,
            String why) {
        static View of(Weights row) {
            return new View(
                    row.id,
                    row.words,
                    row.waiting,
                    row.promise,
                    row.customer,
                    row.topic,
                    row.again,
                    row.at,
                    row.byName,
                    row.why);
        }
    }

    @Schema(name = "WeightsChange")
    record Body(
            Integer words,
            Integer waiting,
            Integer promise,
            Integer customer,
            Integer topic,
            Integer again,
            String why) {
        WeightSet set() {
            return new WeightSet(
                    slider("words", words),
                    slider("waiting", waiting),
                    slider("promise", promise),
                    slider("customer", customer),
                    slider("topic", topic),
                    atLeastOne(slider("again", again)));
        }

        private int atLeastOne(int last) {
            if (last + words + waiting + promise + customer + topic == 0)
                throw ProblemException.invalid("words", "and all others are 0: at least one weight must be above 0");
            return last;
        }

        private static int slider(String name, Integer value) {
            if (value == null) throw ProblemException.invalid(name, "is missing: give all six weights, 0 to 100 each");
            if (value < 0 || value > 100) throw ProblemException.invalid(name, "must be between 0 and 100");
            return value;
        }
    }

    @GET
    @RolesAllowed(May.SEE_BOARD)
    @Operation(summary = "The weights in force; the ETag is their version")
    public Response get() {
        Weights current = Weights.inForce();
        return Response.ok(View.of(current)).tag(String.valueOf(current.id)).build();
    }

    @GET
    @RolesAllowed(May.SEE_BOARD)
    @Path("history")
    @Operation(summary = "Every set that was in force, newest first, with who, when and why")
    public List<View> history() {
        return Weights.history(100).stream().map(View::of).toList();
    }

    @PUT
    @Operation(summary = "Put six weights into force")
    @APIResponse(responseCode = "200", description = "In force")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the one in force")
    public Response put(@HeaderParam("If-Match") String ifMatch, Body body) {
        if (body == null) throw ProblemException.invalid("body", "is empty: give all six weights");
        String why = body.why() == null ? "" : body.why().replace("\0", "");
        if (why.length() > 500) throw ProblemException.invalid("why", "must be at most 500 characters");
        Weights next = steering.putIntoForce(body.set(), caller.getPrincipal().getName(), why, version(ifMatch))
                .orElseThrow(() ->
                        ProblemException.outdated("Other weights are in force by now: get them and decide again"));
        return Response.ok(View.of(next)).tag(String.valueOf(next.id)).build();
    }

    @POST
    @Path("previews")
    @Operation(summary = "Which waiting tickets would change places under these weights; changes nothing")
    public Preview.Effect preview(Body body) {
        if (body == null) throw ProblemException.invalid("body", "is empty: give all six weights");
        return preview.of(body.set());
    }

    private static Optional<Long> version(String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) return Optional.empty();
        try {
            return Optional.of(
                    Long.valueOf(ifMatch.replace("W/", "").replace("\"", "").strip()));
        } catch (NumberFormatException notOurs) {
            throw ProblemException.outdated(
                    "If-Match is not a version of the weights: take the ETag of GET /api/v1/weights");
        }
    }
}
