package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.ProblemException;
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
import java.util.Arrays;
import java.util.List;

/** Supervisors say what this workspace wants to know of its tickets. */
@Path("/desk/fields")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_QUEUES)
public class FieldPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance fields(Shell shell, List<Particulars.FieldValue> fields, String wrong);
    }

    private final Fields fields;
    private final DeskViews desk;
    private final SignedIn signedIn;

    FieldPages(Fields fields, DeskViews desk, SignedIn signedIn) {
        this.fields = fields;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    public String all(@Context HttpHeaders headers) {
        return page(null, headers);
    }

    @POST
    @Transactional
    public Response define(
            @FormParam("name") String name,
            @FormParam("title") String title,
            @FormParam("kind") String kind,
            @FormParam("choices") String choices,
            @Context HttpHeaders headers) {
        Field.Kind wanted = Arrays.stream(Field.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElse(null);
        List<String> chosen = choices == null
                ? List.of()
                : choices.lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        try {
            fields.define(name == null ? "" : name.strip(), new Fields.Wanted(title, wanted, chosen, 0));
            return Back.to("/desk/fields");
        } catch (ProblemException refused) {
            String field = refused.problem().errors().isEmpty()
                    ? "name"
                    : refused.problem().errors().get(0).field();
            return Response.status(422)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(page(field, headers))
                    .build();
        }
    }

    @POST
    @Path("{name}/removal")
    @Transactional
    public Response retire(String name) {
        fields.retire(name);
        return Back.to("/desk/fields");
    }

    private String page(String wrong, HttpHeaders headers) {
        List<Particulars.FieldValue> known = Field.asked().stream()
                .map(field -> new Particulars.FieldValue(field.name, field.title, field.kind.name(), field.choices, ""))
                .toList();
        Shell shell = desk.shell("fields", Theme.of(headers), signedIn.person());
        return Templates.fields(shell, known, wrong).render();
    }
}
