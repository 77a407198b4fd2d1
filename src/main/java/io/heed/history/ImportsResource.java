package io.heed.history;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tickets of another system come in here: first they are looked at, then taken in, and can be taken back. */
@Path("/api/v1/imports")
@RolesAllowed(May.MANAGE_HISTORY)
@Tag(name = "History")
class ImportsResource {
    private static final String JSON_EXAMPLE = """
            {"id": 35436, "subject": "Printer jams", "status": "solved", "created_at": "2024-03-02T10:00:00Z",
             "solved_at": "2024-03-02T11:20:00Z", "requester": {"id": 7, "name": "Ana", "email": "ana@example.com"},
             "group": {"name": "Terminals"}, "assignee": {"name": "Lena Vogt"}, "tags": ["printer"],
             "comments": [{"id": 1, "author_id": 7, "body": "It jams with every receipt.", "created_at": "2024-03-02T10:00:00Z"}]}""";
    private static final String CSV_EXAMPLE = """
            Id,Subject,Status,Requester,Requester email,Group,Created at,Description
            35436,Printer jams,Solved,Ana,ana@example.com,Terminals,2024-03-02 10:00,It jams with every receipt.
            """;
    private static final int MOST_LINES = 1000;

    private final Imports imports;
    private final ImportCsv csv;
    private final SecurityIdentity caller;

    ImportsResource(Imports imports, ImportCsv csv, SecurityIdentity caller) {
        this.imports = imports;
        this.csv = csv;
        this.caller = caller;
    }

    @Schema(name = "ImportLines")
    record Lines(List<Line> items, String nextCursor) {}

    @Schema(name = "ImportLine")
    record Line(
            int line,
            String kind,
            String externalId,
            Report.Outcome outcome,

            @Schema(description = "The field that is wrong; empty when it is about the record as a whole")
            String field,

            String problem,
            Long ticketId) {
        static Line of(Report row) {
            return new Line(
                    row.line(),
                    row.kind(),
                    row.externalId(),
                    row.outcome(),
                    row.field(),
                    row.problem(),
                    row.ticketId());
        }
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadImport",
            summary = "Upload history from another system, up to 256 MB, and see how it would be read",
            description =
                    "A table with a header (CSV with commas, semicolons or tabs), Zendesk-style JSON (a list, an object"
                            + " with tickets and users, or an object a line), or the ZIP of another Heed's export. Nothing comes in"
                            + " before it is started; with start=true that is at once. The same ticket again, known by its id and"
                            + " source, comes in once; comments it did not have yet are added.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a ticket", value = JSON_EXAMPLE)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a table", value = CSV_EXAMPLE))
            })
    @APIResponse(
            responseCode = "201",
            description = "Kept and looked at: counts, columns, groups, problems",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "Nothing of the file can be read, and why")
    @APIResponse(responseCode = "413", description = "More than 256 MB: send it in smaller parts")
    public Response upload(
            InputStream body,
            @Parameter(description = "The other system: ids are its own") @QueryParam("source") @DefaultValue("zendesk")
                    String source,
            @Parameter(description = "The file's name, for people") @QueryParam("file") @DefaultValue("") String file,
            @QueryParam("open") Options.Open open,
            @QueryParam("agents") Options.Agents agents,
            @QueryParam("lessons") Boolean lessons,
            @QueryParam("dates") Options.Dates dates,
            @QueryParam("start") @DefaultValue("false") boolean start,
            @Context HttpHeaders headers)
            throws IOException {
        Options options = new Options(open, agents, lessons, dates, null, null);
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        HistoryImport row = imports.upload(
                body, type, source, file, options, caller.getPrincipal().getName());
        if (start) row = imports.start(row.id);
        return Response.created(URI.create("/api/v1/imports/" + row.id))
                .entity(ImportView.of(row))
                .build();
    }

    @Schema(name = "Imports")
    record Page(List<ImportView> items, String nextCursor) {}

    @GET
    @Operation(operationId = "listImports", summary = "The last fifty imports, newest first")
    public Page list() {
        return new Page(imports.newest(50).stream().map(ImportView::of).toList(), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "How far an import has come, and what was found in its file")
    public ImportView get(long id) {
        return ImportView.of(imports.found(id));
    }

    @PUT
    @Path("{id}/options")
    @Operation(
            operationId = "changeImport",
            summary = "Say how the file is to be read, before it is started; every line is looked at again")
    @APIResponse(responseCode = "409", description = "It has been started already")
    public ImportView change(long id, Options options) {
        if (options == null) throw ProblemException.invalid("body", "is empty: give at least one option");
        return ImportView.of(imports.change(id, options));
    }

    @POST
    @Path("{id}/start")
    @Operation(operationId = "startImport", summary = "Take in what can be read; the rest stands in the report")
    @APIResponse(responseCode = "202", description = "Running in the background, also across a restart")
    @APIResponse(responseCode = "409", description = "It was started before, or has ended")
    public Response start(long id) {
        return Response.accepted(ImportView.of(imports.start(id))).build();
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelImport", summary = "Stop: what has come in stays, the rest is forgotten")
    public ImportView cancel(long id) {
        return ImportView.of(imports.cancel(id));
    }

    @POST
    @Path("{id}/reversal")
    @Operation(
            operationId = "takeImportBack",
            summary = "Take back what came in, as long as nobody has worked on it",
            description = "With keepWorked=true, tickets that somebody has worked on stay and the rest goes.")
    @APIResponse(responseCode = "202", description = "Running in the background")
    @APIResponse(responseCode = "409", description = "Tickets have been worked on, or the import has not ended")
    public Response takeBack(long id, @QueryParam("keepWorked") @DefaultValue("false") boolean keepWorked) {
        return Response.accepted(ImportView.of(imports.takeBack(id, keepWorked)))
                .build();
    }

    @GET
    @Path("{id}/lines")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listImportLines",
            summary = "The report: what became of each line; refused ones first to be mended")
    public Lines lines(
            long id,
            @QueryParam("outcome") Report.Outcome outcome,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @DefaultValue("0") int cursor) {
        if (limit < 1 || limit > MOST_LINES)
            throw ProblemException.invalid("limit", "must be between 1 and " + MOST_LINES);
        imports.found(id);
        List<Report> rows = imports.lines(id, outcome, cursor, limit + 1);
        String next = rows.size() > limit ? String.valueOf(rows.get(limit - 1).place()) : null;
        return new Lines(rows.stream().limit(limit).map(Line::of).toList(), next);
    }

    @GET
    @Path("{id}/lines.csv")
    @Operation(operationId = "downloadImportLines", summary = "The whole report as a table")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(long id, @QueryParam("outcome") Report.Outcome outcome) {
        imports.found(id);
        return csv.answer(id, outcome);
    }
}
