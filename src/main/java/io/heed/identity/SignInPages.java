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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
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

        static native TemplateInstance signedOut(String theme);
    }

    private final SecurityIdentity identity;
    private final Instance<OneClick> demo;
    private final Instance<OtherDoor> other;
    private final PasswordPolicy passwords;
    private final Visits visits;

    SignInPages(
            SecurityIdentity identity,
            Instance<OneClick> demo,
            Instance<OtherDoor> other,
            PasswordPolicy passwords,
            Visits visits) {
        this.identity = identity;
        this.other = other;
        this.passwords = passwords;
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
        Long wait = wait(headers);
        SignInConfig.Passwords taken = passwords.inForce();
        List<DemoPerson> people = taken == SignInConfig.Passwords.open
                ? demo.stream().flatMap(door -> door.people().stream()).toList()
                : List.of();
        OtherDoor.Sign company =
                other.stream().flatMap(door -> door.sign().stream()).findFirst().orElse(null);
        String problem = problem(uri.getQueryParameters(), wait);
        return Templates.signIn(new SignInView(Theme.of(headers), "", problem, wait, people, taken.name(), company));
    }

    private static String problem(MultivaluedMap<String, String> said, Long wait) {
        if (said.containsKey("out")) return "signedOut";
        if (said.containsKey("chosen")) return "chosen";
        if (said.containsKey("refused")) return wait == null ? "wrong" : "tooMany";
        return Refusal.named(said.getFirst("company")).map(Refusal::problem).orElse(null);
    }

    /** What the throttle has told this browser; only for show. */
    private static Long wait(HttpHeaders headers) {
        Cookie wait = headers.getCookies().get(VisitCookie.WAIT);
        return wait != null && wait.getValue().matches("\\d{1,6}") ? Long.valueOf(wait.getValue()) : null;
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(VisitCookie.NAME) String visit, @Context HttpHeaders headers) {
        boolean there = visits.isBy(Visit.COMPANY, visit) && other.stream().anyMatch(OtherDoor::leadsOut);
        visits.end(visit);
        if (!identity.isAnonymous()) FormAuthenticationMechanism.logout(identity);
        // by a page, for a form of ours may not be sent on to another site
        if (there)
            return Response.ok(
                            Templates.signedOut(Theme.of(headers)).render(),
                            MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        return Response.seeOther(URI.create("/sign-in?out")).build();
    }
}
