package io.heed.desk;

import io.heed.identity.LastSeen;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.ticket.Ticket;
import io.heed.web.Furniture;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The agents' desk: whole pages, and the slots that refresh by themselves. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.WORK_TICKETS)
public class DeskPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        /** @param conversation null when no ticket is open; then composer and details are too */
        static native TemplateInstance desk(
                Shell shell,
                RankedList list,
                ComingNext coming,
                ConversationView conversation,
                Composer composer,
                DetailsView details,
                CompanyView company,
                String notice);

        static native TemplateInstance desk$list(RankedList list);

        static native TemplateInstance desk$coming(ComingNext coming);

        static native TemplateInstance desk$conversation(ConversationView conversation);

        static native TemplateInstance desk$details(DetailsView details);
    }

    private final DeskViews desk;
    private final ConversationViews conversations;
    private final OwnTickets tickets;
    private final SignedIn signedIn;
    private final LastSeen lastSeen;
    private final SeenTickets seen;
    private final CompanyPages company;
    private final ComposerViews composers;
    private final Mentions mentions;

    DeskPages(
            DeskViews desk,
            ConversationViews conversations,
            OwnTickets tickets,
            SignedIn signedIn,
            LastSeen lastSeen,
            SeenTickets seen,
            CompanyPages company,
            ComposerViews composers,
            Mentions mentions) {
        this.desk = desk;
        this.conversations = conversations;
        this.tickets = tickets;
        this.signedIn = signedIn;
        this.lastSeen = lastSeen;
        this.seen = seen;
        this.company = company;
        this.composers = composers;
        this.mentions = mentions;
    }

    @GET
    @Transactional
    public String desk(@QueryParam("notice") String notice, @Context HttpHeaders headers) {
        Person me = me();
        return Templates.desk(
                        desk.shell("desk", Theme.of(headers), me),
                        desk.list(me, null),
                        desk.coming(me),
                        null,
                        null,
                        null,
                        null,
                        notice)
                .render();
    }

    @GET
    @Path("tickets/{id}")
    @Transactional
    public String ticket(
            long id,
            @QueryParam("macro") String macro,
            @QueryParam("from") String from,
            @QueryParam("notice") String notice,
            @QueryParam("messages") String messages,
            @Context HttpHeaders headers) {
        mentions.seen(me().id, id);
        ComposerViews.Begin begin = new ComposerViews.Begin(number(macro), number(from), null);
        return page(id, Theme.of(headers), null, begin, notice, Stretch.of(messages));
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The whole page around one ticket; a refused text comes back with its composer. */
    String page(long id, String theme, Composer refused) {
        return page(id, theme, refused, ComposerViews.Begin.NOTHING, null, Stretch.USUAL);
    }

    private String page(
            long id, String theme, Composer refused, ComposerViews.Begin begin, String notice, Stretch asked) {
        Person me = me();
        Ticket ticket = found(id);
        ConversationView conversation = conversations.conversation(ticket, me, asked);
        seen.see(me.id, id);
        Composer composer = refused;
        if (composer == null && mayWrite(conversation)) composer = composers.of(ticket, me, begin);
        return Templates.desk(
                        desk.shell("desk", theme, me),
                        desk.list(me, id),
                        desk.coming(me),
                        conversation.noticing(notice),
                        composer,
                        conversations.details(ticket, tickets.mayMerge(ticket)),
                        company.view(ticket),
                        null)
                .render();
    }

    private boolean mayWrite(ConversationView conversation) {
        return conversation.state().equals("mine")
                || (signedIn.supervises() && !conversation.state().equals("closed"));
    }

    @GET
    @Path("list")
    @Transactional
    public String list(@QueryParam("open") String open) {
        Long id = open != null && open.matches("\\d{1,18}") ? Long.valueOf(open) : null;
        return Templates.desk$list(desk.list(me(), id)).render();
    }

    @GET
    @Path("coming")
    @Transactional
    public String coming() {
        return Templates.desk$coming(desk.coming(me())).render();
    }

    @GET
    @Path("conversation/{id}")
    @Transactional
    public String conversation(
            long id, @QueryParam("messages") String messages, @HeaderParam("X-Hidden") String hidden) {
        Person me = me();
        String slot = Templates.desk$conversation(conversations.conversation(found(id), me, Stretch.of(messages)))
                .render();
        // a page that refreshes behind other windows is not read by anybody
        if (hidden == null) seen.see(me.id, id);
        return slot;
    }

    @GET
    @Path("details/{id}")
    @Transactional
    public String details(long id) {
        Ticket ticket = found(id);
        return Templates.desk$details(conversations.details(ticket, tickets.mayMerge(ticket)))
                .render();
    }

    @GET
    @Path("ways/{page}")
    @Transactional
    public String ways(String page, @Context HttpHeaders headers) {
        return Furniture.ways(desk.shell(page, Theme.of(headers), me())).render();
    }

    @GET
    @Path("own")
    @Transactional
    public String own() {
        return Furniture.own(desk.own(me())).render();
    }

    private Person me() {
        Person me = signedIn.person();
        lastSeen.seen(me.id);
        return me;
    }

    private static Ticket found(long id) {
        return Ticket.byId(id).orElseThrow(NotFoundException::new);
    }
}
