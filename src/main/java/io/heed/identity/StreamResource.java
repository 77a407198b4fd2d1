package io.heed.identity;

import io.heed.web.Listener;
import io.heed.web.LiveStream;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The live stream for programs: says what to look at again. */
@Path("/api/v1/stream")
@RolesAllowed(May.SEE_TICKETS)
class StreamResource {
    private final LiveStream stream;

    StreamResource(LiveStream stream) {
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary =
                    "Server-sent events desk, typing, board and weights: what they name has changed. Last-Event-ID is honoured")
    public Multi<OutboundSseEvent> listen(@Context Sse sse, @HeaderParam("Last-Event-ID") String last) {
        return stream.listen(last, Listener.PROGRAM).map(ring -> event(sse, ring));
    }

    private static OutboundSseEvent event(Sse sse, LiveStream.Ring ring) {
        if (ring.topic() == null)
            return sse.newEventBuilder().comment("still here").build();
        String topic = ring.topic().name().toLowerCase(Locale.ROOT);
        return sse.newEventBuilder()
                .id(ring.id())
                .name(topic)
                .data("{\"look\":\"" + topic + "\"}")
                .build();
    }
}
