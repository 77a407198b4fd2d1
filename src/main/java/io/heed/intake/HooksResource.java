package io.heed.intake;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/**
 * Where the providers call. Whoever signs with the account's secret is believed; a 200 means that the call is on disk,
 * and it is given before anything of it is read beyond its ids.
 */
@Path("/hooks/{channel}/{account}")
@PermitAll
class HooksResource {
    private static final Logger LOG = Logger.getLogger(HooksResource.class);

    private final Channels channels;
    private final Accounts accounts;
    private final Inbox inbox;
    private final Throttle throttle;
    private final Traffic traffic;
    private final Clock clock;
    private final Bell bell;

    HooksResource(
            Channels channels,
            Accounts accounts,
            Inbox inbox,
            Throttle throttle,
            Traffic traffic,
            Clock clock,
            Bell bell) {
        this.channels = channels;
        this.accounts = accounts;
        this.inbox = inbox;
        this.throttle = throttle;
        this.traffic = traffic;
        this.clock = clock;
        this.bell = bell;
    }

    @GET
    @Operation(summary = "A provider tests the line", description = "Such as Meta's hub.challenge.")
    public Response test(String channel, String account, @Context HttpServerRequest request) throws SQLException {
        return take(channel, account, request, new byte[0]);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A provider delivers")
    @APIResponse(responseCode = "200", description = "On disk; the same delivery again changes nothing")
    @APIResponse(responseCode = "401", description = "The signature is missing, wrong or stale; the problem says which")
    @APIResponse(responseCode = "404", description = "There is no such channel, or no such account on it")
    @APIResponse(responseCode = "429", description = "Too many at once; Retry-After says when")
    public Response take(String channel, String account, @Context HttpServerRequest request, byte[] body)
            throws SQLException {
        ChannelAdapter adapter = channels.named(channel).orElseThrow(() -> Channels.unknown(channel));
        Account ours = accounts.open(channel, account)
                .orElseThrow(() -> ProblemException.notFound("There is no account of this name on " + channel
                        + ": make it with PUT /api/v1/channels/" + channel + "/NAME"));
        Optional<Duration> wait = throttle.enter(ours.toString());
        if (wait.isPresent()) return TooMany.answer(wait.get());
        Hook hook = hook(request, body);
        Optional<String> refusal = adapter.refusal(hook, ours, clock.instant());
        if (refusal.isPresent()) throw refused(ours, refusal.get());
        Optional<ChannelAdapter.Answer> greeting = adapter.greeting(hook, ours);
        if (greeting.isPresent()) return answer(greeting.get());
        List<String> ids = ids(adapter, hook);
        if (!ids.isEmpty() && inbox.takeRaw(channel, account, ids, hook.body()) > 0) bell.ring(Topic.INBOX);
        traffic.taken(channel, account);
        return answer(adapter.thanks());
    }

    private static Hook hook(HttpServerRequest request, byte[] body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        String query = request.query() == null ? "" : request.query();
        return new Hook(request.method().name(), query, headers, body == null ? new byte[0] : body);
    }

    /** What has no id of its own is kept all the same, and shown under "could not be read". */
    private static List<String> ids(ChannelAdapter adapter, Hook hook) {
        try {
            return adapter.identify(hook).stream().distinct().toList();
        } catch (UnreadableException unreadable) {
            return List.of("sha256:" + Checksum.of(hook.body()));
        }
    }

    private ProblemException refused(Account account, String reason) {
        traffic.refused(account.channel(), account.name(), reason);
        LOG.warnf("A call for %s was refused: %s", account, reason);
        return new ProblemException(Problem.unauthorized(reason));
    }

    private static Response answer(ChannelAdapter.Answer answer) {
        return Response.ok(answer.body(), answer.mediaType() + ";charset=utf-8").build();
    }
}
