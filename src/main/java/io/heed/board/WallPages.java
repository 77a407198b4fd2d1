package io.heed.board;

import io.heed.identity.Purviews;
import io.heed.ticket.Topic;
import io.heed.web.Listener;
import io.heed.web.LiveStream;
import io.heed.web.Theme;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** The board on a wall, for whoever has a link; the link opens nothing else. */
@Path("/wall/{key}")
@PermitAll
public class WallPages {
    private final Walls walls;
    private final WallViews views;
    private final LiveStream stream;
    private final Purviews purviews;

    WallPages(Walls walls, WallViews views, LiveStream stream, Purviews purviews) {
        this.purviews = purviews;
        this.walls = walls;
        this.views = views;
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String page(String key, @Context HttpHeaders headers) {
        return TvPages.Templates.wall(view(key), Theme.of(headers)).render();
    }

    @GET
    @Path("all")
    @Produces(MediaType.TEXT_HTML)
    public String all(String key) {
        return TvPages.Templates.wallMain(view(key)).render();
    }

    /** Of all that rings only that the board has changed. */
    @GET
    @Path("live")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> listen(
            String key,
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") String last,
            @QueryParam("since") String since) {
        opened(key);
        return stream.listen(last == null || last.isEmpty() ? since : last, Listener.PROGRAM)
                .select()
                .where(ring -> ring.topic() == null || ring.topic() == Topic.BOARD)
                .map(ring -> event(sse, ring));
    }

    private static OutboundSseEvent event(Sse sse, LiveStream.Ring ring) {
        if (ring.topic() == null)
            return sse.newEventBuilder().name("beat").data("still here").build();
        return sse.newEventBuilder().id(ring.id()).name("board").data("changed").build();
    }

    private WallView view(String key) {
        opened(key);
        purviews.wholeHouse();
        return views.of("/wall/" + key, "/wall/" + key + "/live");
    }

    private void opened(String key) {
        if (!walls.opens(key)) throw new NotFoundException();
    }
}
