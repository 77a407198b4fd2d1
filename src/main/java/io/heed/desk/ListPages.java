package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.ticket.Tagging;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The desk's lists that fill a page: search, whole queue, mentions, snoozed, solved and saved views. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.WORK_TICKETS)
public class ListPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance tickets(Shell shell, ListView list, String notice);
    }

    private final Lists lists;
    private final SavedViews views;
    private final DeskViews desk;
    private final SignedIn signedIn;
    private final Tagging tagging;

    ListPages(Lists lists, SavedViews views, DeskViews desk, SignedIn signedIn, Tagging tagging) {
        this.tagging = tagging;
        this.lists = lists;
        this.views = views;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    /** @param from rank or number from which on */
    record Asking(String from, String bulk, String notice, HttpHeaders headers) {}

    @GET
    @Path("search")
    @Transactional
    public String search(
            @QueryParam("q") String q,
            @QueryParam("before") String before,
            @QueryParam("bulk") String bulk,
            @QueryParam("notice") String notice,
            @Context HttpHeaders headers) {
        Asked asked = asked(q);
        Lists.Rows rows = lists.found(asked, me(), number(before).orElse(null));
        String next =
                rows.next() == null ? null : "/desk/search?q=" + encoded(asked.typed()) + "&before=" + rows.next();
        return page("search", null, asked, rows, next, null, new Asking(before, bulk, notice, headers));
    }

    @GET
    @Path("views/{id}")
    @Transactional
    public String view(
            long id,
            @QueryParam("before") String before,
            @QueryParam("bulk") String bulk,
            @QueryParam("notice") String notice,
            @Context HttpHeaders headers) {
        SavedView view = SavedView.visibleTo(me().id, id).orElseThrow(NotFoundException::new);
        Asked asked = asked(view.query);
        Lists.Rows rows = lists.found(asked, me(), number(before).orElse(null));
        String next = rows.next() == null ? null : "/desk/views/" + id + "?before=" + rows.next();
        return page("view", view, asked, rows, next, view.id, new Asking(before, bulk, notice, headers));
    }

    /** @param kind queue, mentions, snoozed or solved */
    @GET
    @Path("{kind:queue|mentions|snoozed|solved}")
    @Transactional
    public String list(
            String kind,
            @QueryParam("from") String from,
            @QueryParam("bulk") String bulk,
            @QueryParam("notice") String notice,
            @Context HttpHeaders headers) {
        Long start = number(from).orElse(null);
        Lists.Rows rows = switch (kind) {
            case "queue" -> lists.queue(start == null ? 1 : (int) Math.min(start, 1_000_000));
            case "mentions" -> lists.mentions(me());
            case "snoozed" -> lists.snoozed(me());
            default -> lists.solved(me(), start);
        };
        String next = rows.next() == null ? null : "/desk/" + kind + "?from=" + rows.next();
        return page(kind, null, asked(""), rows, next, null, new Asking(from, bulk, notice, headers));
    }

    private String page(
            String kind, SavedView view, Asked asked, Lists.Rows rows, String next, Long id, Asking asking) {
        boolean mayShare = signedIn.supervises();
        boolean mayRemove = view != null && (me().id.equals(view.ownerId) || view.ownerId == null && mayShare);
        BulkView done = number(asking.bulk())
                .flatMap(bulk -> Bulk.of(me().id, bulk))
                .map(Bulk::view)
                .orElse(null);
        ListView list = new ListView(
                kind,
                view == null ? null : view.name,
                kind.equals("search") || kind.equals("view") ? asked.typed() : null,
                asked.faults(),
                rows.rows(),
                next,
                rows.total(),
                id,
                mayRemove,
                mayShare,
                VerbViews.queues(null),
                done,
                kind.equals("search") || kind.equals("view") ? menu(asked) : null);
        String key = id == null ? kind : "view-" + id;
        return Templates.tickets(desk.shell(key, Theme.of(asking.headers()), me()), list, asking.notice())
                .render();
    }

    private SearchMenu menu(Asked asked) {
        return new SearchMenu(
                SearchMenu.chips(asked.typed(), Field.names()),
                SearchMenu.STATUSES,
                SearchMenu.CHANNELS,
                Person.agents().stream()
                        .map(person -> new SearchMenu.Colleague(person.username, person.name))
                        .toList(),
                tagging.known(""));
    }

    @POST
    @Path("views")
    @Transactional
    public Response keep(@FormParam("name") String name, @FormParam("q") String q, @FormParam("shared") String shared) {
        boolean everybody = "yes".equals(shared) && signedIn.supervises();
        try {
            SavedView view = views.keep(name, q, everybody ? null : me().id, me().actor());
            SavedView.flush();
            return Back.to("/desk/views/" + view.id);
        } catch (ProblemException refused) {
            return Back.to("/desk/search?q=" + encoded(q == null ? "" : q) + "&notice=noView");
        }
    }

    @POST
    @Path("views/{id}/removal")
    @Transactional
    public Response remove(long id) {
        SavedView view = SavedView.visibleTo(me().id, id).orElseThrow(NotFoundException::new);
        if (view.ownerId == null && !signedIn.supervises()) throw new jakarta.ws.rs.ForbiddenException();
        views.remove(view);
        return Back.to("/desk/search");
    }

    private static Asked asked(String q) {
        return Asked.of(q == null ? "" : q.replace("\0", " "), q == null || q.isBlank() ? List.of() : Field.names());
    }

    private static Optional<Long> number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Person me() {
        return signedIn.person();
    }
}
