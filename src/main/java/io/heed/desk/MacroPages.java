package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Macros are made and changed here: one's own by everybody, everybody's by supervisors. */
@Path("/desk/macros")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.WORK_TICKETS)
public class MacroPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance macros(Shell shell, MacrosView view);
    }

    private final MacroShelf shelf;
    private final DeskViews desk;
    private final SignedIn signedIn;

    MacroPages(MacroShelf shelf, DeskViews desk, SignedIn signedIn) {
        this.shelf = shelf;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    /** A macro as it is typed in. */
    public static class Form {
        @FormParam("name")
        String name;

        @FormParam("text")
        String text;

        @FormParam("note")
        String note;

        @FormParam("addTags")
        String addTags;

        @FormParam("removeTags")
        String removeTags;

        @FormParam("queue")
        String queue;

        @FormParam("then")
        String then;

        @FormParam("hours")
        String hours;

        @FormParam("shared")
        String shared;
    }

    @GET
    @Transactional
    public String all(@QueryParam("edit") String edit, @Context HttpHeaders headers) {
        Macro macro = edit != null && edit.matches("\\d{1,18}") ? mine(Long.parseLong(edit)) : null;
        return page(
                macro == null ? MacrosView.Fields.empty(signedIn.supervises()) : MacrosView.Fields.of(macro),
                null,
                headers);
    }

    @POST
    @Transactional
    public Response make(@BeanParam Form form, @Context HttpHeaders headers) {
        return kept(null, form, headers);
    }

    @POST
    @Path("{id}")
    @Transactional
    public Response change(long id, @BeanParam Form form, @Context HttpHeaders headers) {
        return kept(mine(id), form, headers);
    }

    private Response kept(Macro macro, Form form, HttpHeaders headers) {
        try {
            Integer minutes = minutes(form.hours);
            MacroActions actions = new MacroActions(
                    tags(form.addTags), tags(form.removeTags), form.queue, form.then, minutes, Map.of());
            boolean shared = signedIn.supervises() && "yes".equals(form.shared);
            Long owner = macro != null ? macro.ownerId : shared ? null : me().id;
            MacroShelf.Wanted wanted =
                    new MacroShelf.Wanted(form.name, form.text, "yes".equals(form.note), actions, owner);
            if (macro == null) shelf.make(wanted, me().actor());
            else shelf.change(macro, wanted, me().actor());
            return Back.to("/desk/macros");
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            String field = problem.errors().isEmpty()
                    ? "name"
                    : problem.errors().get(0).field();
            return Response.status(422)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(page(MacrosView.Fields.of(macro == null ? null : macro.id, form), field, headers))
                    .build();
        }
    }

    private static Integer minutes(String hours) {
        if (hours == null || !hours.strip().matches("\\d{1,5}([.,]\\d)?")) return null;
        return (int) Math.round(60 * Double.parseDouble(hours.strip().replace(',', '.')));
    }

    private static List<String> tags(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,，;]"))
                        .filter(one -> !one.isBlank())
                        .toList();
    }

    @POST
    @Path("{id}/removal")
    @Transactional
    public Response remove(long id) {
        shelf.remove(mine(id));
        return Back.to("/desk/macros");
    }

    /** One that this person may change. */
    private Macro mine(long id) {
        return Macro.visibleTo(me().id, id)
                .filter(macro -> macro.ownerId != null || signedIn.supervises())
                .orElseThrow(NotFoundException::new);
    }

    private String page(MacrosView.Fields fields, String wrong, HttpHeaders headers) {
        boolean shares = signedIn.supervises();
        List<MacrosView.Line> lines = Macro.visibleTo(me().id).stream()
                .map(macro -> MacrosView.Line.of(macro, macro.ownerId != null || shares))
                .toList();
        MacrosView view = new MacrosView(lines, fields, wrong, shares, VerbViews.queues(null), places());
        return Templates.macros(desk.shell("macros", Theme.of(headers), me()), view)
                .render();
    }

    /** As they are written into a text. */
    private static List<String> places() {
        return Stream.concat(Placeholders.KNOWN.stream(), Field.names().stream().map(field -> "field." + field))
                .map(name -> "{{" + name + "}}")
                .toList();
    }

    private Person me() {
        return signedIn.person();
    }
}
