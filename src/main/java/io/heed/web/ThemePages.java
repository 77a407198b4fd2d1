package io.heed.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Changes the look where there is no script to do it. */
@Path("/theme")
public class ThemePages {

    @POST
    public Response choose(@FormParam("theme") String theme, @HeaderParam("Referer") String referer) {
        return Response.seeOther(back(referer))
                .cookie(cookie(Theme.known(theme)))
                .build();
    }

    private static NewCookie cookie(String theme) {
        return new NewCookie.Builder(Theme.COOKIE)
                .value(theme)
                .path("/")
                .maxAge((int) Duration.ofDays(365).toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Only the path of where they came from: a referer must not send anyone to another site. */
    private static URI back(String referer) {
        try {
            String path = referer == null ? null : URI.create(referer).getPath();
            return URI.create(path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path);
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("/");
        }
    }
}
