package io.heed.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;

/** The one stream an open page listens to. After a reconnect the page refreshes all it shows, so nothing is replayed. */
@Path("/live")
@Authenticated
public class LivePages {
    private final LiveStream stream;

    LivePages(LiveStream stream) {
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> listen(@Context Sse sse) {
        return stream.listen().map(ring -> event(sse, ring));
    }

    static OutboundSseEvent event(Sse sse, LiveStream.Ring ring) {
        if (ring.topic() == null)
            return sse.newEventBuilder().comment("still here").build();
        return sse.newEventBuilder()
                .id(Long.toString(ring.id()))
                .name(ring.topic().name().toLowerCase(Locale.ROOT))
                .data("changed")
                .build();
    }
}
