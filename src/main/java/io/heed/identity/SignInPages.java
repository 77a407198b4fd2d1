package io.heed.identity;

import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** The door: in by form, out by a button, and from the front page to where one works. */
@Path("/")
public class SignInPages {

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(SignInView view);
    }

    private final SecurityIdentity identity;
    private final Instance<OneClick> demo;
    private final Visits visits;

    SignInPages(SecurityIdentity identity, Instance<OneClick> demo, Visits visits) {
        this.identity = identity;
        this.demo = demo;
        this.visits = visits;
    }

    @GET
    public Response home() {
        boolean agent = identity.hasRole(Role.AGENT);
        return Response.seeOther(URI.create(agent ? "/desk" : "/board")).build();
    }

    /** The form's POST to the same address is answered by the sign-in mechanism before it comes here. */
    @GET
    @Path("sign-in")
    public TemplateInstance signIn(@Context HttpHeaders headers, @Context UriInfo uri) {
        String problem = null;
        Long wait = wait(headers);
        if (uri.getQueryParameters().containsKey("refused")) problem = wait == null ? "wrong" : "tooMany";
        if (uri.getQueryParameters().containsKey("chosen")) problem = "chosen";
        if (uri.getQueryParameters().containsKey("out")) problem = "signedOut";
        List<DemoPerson> people =
                demo.stream().flatMap(door -> door.people().stream()).toList();
        return Templates.signIn(new SignInView(Theme.of(headers), "", problem, wait, people));
    }

    /** What the throttle has told this browser; only for show. */
    private static Long wait(HttpHeaders headers) {
        Cookie wait = headers.getCookies().get(VisitCookie.WAIT);
        return wait != null && wait.getValue().matches("\\d{1,6}") ? Long.valueOf(wait.getValue()) : null;
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(VisitCookie.NAME) String visit) {
        visits.end(visit);
        if (!identity.isAnonymous()) FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/sign-in?out")).build();
    }
}
