package io.heed.desk;

import io.heed.dispatch.Offers;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.identity.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** An agent says whether they take tickets. */
@Path("/desk")
@RolesAllowed(May.TAKE_OFFERS)
public class PresencePages {
    private static final int LONGEST_REASON = 200;

    private final Presences presences;
    private final Offers offers;
    private final SignedIn signedIn;
    private final Clock clock;

    PresencePages(Presences presences, Offers offers, SignedIn signedIn, Clock clock) {
        this.presences = presences;
        this.offers = offers;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @POST
    @Path("presence")
    @Transactional
    public Response set(
            @FormParam("presence") String presence,
            @FormParam("back") String back,
            @FormParam("reason") String reason) {
        Presence.State state = Arrays.stream(Presence.State.values())
                .filter(known -> known.name().equals(presence))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        Person me = signedIn.person();
        boolean taking = state == Presence.State.taking;
        presences.set(me, state, taking ? null : back(back), taking || reason == null ? "" : told(reason));
        if (state != Presence.State.taking) offers.withdrawFrom(me.id);
        return Response.seeOther(URI.create("/desk")).build();
    }

    /** In so many minutes; null for who does not say, or says something else. */
    private Instant back(String minutes) {
        if (minutes == null || !minutes.matches("\\d{1,4}")) return null;
        return clock.instant().plus(Duration.ofMinutes(Long.parseLong(minutes)));
    }

    private static String told(String reason) {
        String text = reason.replace("\0", "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
