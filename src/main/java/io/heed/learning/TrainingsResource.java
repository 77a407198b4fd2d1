package io.heed.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heed.identity.May;
import io.heed.intake.Idempotent;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lessons become a new model version, in the background; it is put into force only if it is no worse. */
@Path("/api/v1/trainings")
@RolesAllowed(May.MANAGE_MODELS)
@Tag(name = "Learning")
class TrainingsResource {
    private final Trainings trainings;
    private final ModelKeeper keeper;
    private final SecurityIdentity caller;

    TrainingsResource(Trainings trainings, ModelKeeper keeper, SecurityIdentity caller) {
        this.trainings = trainings;
        this.keeper = keeper;
        this.caller = caller;
    }

    @Schema(name = "TrainingRequest")
    record Body(
            @Schema(description = "urgency, queue, effort; all when left out", examples = "[\"urgency\", \"queue\"]")
            List<String> tasks,

            @Schema(examples = "After the import of last year's tickets")
            String note) {}

    @Schema(name = "Training")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            long id,
            TrainingRow.State state,

            @Schema(description = "0..1") double progress,

            List<String> tasks,
            String note,
            String by,
            Instant createdAt,
            Instant startedAt,
            Instant endedAt,
            List<TrainingRow.Epoch> epochs,
            TrainingRow.Judged candidate,
            TrainingRow.Judged champion,
            List<ScoreCard> scorecards,

            @Schema(description = "promoted or kept; none until it is known")
            String decision,

            @Schema(description = "On which figures the decision rests, or why the training failed")
            String reason) {
        static View of(TrainingRow row) {
            return new View(
                    row.id,
                    row.state,
                    row.progress,
                    row.tasks,
                    row.note,
                    row.byName,
                    row.createdAt,
                    row.startedAt,
                    row.endedAt,
                    row.epochs,
                    row.candidate,
                    row.champion,
                    row.scorecards,
                    row.decision,
                    row.reason);
        }
    }

    @Schema(name = "Trainings")
    record Items(List<View> items, String nextCursor) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "train",
            summary = "Train a new model version on the lessons",
            description = "Runs in the background. The candidate is judged against the version in force on held-out"
                    + " lessons that no training ever sees, and put into force only if no measure of any language is"
                    + " worse. The same request again while the first one waits is the same training.")
    @APIResponse(responseCode = "202", description = "In line: ask at Location how far it is")
    @APIResponse(responseCode = "400", description = "tasks holds something else than urgency, queue, effort")
    @APIResponse(responseCode = "429", description = "Too many trainings wait already")
    public Response train(Body body) {
        TrainingRow row = trainings.ask(
                TrainingTasks.of(body == null ? null : body.tasks()),
                TrainingTasks.note(body == null ? null : body.note()),
                caller.getPrincipal().getName());
        return Response.accepted(View.of(row))
                .location(URI.create("/api/v1/trainings/" + row.id))
                .build();
    }

    @GET
    @Operation(operationId = "listTrainings", summary = "The latest fifty trainings, newest first")
    public Items list() {
        return new Items(trainings.list().stream().map(View::of).toList(), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTraining", summary = "How far a training is, its curves, and what was decided and why")
    @APIResponse(responseCode = "404", description = "There is none of this number")
    public View get(long id) {
        TrainingRow training = trainings
                .find(id)
                .orElseThrow(() -> ProblemException.notFound("No training has the number " + id + "."));
        // who hears that it is done reads with what it made
        if (training.state == TrainingRow.State.done) keeper.follow();
        return View.of(training);
    }
}
