package io.heed.board;

import io.heed.dispatch.Steering;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** A supervisor turns the weights: draft, put into force, discard. */
@Path("/board")
@RolesAllowed(May.STEER_WEIGHTS)
public class WeightsPages {
    private static final int LONGEST_WHY = 200;

    private final Steering steering;
    private final WeightsView view;
    private final SignedIn signedIn;

    WeightsPages(Steering steering, WeightsView view, SignedIn signedIn) {
        this.steering = steering;
        this.view = view;
        this.signedIn = signedIn;
    }

    /** The six sliders as the form sends them. */
    public static class Sliders {
        @FormParam("words")
        String words;

        @FormParam("waiting")
        String waiting;

        @FormParam("promise")
        String promise;

        @FormParam("customer")
        String customer;

        @FormParam("topic")
        String topic;

        @FormParam("again")
        String again;

        WeightSet set() {
            try {
                return new WeightSet(
                        number(words),
                        number(waiting),
                        number(promise),
                        number(customer),
                        number(topic),
                        number(again));
            } catch (IllegalArgumentException outOfRange) {
                throw new BadRequestException(outOfRange.getMessage(), outOfRange);
            }
        }

        private static int number(String text) {
            if (text == null) throw new IllegalArgumentException("All six weights are needed");
            return Integer.parseInt(text);
        }
    }

    @POST
    @Path("weights/draft")
    @Transactional
    public Response draft(@BeanParam Sliders sliders, @HeaderParam("HX-Request") String htmx) {
        Person me = signedIn.person();
        steering.draft(me.id, set(sliders, me));
        if (htmx == null) return back();
        return Response.ok(BoardPages.Templates.board$weights(view.form(me)).render(), MediaType.TEXT_HTML_TYPE)
                .build();
    }

    @POST
    @Path("weights/force")
    @Transactional
    public Response force(@BeanParam Sliders sliders, @FormParam("why") String why) {
        Person me = signedIn.person();
        String reason = why == null ? "" : why.strip();
        if (reason.length() > LONGEST_WHY) throw new BadRequestException("The reason is too long");
        WeightSet set = set(sliders, me);
        if (!set.equals(Weights.inForce().set())) steering.putIntoForce(set, me.name, reason, Optional.empty(), null);
        steering.discard(me.id);
        return back();
    }

    @POST
    @Path("weights/discard")
    @Transactional
    public Response discard() {
        steering.discard(signedIn.person().id);
        return back();
    }

    /** What tiers and queues count is turned on the page of weights, and stays as it is here. */
    private static WeightSet set(Sliders sliders, Person me) {
        return sliders.set()
                .with(SteeringViews.draftOf(me)
                        .orElseGet(() -> Weights.inForce().set())
                        .classes());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/board")).build();
    }
}
