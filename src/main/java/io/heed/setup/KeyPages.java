package io.heed.setup;

import io.heed.identity.ApiKey;
import io.heed.identity.May;
import io.heed.identity.Permission;
import io.heed.web.Moment;
import io.heed.web.Shell;
import io.heed.web.Viewing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Keys for programs: made, shown once, revoked. */
@Path("/board/keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_KEYS)
public class KeyPages {

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        private Templates() {}

        /** @param made the key that was just made: shown this once; else null */
        static native TemplateInstance keys(
                Shell shell, SetupTabs tabs, List<Line> keys, Form form, String made, Fault fault);
    }

    /**
     * @param permissions empty for everything
     * @param state open, expired or revoked
     */
    public record Line(
            long id,
            String name,
            String beginning,
            List<String> permissions,
            String by,
            Moment at,
            Moment used,
            Moment until,
            String state) {}

    public record Form(String name, boolean everything, List<PeopleViews.Choice> permissions, String days) {}

    private final KeyBook keys;
    private final SetupDesk desk;
    private final Viewing viewing;
    private final Clock clock;

    KeyPages(KeyBook keys, SetupDesk desk, Viewing viewing, Clock clock) {
        this.keys = keys;
        this.desk = desk;
        this.viewing = viewing;
        this.clock = clock;
    }

    @GET
    public String all(@Context HttpHeaders headers) {
        return page(headers, form("", false, List.of(), "90"), null, Fault.NONE);
    }

    @POST
    public Response make(
            @FormParam("name") String name,
            @FormParam("everything") String everything,
            @FormParam("permission") List<String> permissions,
            @FormParam("days") String days,
            @Context HttpHeaders headers) {
        boolean all = "yes".equals(everything);
        KeyBody body = new KeyBody(PersonForm.text(name), all ? null : permissions, days(days));
        String[] made = new String[1];
        Response kept = desk.kept(
                () -> {
                    made[0] = keys.make(body).key();
                    return "/board/keys";
                },
                fault -> page(headers, form(body.name(), all, permissions, PersonForm.text(days)), null, fault));
        if (made[0] == null) return kept;
        // shown this once, so no redirect: it would have to be kept somewhere
        return Response.ok(page(headers, form("", false, List.of(), "90"), made[0], Fault.NONE))
                .build();
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(long id, @Context HttpHeaders headers) {
        return desk.kept(
                () -> {
                    keys.revoke(id);
                    return "/board/keys";
                },
                fault -> page(headers, form("", false, List.of(), "90"), null, fault));
    }

    private static Integer days(String typed) {
        String days = PersonForm.text(typed);
        return days.matches("\\d{1,5}") ? Integer.valueOf(days) : null;
    }

    private static Form form(String name, boolean everything, List<String> chosen, String days) {
        return new Form(
                name,
                everything,
                Arrays.stream(Permission.values())
                        // keys are in no team and see the tickets of all
                        .filter(one -> one != Permission.SEE_ALL_TICKETS)
                        .map(one -> new PeopleViews.Choice(one.label(), one.name(), chosen.contains(one.label())))
                        .toList(),
                days);
    }

    private String page(HttpHeaders headers, Form form, String made, Fault fault) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Line> lines = ApiKey.newestFirst().stream().map(this::line).toList();
            return Templates.keys(desk.shell(headers), desk.tabs("keys"), lines, form, made, fault)
                    .render();
        });
    }

    private Line line(ApiKey key) {
        boolean expired = key.expiresAt != null && !key.expiresAt.isAfter(clock.instant());
        return new Line(
                key.id,
                key.name,
                key.prefix,
                key.permissions == null ? List.of() : key.permissions,
                key.createdBy,
                moment(key.createdAt),
                moment(key.lastUsedAt),
                moment(key.expiresAt),
                key.revokedAt != null ? "revoked" : expired ? "expired" : "open");
    }

    private Moment moment(Instant at) {
        return at == null ? null : viewing.moment(at);
    }
}
