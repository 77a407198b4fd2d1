package io.heed.identity.oidc;

import io.heed.identity.AuditLog;
import io.heed.identity.Entrance;
import io.heed.identity.Person;
import io.heed.identity.Refusal;
import io.heed.identity.ReturnPath;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;

/** To the company's identity provider and back. Whatever goes wrong ends at the sign-in page, which says what it was. */
@Path("/sign-in/company")
@Produces(MediaType.TEXT_HTML)
public class CompanyPages {
    private static final Logger LOG = Logger.getLogger(CompanyPages.class);
    static final String COOKIE = "heed-company";
    private static final String WANTED = "quarkus-redirect-location";
    private static final int LONGEST_CODE = 4096;

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        /** @param to a path of ours */
        static native TemplateInstance signedIn(String theme, String to);
    }

    private final CompanyDoor door;
    private final Discovery discovery;
    private final CodeExchange exchange;
    private final Arrivals arrivals;
    private final Entrance entrance;
    private final AuditLog log;
    private final CurrentVertxRequest request;
    private final Clock clock;

    CompanyPages(
            CompanyDoor door,
            Discovery discovery,
            CodeExchange exchange,
            Arrivals arrivals,
            Entrance entrance,
            AuditLog log,
            CurrentVertxRequest request,
            Clock clock) {
        this.door = door;
        this.discovery = discovery;
        this.exchange = exchange;
        this.arrivals = arrivals;
        this.entrance = entrance;
        this.log = log;
        this.request = request;
        this.clock = clock;
    }

    @GET
    public Response begin(@CookieParam(WANTED) String wanted, @Context UriInfo uri) {
        Handshake handshake = Handshake.begin(ReturnPath.of(wanted), clock.instant());
        try {
            return Response.seeOther(door.wayIn(handshake, back(uri)))
                    .cookie(cookie(handshake.cookie(), uri))
                    .build();
        } catch (Refused refused) {
            return sentBack(refused.why(), uri);
        }
    }

    /**
     * Ends on a page and not at once where they wanted to go: the session's cookies are for this site only (SameSite), and
     * on a way that began elsewhere a browser does not send them.
     */
    @GET
    @Path("back")
    public Response back(
            @QueryParam("code") String code,
            @QueryParam("state") String state,
            @QueryParam("error") String error,
            @QueryParam("iss") String issuer,
            @CookieParam(COOKIE) String cookie,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        if (!door.isOpen()) return sentBack(Refusal.off, uri);
        if (!entrance.tries(request.getCurrent()).isZero()) return sentBack(Refusal.tooMany, uri);
        try {
            Handshake handshake = Handshake.read(cookie, clock.instant())
                    .filter(one -> one.isAnsweredBy(state))
                    .orElseThrow(() -> new Refused(Refusal.state, "not begun here, or too long ago"));
            Person person = person(code, error, issuer, handshake, uri);
            entrance.admit(person, request.getCurrent());
            return Response.ok(Templates.signedIn(Theme.of(headers), handshake.to())
                            .render())
                    .cookie(cookie("", uri))
                    .cookie(gone(WANTED))
                    .build();
        } catch (Refused refused) {
            LOG.debugf("Not let in: %s, %s", refused.why(), refused.getMessage());
            log.wrote(
                    "nobody",
                    "person.refused",
                    "",
                    null,
                    Map.of("door", "company", "why", refused.why().name(), "detail", refused.getMessage()));
            return sentBack(refused.why(), uri);
        }
    }

    @GET
    @Path("out")
    public Response out(@Context UriInfo uri) {
        URI door = address(uri).resolve("sign-in?out");
        return Response.seeOther(this.door.wayOut(door).orElse(URI.create("/sign-in?out")))
                .build();
    }

    private Person person(String code, String error, String issuer, Handshake handshake, UriInfo uri) throws Refused {
        if (error != null) throw new Refused(Refusal.denied, Provider.shown(error));
        Provider provider = discovery.provider();
        if (issuer == null ? provider.namesItself() : !issuer.equals(provider.issuer()))
            throw new Refused(Refusal.state, "answered by another provider");
        if (code == null || code.isEmpty() || code.length() > LONGEST_CODE)
            throw new Refused(Refusal.code, "there is none");
        Claims claims = exchange.claims(provider, code, back(uri), handshake);
        try {
            return arrivals.arrive(provider.issuer(), claims);
        } catch (PersistenceException atTheSameMoment) {
            // they came in by two windows at once, and the other was first
            return arrivals.arrive(provider.issuer(), claims);
        }
    }

    private URI address(UriInfo uri) {
        return door.address(uri.getBaseUri());
    }

    private URI back(UriInfo uri) {
        return address(uri).resolve("sign-in/company/back");
    }

    private Response sentBack(Refusal why, UriInfo uri) {
        return Response.seeOther(URI.create("/sign-in?company=" + why.name()))
                .cookie(cookie("", uri))
                .build();
    }

    /** Comes along when the provider sends somebody back, so not as strict as the session's. */
    private NewCookie cookie(String value, UriInfo uri) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/sign-in/company")
                .httpOnly(true)
                .secure("https".equals(address(uri).getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(value.isEmpty() ? 0 : (int) Handshake.VALID.toSeconds())
                .build();
    }

    private static NewCookie gone(String name) {
        return new NewCookie.Builder(name).value("").path("/").maxAge(0).build();
    }
}
