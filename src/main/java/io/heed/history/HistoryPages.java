package io.heed.history;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.heed.web.Viewing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Supervisors bring history in, see how it is read and what became of it, and take everything out. */
@Path("/board/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_HISTORY)
public class HistoryPages {
    private static final int UNPROCESSABLE = 422;
    private static final int SHOWN = 50;

    @CheckedTemplate(basePath = "history")
    static class Templates {
        private Templates() {}

        static native TemplateInstance history(Shell shell, HistoryView view);

        static native TemplateInstance record(Shell shell, ImportPage page);

        static native TemplateInstance progress(ImportPage page);
    }

    private final Imports imports;
    private final Export export;
    private final ImportCsv csv;
    private final CustomerSearch customers;
    private final DeskViews desk;
    private final SignedIn signedIn;
    private final Viewing viewing;

    HistoryPages(
            Imports imports,
            Export export,
            ImportCsv csv,
            CustomerSearch customers,
            DeskViews desk,
            SignedIn signedIn,
            Viewing viewing) {
        this.imports = imports;
        this.export = export;
        this.csv = csv;
        this.customers = customers;
        this.desk = desk;
        this.signedIn = signedIn;
        this.viewing = viewing;
    }

    @GET
    public String history(
            @QueryParam("customer") @DefaultValue("") String asked,
            @QueryParam("erased") Integer erased,
            @Context HttpHeaders headers) {
        String plain = asked.replace("\0", "");
        return page("zendesk", null, plain, erased, headers);
    }

    private String page(String source, String problem, String asked, Integer erased, HttpHeaders headers) {
        List<HistoryView.Line> lines = imports.newest(SHOWN).stream()
                .map(row -> HistoryView.Line.of(row, viewing))
                .toList();
        HistoryView view = new HistoryView(lines, source, problem, asked, customers.like(asked), erased);
        return Templates.history(shell(headers), view).render();
    }

    @POST
    @Path("imports")
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @RestForm("file") FileUpload file, @RestForm("source") String source, @Context HttpHeaders headers)
            throws IOException {
        String from = source == null ? "" : source.strip();
        try {
            if (file == null || file.fileName() == null || file.fileName().isEmpty())
                throw ProblemException.invalid("file", "is missing: choose one");
            try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
                HistoryImport row =
                        imports.upload(bytes, null, from, file.fileName(), Options.USUAL, signedIn.person().name);
                return to(row.id);
            }
        } catch (ProblemException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(from, refused.problem().detail(), "", null, headers))
                    .build();
        }
    }

    @GET
    @Path("imports/{id}")
    public String one(
            long id,
            @QueryParam("outcome") @DefaultValue("refused") Report.Outcome outcome,
            @QueryParam("after") @DefaultValue("0") int after,
            @Context HttpHeaders headers) {
        return one(id, outcome, after, null, headers);
    }

    private String one(long id, Report.Outcome outcome, int after, String problem, HttpHeaders headers) {
        return Templates.record(shell(headers), view(id, outcome, after, problem))
                .render();
    }

    private ImportPage view(long id, Report.Outcome outcome, int after, String problem) {
        HistoryImport row = imports.found(id);
        List<Report> lines = imports.lines(id, outcome, after, SHOWN + 1);
        Integer next = lines.size() > SHOWN ? (Integer) lines.get(SHOWN - 1).place() : null;
        List<String> queues = Queue.<Queue>list("order by name").stream()
                .map(queue -> queue.name)
                .toList();
        return new ImportPage(
                row, queues, outcome.name(), lines.stream().limit(SHOWN).toList(), next, problem);
    }

    /** The bar alone; once it has ended, the page comes anew with its report. */
    @GET
    @Path("imports/{id}/progress")
    public Response progress(long id) {
        ImportPage page = view(id, Report.Outcome.refused, 0, null);
        Response.ResponseBuilder answer = Response.ok(Templates.progress(page).render());
        if (!page.working()) answer.header("HX-Redirect", "/board/history/imports/" + id);
        return answer.build();
    }

    @POST
    @Path("imports/{id}/options")
    public Response change(
            long id,
            @FormParam("open") Options.Open open,
            @FormParam("agents") Options.Agents agents,
            @FormParam("dates") Options.Dates dates,
            @FormParam("lessons") boolean lessons,
            @FormParam("column") List<String> columns,
            @FormParam("field") List<String> fields,
            @FormParam("group") List<String> groups,
            @FormParam("queue") List<String> queues,
            @FormParam("then") String then,
            @Context HttpHeaders headers) {
        try {
            Options options = new Options(
                    open, agents, lessons, dates, pairs("queue", groups, queues), pairs("field", columns, fields));
            imports.change(id, options);
            if ("start".equals(then)) imports.start(id);
            return to(id);
        } catch (ProblemException refused) {
            if (refused.problem().status() == 404) throw refused;
            return refused(id, refused, headers);
        }
    }

    private static Map<String, String> pairs(String field, List<String> names, List<String> values) {
        if (names.size() != values.size())
            throw ProblemException.invalid(field, "must be given for each: load the page again");
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < names.size(); i++) pairs.put(names.get(i), values.get(i));
        return pairs;
    }

    @POST
    @Path("imports/{id}/cancellation")
    public Response cancel(long id, @Context HttpHeaders headers) {
        try {
            HistoryImport row = imports.cancel(id);
            return row.taken == 0
                    ? Response.seeOther(URI.create("/board/history")).build()
                    : to(id);
        } catch (ProblemException refused) {
            if (refused.problem().status() == 404) throw refused;
            return refused(id, refused, headers);
        }
    }

    @POST
    @Path("imports/{id}/reversal")
    public Response takeBack(long id, @FormParam("keepWorked") boolean keepWorked, @Context HttpHeaders headers) {
        try {
            imports.takeBack(id, keepWorked);
            return to(id);
        } catch (ProblemException refused) {
            if (refused.problem().status() == 404) throw refused;
            return refused(id, refused, headers);
        }
    }

    @GET
    @Path("imports/{id}/lines.csv")
    @Produces("text/csv")
    public Response lines(long id) {
        imports.found(id);
        return csv.answer(id, null);
    }

    @GET
    @Path("export")
    @Blocking
    @Produces("application/zip")
    public Response everything() {
        StreamingOutput body = export::write;
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
                .build();
    }

    private Response refused(long id, ProblemException refused, HttpHeaders headers) {
        return Response.status(UNPROCESSABLE)
                .entity(one(id, Report.Outcome.refused, 0, refused.problem().detail(), headers))
                .build();
    }

    private Shell shell(HttpHeaders headers) {
        return desk.shell("history", Theme.of(headers), signedIn.person());
    }

    private static Response to(long id) {
        return Response.seeOther(URI.create("/board/history/imports/" + id)).build();
    }
}
