package io.heed.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Pages that go wrong. */
@Path("/probe")
@Produces(MediaType.TEXT_HTML)
public class ProbePages {

    @GET
    @Path("form")
    public TemplateInstance form() {
        return Furniture.own(PreviewWorld.shell("desk", "light").own());
    }

    /** As when a form is refused and shown again. */
    @POST
    @Path("form")
    public TemplateInstance formAgain(@FormParam("presence") String presence) {
        return form();
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("the secret inside");
    }

    @GET
    @Path("forbidden")
    public String forbidden() {
        throw new ForbiddenException();
    }
}
