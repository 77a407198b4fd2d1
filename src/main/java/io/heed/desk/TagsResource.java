package io.heed.desk;

import io.heed.identity.May;
import io.heed.ticket.Tagging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All tags of the workspace, so that the same matter has the same one. */
@Path("/api/v1/tags")
@RolesAllowed(May.SEE_TICKETS)
class TagsResource {
    private final Tagging tagging;

    TagsResource(Tagging tagging) {
        this.tagging = tagging;
    }

    @Schema(name = "Tags")
    record Tags(
            @Schema(examples = "[\"double-charge\", \"refund\"]")
            List<String> items) {}

    @GET
    @Transactional
    @Operation(summary = "Tags in use, in order")
    public Tags known(@QueryParam("beginning") @DefaultValue("") String beginning) {
        return new Tags(tagging.known(beginning.replace("\0", "").toLowerCase(Locale.ROOT)));
    }
}
