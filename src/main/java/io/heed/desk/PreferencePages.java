package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Preferences;
import io.heed.identity.Role;
import io.heed.identity.SignedIn;
import io.heed.web.Choice;
import io.heed.web.Languages;
import io.heed.web.PageConfig;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/** What everybody may choose for their own pages. */
@Path("/preferences")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.WORK_TICKETS)
public class PreferencePages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance preferences(Shell shell, PreferencesView view);
    }

    /** One name of each place; the others are older spellings and offsets. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC")
                    || zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private final Preferences preferences;
    private final DeskViews desk;
    private final SignedIn signedIn;
    private final PageConfig config;

    PreferencePages(Preferences preferences, DeskViews desk, SignedIn signedIn, PageConfig config) {
        this.preferences = preferences;
        this.desk = desk;
        this.signedIn = signedIn;
        this.config = config;
    }

    @GET
    @Transactional
    public String preferences(@Context HttpHeaders headers, @Context UriInfo uri) {
        boolean saved = uri.getQueryParameters().containsKey("saved");
        return page(preferences.of(signedIn.person().id), Theme.of(headers), saved, false);
    }

    @POST
    @Transactional
    public Response keep(
            @FormParam("language") String language,
            @FormParam("zone") String zone,
            @FormParam("theme") String theme,
            @FormParam("keys") String keys,
            @FormParam("sound") String sound,
            @FormParam("notices") String notices,
            @FormParam("deputy") String deputy) {
        boolean ofWorkspace = zone == null || zone.isEmpty();
        boolean known = ofWorkspace || ZONES.contains(zone);
        Choice choice = new Choice(
                Languages.known(language).orElse(null),
                ofWorkspace || !known ? null : ZoneId.of(zone),
                keys != null,
                sound != null,
                notices != null);
        if (!known)
            return Response.status(422)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(page(choice, theme, false, true))
                    .build();
        signedIn.person().deputyId = deputy(signedIn.person(), deputy);
        preferences.keep(signedIn.person().id, choice);
        return Response.seeOther(URI.create("/preferences?saved"))
                .cookie(Theme.cookie(theme))
                .build();
    }

    /** Any other agent; anybody else, and whatever is no number, is nobody. */
    private static Long deputy(Person me, String chosen) {
        if (chosen == null || !chosen.matches("\\d{1,18}")) return null;
        return Person.<Person>findByIdOptional(Long.valueOf(chosen))
                .filter(other -> other.role.equals(Role.AGENT) && !other.id.equals(me.id))
                .map(other -> other.id)
                .orElse(null);
    }

    private static List<PreferencesView.Colleague> colleagues(Person me) {
        if (!me.role.equals(Role.AGENT)) return List.of();
        return Person.agents().stream()
                .filter(other -> !other.id.equals(me.id))
                .map(other -> new PreferencesView.Colleague(other.id, other.name, other.id.equals(me.deputyId)))
                .toList();
    }

    private String page(Choice choice, String theme, boolean saved, boolean problem) {
        Person me = signedIn.person();
        PreferencesView view = new PreferencesView(
                choice.language() == null ? "" : choice.language().toLanguageTag(),
                choice.zone() == null ? "" : choice.zone().getId(),
                choice,
                theme,
                config.zone().getId(),
                ZONES,
                colleagues(me),
                saved,
                problem);
        return Templates.preferences(desk.shell("preferences", theme, me), view).render();
    }
}
