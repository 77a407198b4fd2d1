package io.heed.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Changes the look where there is no script to do it. */
@Path("/theme")
public class ThemePages {

    @POST
    public Response choose(@FormParam("theme") String theme, @HeaderParam("Referer") String referer) {
        return Response.seeOther(WayBack.to(referer))
                .cookie(Theme.cookie(theme))
                .build();
    }
}
