package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.intake.Account;
import io.heed.intake.Accounts;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Channels;
import io.heed.intake.Checkups;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Supervisors connect channels: the accounts there are and how they do, a form for each, a test. */
@Path("/board/channels")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_CHANNELS)
public class AccountPages {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        /** @param channels those an account can be made on, by name */
        static native TemplateInstance channels(
                Shell shell, ChannelTabs tabs, List<AccountLine> accounts, List<String> channels);

        static native TemplateInstance account(Shell shell, ChannelTabs tabs, AccountPage page);
    }

    private final Channels channels;
    private final Accounts accounts;
    private final Checkups checkups;
    private final AccountViews views;
    private final DeskViews desk;
    private final SignedIn signedIn;

    AccountPages(
            Channels channels,
            Accounts accounts,
            Checkups checkups,
            AccountViews views,
            DeskViews desk,
            SignedIn signedIn) {
        this.channels = channels;
        this.accounts = accounts;
        this.checkups = checkups;
        this.views = views;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    public String list(@Context HttpHeaders headers) {
        return Templates.channels(
                        shell(headers),
                        views.tabs("accounts"),
                        views.lines(),
                        channels.all().stream().map(ChannelAdapter::channel).toList())
                .render();
    }

    @GET
    @Path("{channel}")
    public String blank(String channel, @Context HttpHeaders headers, @Context UriInfo here) {
        return page(views.blank(adapter(channel), here.getBaseUri()), headers);
    }

    @GET
    @Path("{channel}/{account}")
    public String account(String channel, String account, @Context HttpHeaders headers, @Context UriInfo here) {
        return page(views.page(adapter(channel), account, here.getBaseUri()), headers);
    }

    @POST
    @Path("{channel}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            String channel, MultivaluedMap<String, String> sent, @Context HttpHeaders headers, @Context UriInfo here) {
        AccountEntry entry = new AccountEntry(sent);
        String name = entry.value("account");
        try {
            if (accounts.exists(channel, name))
                throw ProblemException.invalid("account", "is taken: open the account of this name to change it");
            return saved(adapter(channel), name, entry, Optional.empty());
        } catch (ProblemException refused) {
            return refused(adapter(channel), null, entry, refused, headers, here);
        }
    }

    @POST
    @Path("{channel}/{account}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            String channel,
            String account,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            @Context UriInfo here) {
        AccountEntry entry = new AccountEntry(sent);
        try {
            if (!accounts.exists(channel, account)) throw Accounts.unknown();
            return saved(adapter(channel), account, entry, accounts.readable(channel, account));
        } catch (ProblemException refused) {
            return refused(adapter(channel), account, entry, refused, headers, here);
        }
    }

    @POST
    @Path("{channel}/{account}/tests")
    public Response test(String channel, String account) {
        checkups.of(channel, account);
        return to(channel, account);
    }

    @POST
    @Path("{channel}/{account}/removal")
    public Response remove(String channel, String account) {
        accounts.forget(channel, account);
        return Response.seeOther(URI.create("/board/channels")).build();
    }

    private Response saved(ChannelAdapter adapter, String name, AccountEntry entry, Optional<Account> known) {
        accounts.put(adapter.channel(), name, entry.form(adapter.settings(), known), signedIn.person().name);
        return to(adapter.channel(), name);
    }

    private Response refused(
            ChannelAdapter adapter,
            String account,
            AccountEntry entry,
            ProblemException refused,
            HttpHeaders headers,
            UriInfo here) {
        Problem problem = refused.problem();
        if (problem.errors() == null || problem.errors().isEmpty()) throw refused;
        AccountPage page =
                views.refused(adapter, account, entry, problem.errors().get(0), here.getBaseUri());
        return Response.status(UNPROCESSABLE).entity(page(page, headers)).build();
    }

    private String page(AccountPage page, HttpHeaders headers) {
        return Templates.account(shell(headers), views.tabs("accounts"), page).render();
    }

    private Shell shell(HttpHeaders headers) {
        return desk.shell("channels", Theme.of(headers), signedIn.person());
    }

    private ChannelAdapter adapter(String channel) {
        return channels.named(channel).orElseThrow(() -> Channels.unknown(channel));
    }

    private static Response to(String channel, String account) {
        return Response.seeOther(UriBuilder.fromPath("/board/channels/{channel}/{account}")
                        .build(channel, account))
                .build();
    }
}
