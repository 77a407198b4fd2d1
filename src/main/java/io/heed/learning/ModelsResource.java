package io.heed.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heed.identity.May;
import io.heed.intake.Idempotent;
import io.heed.understanding.ModelInForce;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Model versions: which there are, which is in force, and putting another one into force. */
@Path("/api/v1/models")
@RolesAllowed(May.MANAGE_MODELS)
@Tag(name = "Learning")
class ModelsResource {
    private static final int PROMOTIONS = 50;

    private final Promoting promoting;
    private final ModelKeeper keeper;
    private final ModelInForce model;
    private final SecurityIdentity caller;

    ModelsResource(Promoting promoting, ModelKeeper keeper, ModelInForce model, SecurityIdentity caller) {
        this.promoting = promoting;
        this.keeper = keeper;
        this.model = model;
        this.caller = caller;
    }

    @Schema(name = "Model")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String version,
            boolean inForce,
            Instant at,
            String by,
            String basedOn,

            @Schema(description = "By language, on held-out lessons; empty for the version that Heed came with")
            Map<String, Metrics> metrics,

            String note) {}

    @Schema(name = "ModelPromotion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promoted(String version, String before, Instant at, String by, String why) {}

    @Schema(name = "Models")
    record Items(
            @Schema(description = "What this instance reads with")
            String inForce,

            List<View> items,

            @Schema(description = "What was put into force, newest first")
            List<Promoted> promotions,

            String nextCursor) {}

    @Schema(name = "PromotionRequest")
    record Body(
            @Schema(examples = "The new one mixes up refunds and charges")
            String why) {}

    @GET
    @Transactional
    @Operation(operationId = "listModels", summary = "All model versions, newest first, and which was in force when")
    public Items list() {
        String inForce = Promotion.latest()
                .map(one -> one.version)
                .orElse(model.version().name());
        return new Items(
                inForce,
                VersionRow.newestFirst().stream().map(row -> view(row, inForce)).toList(),
                Promotion.newestFirst(PROMOTIONS).stream()
                        .map(one -> new Promoted(one.version, one.before, one.at, one.byName, one.why))
                        .toList(),
                null);
    }

    @POST
    @Idempotent
    @Path("{version}/promotion")
    @Operation(
            operationId = "promoteModel",
            summary = "Put a version into force, also one of before",
            description = "All instances read with it within a moment; readings name the version they are of.")
    @APIResponse(responseCode = "404", description = "There is no such version")
    @APIResponse(responseCode = "409", description = "It is damaged, or was trained on another encoder")
    public View promote(String version, Body body) {
        String byName = caller.getPrincipal().getName();
        VersionRow promoted = promoting.promote(version, byName, body == null ? null : body.why());
        keeper.follow();
        return view(promoted, version);
    }

    private static View view(VersionRow row, String inForce) {
        return new View(
                row.version, row.version.equals(inForce), row.at, row.byName, row.basedOn, row.metrics, row.note);
    }
}
