package io.heed.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.intake.Payload;
import io.heed.intake.TooMany;
import io.heed.intake.Typing;
import io.heed.web.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** A visitor's own conversation: what was said, what is being said, and how far they have read. */
@Path("/hooks/web/{account}")
@PermitAll
@FromBrowsers
public class ConversationResource {
    /** Proxies close a silent connection after a minute or less. */
    private static final Duration BEAT = Duration.ofSeconds(20);

    private static final int RECONNECT_MILLIS = 2000;

    private final Reception reception;
    private final TranscriptReader transcript;
    private final Streams streams;
    private final Marks marks;
    private final Typing typing;
    private final ObjectMapper json;

    ConversationResource(
            Reception reception,
            TranscriptReader transcript,
            Streams streams,
            Marks marks,
            Typing typing,
            ObjectMapper json) {
        this.reception = reception;
        this.transcript = transcript;
        this.streams = streams;
        this.marks = marks;
        this.typing = typing;
        this.json = json;
    }

    @Schema(name = "VisitorLines")
    record Lines(
            List<Line> items,

            @Schema(description = "Give it to the stream as Last-Event-ID, and nothing is missed in between")
            long lastEventId,

            @Schema(description = "Up to this number the visitor has read")
            long read) {}

    @GET
    @Path("messages")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The conversation of this visitor",
            description = "The last 100 lines; with after=NUMBER the first 100 that follow it.")
    public Lines history(@HeaderParam("Authorization") String authorization, @QueryParam("after") String after) {
        Visitor visitor = reception.visitor(authorization);
        String account = reception.account().name();
        Place from = after == null
                ? transcript.beforeTheLast(account, visitor.id())
                : new Place(account, visitor.id(), number("after", after));
        List<Line> lines = transcript.after(from);
        return new Lines(
                lines,
                lines.isEmpty() ? from.after() : lines.get(lines.size() - 1).number(),
                transcript.read(account, visitor.id()));
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "What is said from now on, as server-sent events",
            description = "Events visitor and agent, each a line of the conversation with its number as id; with"
                    + " ?typing=yes also typing, without an id, while somebody writes to the visitor. With"
                    + " Last-Event-ID it goes on behind it, without one from the beginning. An EventSource, which"
                    + " cannot send headers, gives its token as ?token=.")
    public Multi<OutboundSseEvent> listen(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Last-Event-ID") String last,
            @QueryParam("token") String token,
            @QueryParam("typing") String typingToo,
            @Context Sse sse) {
        Visitor visitor =
                authorization == null && token != null ? reception.holder(token) : reception.visitor(authorization);
        String account = reception.account().name();
        long after = last == null || last.isBlank() ? 0 : number("Last-Event-ID", last);
        if (streams.isFull(account, visitor.id()))
            throw new WebApplicationException(TooMany.answer(Duration.ofSeconds(30)));
        OutboundSseEvent hello = sse.newEventBuilder()
                .comment("here")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
        OutboundSseEvent still = sse.newEventBuilder().comment("still here").build();
        Multi<OutboundSseEvent> beats =
                Multi.createFrom().ticks().every(BEAT).onOverflow().drop().map(tick -> still);
        Multi<OutboundSseEvent> lines = streams.listen(new Place(account, visitor.id(), after))
                // a chat that knows nothing of it must not take it for a line
                .filter(told -> typingToo != null || told instanceof Line)
                .map(told -> event(sse, told));
        return Multi.createBy().merging().streams(Multi.createFrom().item(hello), lines, beats);
    }

    private OutboundSseEvent event(Sse sse, Told told) {
        try {
            OutboundSseEvent.Builder event = sse.newEventBuilder().data(json.writeValueAsString(told));
            // without an id, so that a reconnect goes on behind the last line
            return told instanceof Line line
                    ? event.id(Long.toString(line.number())).name(line.from()).build()
                    : event.name("typing").build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line can always be written as JSON", e);
        }
    }

    @POST
    @Path("marks")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "How far the visitor has received and read",
            description = "Up to and with these numbers, replies become delivered and read; it is never taken back.")
    @RequestBody(content = @Content(mediaType = "application/json", example = "{\"delivered\": 7, \"read\": 5}"))
    public void mark(@HeaderParam("Authorization") String authorization, byte[] body) {
        Visitor visitor = reception.visitor(authorization);
        JsonNode root = VisitorBody.root(body);
        marks.report(
                new Place(reception.account().name(), visitor.id(), VisitorBody.mark(root, "delivered")),
                new Place(reception.account().name(), visitor.id(), VisitorBody.mark(root, "read")),
                Payload.json(root).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @POST
    @Path("typing")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "The visitor is writing",
            description = "Every three seconds while they do. Agents see it for some seconds; nothing is stored.")
    public void type(@HeaderParam("Authorization") String authorization) {
        Visitor visitor = reception.visitor(authorization);
        typing.heard(Web.CHANNEL, reception.account().name(), visitor.id());
    }

    private static long number(String name, String text) {
        if (text.matches("\\d{1,15}")) return Long.parseLong(text);
        throw ProblemException.invalid(name, "must be the number of a line, 0 or more");
    }
}
