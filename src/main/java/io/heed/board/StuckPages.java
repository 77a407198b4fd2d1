package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.intake.DeadLetters;
import io.heed.intake.Unreadables;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What got stuck: calls that could not be read, and replies nobody tries to send any more. */
@Path("/board")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_CHANNELS)
public class StuckPages {
    private static final String NEWEST = "" + Long.MAX_VALUE;

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance unreadable(
                Shell shell, ChannelTabs tabs, LetterViews.Page<LetterViews.Unread> page);

        static native TemplateInstance letters(
                Shell shell, ChannelTabs tabs, LetterViews.Page<LetterViews.Letter> page);
    }

    private final Unreadables unreadables;
    private final DeadLetters letters;
    private final LetterViews views;
    private final AccountViews accounts;
    private final DeskViews desk;
    private final SignedIn signedIn;

    StuckPages(
            Unreadables unreadables,
            DeadLetters letters,
            LetterViews views,
            AccountViews accounts,
            DeskViews desk,
            SignedIn signedIn) {
        this.unreadables = unreadables;
        this.letters = letters;
        this.views = views;
        this.accounts = accounts;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("unreadable")
    public String unreadable(@QueryParam("before") @DefaultValue(NEWEST) long before, @Context HttpHeaders headers) {
        return Templates.unreadable(shell(headers), accounts.tabs("unreadable"), views.unreadable(before))
                .render();
    }

    @POST
    @Path("unreadable/{id}/retry")
    public Response retry(long id) {
        unreadables.retry(id);
        return Response.seeOther(URI.create("/board/unreadable")).build();
    }

    @GET
    @Path("dead-letters")
    public String letters(@QueryParam("before") @DefaultValue(NEWEST) long before, @Context HttpHeaders headers) {
        return Templates.letters(shell(headers), accounts.tabs("letters"), views.letters(before))
                .render();
    }

    @POST
    @Path("dead-letters/{id}/replay")
    public Response replay(long id) {
        letters.replay(id);
        return Response.seeOther(URI.create("/board/dead-letters")).build();
    }

    private Shell shell(HttpHeaders headers) {
        return desk.shell("channels", Theme.of(headers), signedIn.person());
    }
}
