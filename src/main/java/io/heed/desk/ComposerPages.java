package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.web.Theme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What happens while somebody writes: drafts, files, macros; and taking back what was sent a moment ago. */
@Path("/desk")
@RolesAllowed(May.WORK_TICKETS)
public class ComposerPages {
    private final OwnTickets tickets;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Macros macros;
    private final Composing composing;
    private final ComposerViews composers;
    private final DeskPages pages;
    private final SignedIn signedIn;

    ComposerPages(
            OwnTickets tickets,
            Drafts drafts,
            DraftFiles files,
            Macros macros,
            Composing composing,
            ComposerViews composers,
            DeskPages pages,
            SignedIn signedIn) {
        this.tickets = tickets;
        this.drafts = drafts;
        this.files = files;
        this.macros = macros;
        this.composing = composing;
        this.composers = composers;
        this.pages = pages;
        this.signedIn = signedIn;
    }

    @POST
    @Path("tickets/{id}/drafts")
    @Transactional
    public Response draft(
            long id, @FormParam("text") String text, @FormParam("kind") String kind, @FormParam("after") String after) {
        tickets.mine(id);
        String kept = text == null ? "" : text;
        if (kept.length() > TicketPages.LONGEST_TEXT) kept = kept.substring(0, TicketPages.LONGEST_TEXT);
        long known = after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
        boolean saved = drafts.keep(me().id, id, kept, "note".equals(kind), known);
        return Response.status(saved ? 204 : 409).build();
    }

    /** With the text, so that nothing written is lost where no script has kept it. */
    @POST
    @Path("tickets/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response attach(
            long id,
            @RestForm("file") List<FileUpload> chosen,
            @RestForm String text,
            @RestForm String kind,
            @Context HttpHeaders headers)
            throws IOException {
        Ticket ticket = tickets.mine(id);
        if (text != null) drafts.keep(me().id, id, text, "note".equals(kind), drafts.lastOf(me().id, id));
        Optional<DraftFiles.Refusal> refused = Optional.empty();
        for (FileUpload one : chosen == null ? List.<FileUpload>of() : chosen) {
            if (one.fileName() == null || one.fileName().isEmpty()) continue;
            byte[] content = one.size() > files.largest()
                    ? new byte[files.largest() + 1]
                    : Files.readAllBytes(one.uploadedFile());
            Optional<DraftFiles.Refusal> why = files.keep(me(), id, one.fileName(), content);
            if (why.isPresent()) refused = why;
        }
        if (refused.isEmpty()) return Back.toTicket(id);
        Composer composer = composers.of(
                ticket, me(), new ComposerViews.Begin(null, null, refused.get().name()));
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(pages.page(id, Theme.of(headers), composer))
                .build();
    }

    @POST
    @Path("tickets/{id}/files/{file}/removal")
    @Transactional
    public Response remove(long id, long file, @FormParam("text") String text, @FormParam("kind") String kind) {
        tickets.mine(id);
        if (text != null) drafts.keep(me().id, id, text, "note".equals(kind), drafts.lastOf(me().id, id));
        files.remove(me().id, file);
        return Back.toTicket(id);
    }

    /** For the page's script: what a macro says here. */
    @GET
    @Path("tickets/{id}/macros/{macro}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Filled macro(long id, long macro) {
        Ticket ticket = tickets.mine(id);
        Macro found = Macro.visibleTo(me().id, macro).orElseThrow(NotFoundException::new);
        return new Filled(macros.text(found, ticket, me()), found.note);
    }

    /** A macro's text, filled in. */
    public record Filled(String text, boolean note) {}

    @POST
    @Path("tickets/{id}/messages/{message}/undoing")
    @Transactional
    public Response undo(long id, long message) {
        Ticket ticket = Ticket.byId(id).orElseThrow(NotFoundException::new);
        Message reply = Message.<Message>findByIdOptional(message)
                .filter(one -> one.ticket.id.equals(ticket.id) && me().id.equals(one.authorId))
                .orElseThrow(NotFoundException::new);
        return composing.takeBack(reply, me()) ? Back.toTicket(id) : Back.toTicket(id, "hasLeft");
    }

    private Person me() {
        return signedIn.person();
    }
}
