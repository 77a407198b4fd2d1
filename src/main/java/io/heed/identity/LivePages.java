package io.heed.identity;

import io.heed.web.Listener;
import io.heed.web.LiveStream;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;

/**
 * The one stream an open page listens to. The page says up to where it knows everything: by what it was made with, and
 * after a break by the last it heard.
 */
@Path("/live")
@Authenticated
public class LivePages {
    private final LiveStream stream;
    private final SignedIn signedIn;

    LivePages(LiveStream stream, SignedIn signedIn) {
        this.stream = stream;
        this.signedIn = signedIn;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> listen(
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") String last,
            @QueryParam("since") String since,
            @QueryParam("ticket") String ticket,
            @QueryParam("board") String board) {
        Long open = ticket != null && ticket.matches("\\d{1,18}") ? Long.valueOf(ticket) : null;
        Listener who = new Listener(signedIn.person().id, open, board != null);
        return stream.listen(last == null || last.isEmpty() ? since : last, who).map(ring -> event(sse, ring));
    }

    /** A heartbeat is an event too: of a comment a page's script hears nothing, and it could not tell a dead line. */
    private static OutboundSseEvent event(Sse sse, LiveStream.Ring ring) {
        if (ring.topic() == null)
            return sse.newEventBuilder().name("beat").data("still here").build();
        return sse.newEventBuilder()
                .id(ring.id())
                .name(ring.topic().name().toLowerCase(Locale.ROOT))
                .data("changed")
                .build();
    }
}
