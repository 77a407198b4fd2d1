package io.heed.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Tells this browser which language to speak, for those who are not signed in yet. */
@Path("/language")
public class LanguagePages {

    @POST
    public Response choose(@FormParam("language") String language, @HeaderParam("Referer") String referer) {
        Response.ResponseBuilder back = Response.seeOther(WayBack.to(referer));
        Languages.known(language).ifPresent(known -> back.cookie(Keepsake.of(Viewing.COOKIE, known.toLanguageTag())));
        return back.build();
    }
}
