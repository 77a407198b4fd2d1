package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.identity.SignedIn;
import io.heed.ticket.Queue;
import io.heed.ticket.Tag;
import io.heed.web.Viewing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One action on the marked tickets of a list, and its undoing. */
@Path("/desk/bulk")
@RolesAllowed(May.WORK_TICKETS)
public class BulkPages {
    private final BulkActions actions;
    private final SignedIn signedIn;
    private final Viewing viewing;
    private final Clock clock;

    BulkPages(BulkActions actions, SignedIn signedIn, Viewing viewing, Clock clock) {
        this.actions = actions;
        this.signedIn = signedIn;
        this.viewing = viewing;
        this.clock = clock;
    }

    @POST
    public Response act(
            @FormParam("ticket") List<String> marked,
            @FormParam("action") String action,
            @FormParam("tag") String tag,
            @FormParam("queue") String queue,
            @FormParam("until") String until,
            @FormParam("from") String from) {
        List<Long> ids = (marked == null ? List.<String>of() : marked)
                .stream()
                        .flatMap(one -> Numbers.ofTicket(one).stream())
                        .distinct()
                        .limit(BulkActions.MOST)
                        .toList();
        if (ids.isEmpty()) return back(from, "notice=nothingMarked");
        Optional<BulkActions.Wanted> wanted = wanted(action, tag, queue, until);
        if (wanted.isEmpty()) return back(from, "notice=incomplete");
        Bulk done = actions.perform(ids, wanted.get(), me());
        return back(from, "bulk=" + done.id);
    }

    private Optional<BulkActions.Wanted> wanted(String action, String tag, String queue, String until) {
        return switch (action == null ? "" : action) {
            case "tag", "untag" -> Tag.named(tag).map(name -> new BulkActions.Wanted(action, name, null));
            case "transfer" ->
                Optional.ofNullable(queue)
                        .flatMap(Queue::named)
                        .map(found -> new BulkActions.Wanted(action, found.name, null));
            case "snooze" ->
                SnoozeTimes.of(until, null, "", viewing.zone(), clock.instant())
                        .map(rest -> new BulkActions.Wanted(action, until, rest));
            case "close" -> Optional.of(new BulkActions.Wanted(action, null, null));
            case "mine" ->
                Optional.of(new BulkActions.Wanted(action, null, null))
                        .filter(mine -> me().role.equals(Role.AGENT));
            default -> Optional.empty();
        };
    }

    @POST
    @Path("{id}/undoing")
    public Response undo(long id, @FormParam("from") String from) {
        actions.undo(id, me());
        return back(from, "bulk=" + id);
    }

    private static Response back(String from, String and) {
        String list = Back.list(from);
        return Back.to(list + (list.contains("?") ? "&" : "?") + and);
    }

    private Person me() {
        return signedIn.person();
    }
}
