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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The six weights: what is in force, what another set would move, and putting one into force. */
@Path("/api/v1/weights")
@RolesAllowed(May.STEER_WEIGHTS)
class WeightsResource {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_NAMES = 500;
    private static final int LONGEST_NAME = 200;

    private final Steering steering;
    private final Preview preview;
    private final Clock clock;
    private final SecurityIdentity caller;

    WeightsResource(Steering steering, Preview preview, Clock clock, SecurityIdentity caller) {
        this.steering = steering;
        this.preview = preview;
        this.clock = clock;
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
            ClassWeights classes,
            Instant at,
            String by,
            String why,

            @Schema(description = "When the weights before come back by themselves; null for never")
            Instant expiresAt) {
        static View of(Weights row) {
            return new View(
                    row.id,
                    row.words,
                    row.waiting,
                    row.promise,
                    row.customer,
                    row.topic,
                    row.again,
                    row.classes,
                    row.at,
                    row.byName,
                    row.why,
                    row.endsAt);
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
            String why,

            @Schema(
                    description = "How much each tier counts, 0 to 100; a tier left out counts as usual",
                    examples = "{\"vip\": 100}")
            Map<String, Integer> tiers,

            @Schema(
                    description = "How hot each queue is, 0 to 100; a queue left out is as hot as it is set up",
                    examples = "{\"payments\": 80}")
            Map<String, Integer> queues,

            @Schema(
                    description = "When the weights before come back by themselves; left out for never",
                    examples = "2026-03-02T18:00:00Z")
            String expiresAt) {
        WeightSet set() {
            ClassWeights classes = new ClassWeights(
                    named("tiers", tiers, ClassWeights.TIERS::contains),
                    named("queues", queues, name -> name.indexOf('\0') < 0 && name.length() <= LONGEST_NAME));
            return new WeightSet(
                    slider("words", words),
                    slider("waiting", waiting),
                    slider("promise", promise),
                    slider("customer", customer),
                    slider("topic", topic),
                    atLeastOne(slider("again", again)),
                    classes);
        }

        private int atLeastOne(int last) {
            if (last + words + waiting + promise + customer + topic == 0)
                throw ProblemException.invalid("words", "and all others are 0: at least one weight must be above 0");
            return last;
        }

        private static Map<String, Integer> named(String field, Map<String, Integer> given, Predicate<String> known) {
            if (given == null) return Map.of();
            if (given.size() > MOST_NAMES) throw ProblemException.invalid(field, "must name at most " + MOST_NAMES);
            given.forEach((name, weight) -> {
                if (!known.test(name))
                    throw ProblemException.invalid(field, "must name what there is: tiers are " + ClassWeights.TIERS);
                if (weight == null || weight < 0 || weight > 100)
                    throw ProblemException.invalid(field, "must hold weights between 0 and 100");
            });
            return given;
        }

        Instant until(Instant now) {
            if (expiresAt == null) return null;
            try {
                Instant until = Instant.parse(expiresAt);
                if (until.isAfter(now) && until.isBefore(now.plus(LONGEST))) return until;
            } catch (DateTimeParseException notOurs) {
                // said below
            }
            throw ProblemException.invalid(
                    "expiresAt",
                    "must be a moment such as 2026-03-02T18:00:00Z, in the future, at most a year from now");
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
        Weights next = steering.putIntoForce(
                        body.set(), caller.getPrincipal().getName(), why, version(ifMatch), body.until(clock.instant()))
                .orElseThrow(() ->
                        ProblemException.outdated("Other weights are in force by now: get them and decide again"));
        return Response.ok(View.of(next)).tag(String.valueOf(next.id)).build();
    }

    @POST
    @Path("undo")
    @Operation(summary = "Take the last change back: the weights before it come into force again")
    @APIResponse(responseCode = "200", description = "In force")
    @APIResponse(responseCode = "409", description = "There was no change yet")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the one in force")
    public Response undo(@HeaderParam("If-Match") String ifMatch) {
        List<Weights> last = Weights.history(2);
        if (last.size() < 2) throw ProblemException.conflict("There was no change yet: nothing can be taken back");
        Optional<Long> basedOn = version(ifMatch).or(() -> Optional.of(last.get(0).id));
        Weights next = steering.goBackTo(
                        last.get(1).id, caller.getPrincipal().getName(), "undone: " + last.get(0).why, basedOn)
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
