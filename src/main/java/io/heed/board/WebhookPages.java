package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.intake.DeadLetters;
import io.heed.intake.Subscriptions;
import io.heed.intake.Webhook;
import io.heed.intake.WebhookDelivery;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.List;

/** Other systems that are told what happens: made, changed, switched off, tried, and what each was told. */
@Path("/board/webhooks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_CHANNELS)
public class WebhookPages {
    private static final int UNPROCESSABLE = 422;
    private static final String NEWEST = "" + Long.MAX_VALUE;

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance webhooks(
                Shell shell, ChannelTabs tabs, List<WebhookView> webhooks, WebhookForm form);

        static native TemplateInstance webhook(
                Shell shell,
                WebhookView webhook,
                WebhookForm form,
                String secret,
                LetterViews.Page<WebhookView.Told> log);
    }

    private final Subscriptions subscriptions;
    private final DeadLetters letters;
    private final WebhookViews views;
    private final AccountViews accounts;
    private final DeskViews desk;
    private final SignedIn signedIn;

    WebhookPages(
            Subscriptions subscriptions,
            DeadLetters letters,
            WebhookViews views,
            AccountViews accounts,
            DeskViews desk,
            SignedIn signedIn) {
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.views = views;
        this.accounts = accounts;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    public String list(@Context HttpHeaders headers) {
        return list(WebhookForm.blank(), headers);
    }

    @GET
    @Path("{id}")
    public String log(long id, @QueryParam("before") @DefaultValue(NEWEST) long before, @Context HttpHeaders headers) {
        return page(id, null, null, before, headers);
    }

    /** Shows the key in the answer itself, once; a page that is fetched never has it. */
    @POST
    public Response make(
            @FormParam("url") String url, @FormParam("event") List<String> events, @Context HttpHeaders headers) {
        try {
            Subscriptions.Keyed made = subscriptions.make(stripped(url), events, signedIn.person().name);
            return Response.ok(page(made.webhook().id, null, made.secret(), Long.MAX_VALUE, headers))
                    .build();
        } catch (ProblemException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(list(WebhookForm.refused(url, events, refused), headers))
                    .build();
        }
    }

    @POST
    @Path("{id}")
    public Response change(
            long id,
            @FormParam("url") String url,
            @FormParam("event") List<String> events,
            @Context HttpHeaders headers) {
        try {
            subscriptions.change(id, stripped(url), events);
            return to(id);
        } catch (ProblemException refused) {
            if (refused.problem().status() == 404) throw refused;
            WebhookForm form = WebhookForm.refused(url, events, refused);
            return Response.status(UNPROCESSABLE)
                    .entity(page(id, form, null, Long.MAX_VALUE, headers))
                    .build();
        }
    }

    @POST
    @Path("{id}/closure")
    public Response switchOff(long id) {
        subscriptions.switchOff(id, signedIn.person().name);
        return to(id);
    }

    @POST
    @Path("{id}/removal")
    public Response remove(long id) {
        subscriptions.forget(id);
        return Response.seeOther(URI.create("/board/webhooks")).build();
    }

    @POST
    @Path("{id}/secret")
    public String rotate(long id, @Context HttpHeaders headers) {
        return page(id, null, subscriptions.rotate(id).secret(), Long.MAX_VALUE, headers);
    }

    @POST
    @Path("{id}/tests")
    public Response test(long id) {
        subscriptions.test(id);
        return to(id);
    }

    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    public Response replay(long id, long delivery) {
        letters.replay(WebhookDelivery.known(id, delivery)
                .orElseThrow(() -> ProblemException.notFound("This webhook has no delivery " + delivery)));
        return to(id);
    }

    private String list(WebhookForm form, HttpHeaders headers) {
        return Templates.webhooks(shell(headers), accounts.tabs("webhooks"), views.all(), form)
                .render();
    }

    private String page(long id, WebhookForm given, String secret, long before, HttpHeaders headers) {
        Webhook webhook = Subscriptions.known(id);
        WebhookForm form = given == null ? WebhookForm.of(webhook) : given;
        return Templates.webhook(shell(headers), views.view(webhook), form, secret, views.log(id, before))
                .render();
    }

    private Shell shell(HttpHeaders headers) {
        return desk.shell("channels", Theme.of(headers), signedIn.person());
    }

    private static String stripped(String url) {
        return url == null ? null : url.strip();
    }

    private static Response to(long id) {
        return Response.seeOther(URI.create("/board/webhooks/" + id)).build();
    }
}
