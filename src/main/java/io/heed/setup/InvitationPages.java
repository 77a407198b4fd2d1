package io.heed.setup;

import io.heed.identity.Person;
import io.heed.web.ProblemException;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** Where somebody who was invited chooses their password. The invitation is the proof, so nobody is signed in here. */
@Path("/invitations/{secret}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class InvitationPages {

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        private Templates() {}

        static native TemplateInstance invitation(InvitationView view);
    }

    /**
     * @param username null when the invitation is void
     * @param fault what is wrong with the password, null when nothing is
     */
    public record InvitationView(String theme, String path, String name, String username, String fault) {}

    private final Inviting inviting;

    InvitationPages(Inviting inviting) {
        this.inviting = inviting;
    }

    @GET
    public Response page(String secret, @Context HttpHeaders headers) {
        return answer(secret, null, headers);
    }

    @POST
    public Response choose(String secret, @FormParam("password") String password, @Context HttpHeaders headers) {
        try {
            inviting.choose(secret, password);
            return Response.seeOther(URI.create("/sign-in?chosen")).build();
        } catch (ProblemException refused) {
            boolean gone = refused.problem().errors() == null;
            return answer(
                    secret, gone ? null : refused.problem().errors().get(0).message(), headers);
        }
    }

    private Response answer(String secret, String fault, HttpHeaders headers) {
        Optional<Person> person = inviting.invited(secret);
        InvitationView view = new InvitationView(
                Theme.of(headers),
                "/invitations/" + secret,
                person.map(Person::firstName).orElse(null),
                person.map(one -> one.username).orElse(null),
                fault);
        int status = person.isEmpty() ? 404 : fault == null ? 200 : 422;
        return Response.status(status)
                .entity(Templates.invitation(view).render())
                .build();
    }
}
