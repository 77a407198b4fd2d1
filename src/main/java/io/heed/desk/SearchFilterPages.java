package io.heed.desk;

import io.heed.identity.May;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Filters chosen from menus, written into the search as if they had been typed. */
@Path("/desk/search/filters")
@RolesAllowed(May.SEE_TICKETS)
public class SearchFilterPages {
    private static final List<String> CHOSEN =
            List.of("status", "queue", "assignee", "channel", "tag", "after", "before");

    @GET
    public Response choose(@QueryParam("q") @DefaultValue("") String q, @Context UriInfo address) {
        MultivaluedMap<String, String> chosen = address.getQueryParameters();
        String typed = q;
        for (String name : CHOSEN) typed = SearchMenu.with(typed, name, chosen.getFirst(name));
        return Response.seeOther(URI.create("/desk/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                .build();
    }
}
