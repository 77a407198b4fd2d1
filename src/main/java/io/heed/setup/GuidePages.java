package io.heed.setup;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.intake.TestMessage;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The buttons of the guide on the board. */
@Path("/board/guide")
@RolesAllowed(May.MANAGE_PEOPLE)
@Blocking
public class GuidePages {
    private final FirstSteps steps;
    private final TestMessage message;
    private final SignedIn signedIn;

    GuidePages(FirstSteps steps, TestMessage message, SignedIn signedIn) {
        this.steps = steps;
        this.message = message;
        this.signedIn = signedIn;
    }

    @POST
    @Path("message")
    public Response test() {
        message.from(signedIn.person().name);
        return board();
    }

    @POST
    @Path("away")
    public Response away() {
        steps.putAway();
        return board();
    }

    private static Response board() {
        return Response.seeOther(URI.create("/board")).build();
    }
}
