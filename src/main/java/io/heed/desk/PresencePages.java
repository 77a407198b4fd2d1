package io.heed.desk;

import io.heed.dispatch.Offers;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.identity.Role;
import io.heed.identity.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;

/** An agent says whether they take tickets. */
@Path("/desk")
@RolesAllowed(Role.AGENT)
public class PresencePages {
    private final Presences presences;
    private final Offers offers;
    private final SignedIn signedIn;

    PresencePages(Presences presences, Offers offers, SignedIn signedIn) {
        this.presences = presences;
        this.offers = offers;
        this.signedIn = signedIn;
    }

    @POST
    @Path("presence")
    @Transactional
    public Response set(@FormParam("presence") String presence) {
        Presence.State state = Arrays.stream(Presence.State.values())
                .filter(known -> known.name().equals(presence))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        Person me = signedIn.person();
        presences.set(me, state);
        if (state != Presence.State.taking) offers.withdrawFrom(me.id);
        return Response.seeOther(URI.create("/desk")).build();
    }
}
