package io.heed.desk;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The fields of the workspace. */
@Path("/api/v1/fields")
@RolesAllowed(May.MANAGE_QUEUES)
class FieldsResource {
    private final Fields fields;

    FieldsResource(Fields fields) {
        this.fields = fields;
    }

    @Schema(name = "FieldRequest")
    record Body(
            @Schema(examples = "Order number") String title,

            @Schema(examples = "text", description = "text, number, choice or date; it cannot be changed later")
            String kind,

            @Schema(description = "Of a choice: what can be chosen")
            List<String> choices,

            @Schema(examples = "1", description = "Where it stands among the others")
            Integer place) {}

    @Schema(name = "Field")
    record View(String name, String title, String kind, List<String> choices, int place) {
        static View of(Field field) {
            return new View(field.name, field.title, field.kind.name(), field.choices, field.place);
        }
    }

    @Schema(name = "Fields")
    record All(List<View> items) {}

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(summary = "What this workspace asks of its tickets")
    public All all() {
        return new All(Field.asked().stream().map(View::of).toList());
    }

    @PUT
    @Path("{name}")
    @Transactional
    @Operation(summary = "Define a field, or change its title, choices and place")
    public View define(String name, Body body) {
        if (body == null) throw ProblemException.invalid("title", "is missing: give the title of the field");
        Field.Kind kind = Arrays.stream(Field.Kind.values())
                .filter(known -> known.name().equals(body.kind()))
                .findFirst()
                .orElse(null);
        List<String> choices = body.choices() == null ? List.of() : body.choices();
        int place = body.place() == null ? 0 : body.place();
        if (place < 0 || place > 1000) throw ProblemException.invalid("place", "must be 0 to 1000");
        if (choices.stream().anyMatch(one -> one == null))
            throw ProblemException.invalid("choices", "must be texts, none of them null");
        return View.of(fields.define(name, new Fields.Wanted(body.title(), kind, choices, place)));
    }

    @DELETE
    @Path("{name}")
    @Transactional
    @Operation(summary = "Ask for a field no more; what was filled in stays")
    @APIResponse(responseCode = "404", description = "There is no such field")
    public void retire(String name) {
        if (!fields.retire(name)) throw ProblemException.notFound("There is no field " + name);
    }
}
