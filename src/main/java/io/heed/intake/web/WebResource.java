package io.heed.intake.web;

import io.heed.intake.Account;
import io.heed.intake.Letterbox;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where visitors of web pages come in: they are no users of ours, but each shows a token that we signed. */
@Path("/hooks/web/{account}")
@PermitAll
@FromBrowsers
@Produces(MediaType.APPLICATION_JSON)
public class WebResource {
    private final Reception reception;
    private final Uploads uploads;
    private final Letterbox letterbox;
    private final Clock clock;

    WebResource(Reception reception, Uploads uploads, Letterbox letterbox, Clock clock) {
        this.reception = reception;
        this.uploads = uploads;
        this.letterbox = letterbox;
        this.clock = clock;
    }

    @Schema(name = "WebAccount")
    record Shown(String title, String greeting, String colour, String ink, String open, String close) {}

    @Schema(name = "VisitorToken")
    record Token(
            String token,

            @Schema(examples = "v/8c2mWb0c3kq4o1HqRZ0l5A") String visitor,

            @Schema(description = "Known to the site, by an identity that it signed")
            boolean known,

            Instant expiresAt) {}

    @Schema(name = "VisitorMessageStored")
    record Stored(String id, String status) {}

    @OPTIONS
    public void asked() {
        // the filter has answered
    }

    @OPTIONS
    @Path("{rest:.+}")
    public void askedBelow(String rest) {
        // the filter has answered
    }

    @GET
    @Operation(summary = "What the widget's button needs to know of its account")
    public Response account(@Context HttpHeaders headers) {
        Account account = reception.account();
        Words words = Words.of(headers);
        String colour = account.find("colour").orElse(Colour.PINE);
        return Response.ok(new Shown(
                        account.find("title").orElse(words.title()),
                        account.find("greeting").orElse(words.greeting()),
                        colour,
                        Colour.ink(colour),
                        words.open(),
                        words.close()))
                .header("Cache-Control", "public, max-age=300")
                .build();
    }

    @POST
    @Path("visitors")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "A token for a visitor",
            description =
                    "With {\"identity\": JWT} for a user whom the embedding site knows; with a stranger's token in"
                            + " Authorization a fresh one for the same stranger; else for a new stranger.")
    @RequestBody(
            content = @Content(mediaType = "application/json", example = "{\"identity\": \"eyJhbGciOiJIUzI1NiIs…\"}"))
    @APIResponse(responseCode = "401", description = "The identity or the token is not believed; the problem says why")
    public Token visitor(
            @HeaderParam("Authorization") String authorization, @Context HttpServerRequest request, byte[] body) {
        Visitor visitor = who(authorization, VisitorBody.identity(body), request);
        VisitorToken.Issued issued = VisitorToken.issue(visitor, reception.account(), clock.instant());
        return new Token(issued.token(), visitor.id(), visitor.isKnown(), issued.expiresAt());
    }

    private Visitor who(String authorization, String identity, HttpServerRequest request) {
        if (identity != null) {
            try {
                return Identity.of(identity, reception.account(), clock.instant());
            } catch (RefusedException refused) {
                throw new ProblemException(Problem.unauthorized(refused.getMessage()));
            }
        }
        if (authorization == null) {
            reception.limit("address " + request.remoteAddress().hostAddress());
            return Visitor.stranger();
        }
        Visitor visitor = reception.visitor(authorization);
        if (visitor.isKnown())
            throw new ProblemException(
                    Problem.unauthorized("A known user's token is made anew with an identity from the site"));
        return visitor;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A visitor writes", description = "The same id again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            example = "{\"id\": \"5f0c\", \"text\": \"Where is my order?\", \"files\": [12]}"))
    @APIResponse(responseCode = "200", description = "On disk")
    @APIResponse(responseCode = "400", description = "Something is missing or too long; the problem names the field")
    @APIResponse(responseCode = "401", description = "The visitor token is missing, wrong or expired")
    @APIResponse(responseCode = "403", description = "The page's site is not among the account's allowedOrigins")
    @APIResponse(responseCode = "429", description = "Too many at once; Retry-After says when")
    public Stored say(@HeaderParam("Authorization") String authorization, byte[] body) {
        Visitor visitor = reception.visitor(authorization);
        Said said = VisitorBody.said(visitor, body, uploads.perMessage());
        uploads.theirs(reception.account().name(), visitor, said.files());
        letterbox.postRaw(Web.CHANNEL, reception.account().name(), said.externalId(), said.stored());
        return new Stored(said.id(), "stored");
    }
}
