package io.heed.desk;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The search, for programs. */
@Path("/api/v1/search")
@RolesAllowed(May.SEE_TICKETS)
class SearchResource {
    private static final int MOST = 100;

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @Schema(name = "SearchResult")
    record Page(List<Found.View> items, String nextCursor) {}

    @GET
    @Operation(
            summary = "Tickets by what was said in them, newest first",
            description = "Words, \"phrases\", -without, begin* and filters: status: (open, waiting, offered, accepted,"
                    + " snoozed, closed), queue:, tag:, from:, assignee: (a name or none), channel:, before: and after: (a day), and the names of the workspace's fields."
                    + " Chinese is found by its characters.")
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "400", description = "A filter could not be understood; the problem names it")
    public Page find(
            @Parameter(example = "refund status:open queue:payments") @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("limit") @DefaultValue("25") String limit,
            @QueryParam("cursor") String cursor) {
        if (q.length() > Asked.LONGEST)
            throw ProblemException.invalid("q", "must be at most " + Asked.LONGEST + " characters");
        Asked asked = Asked.of(q.replace("\0", " "), Field.names());
        for (Asked.Fault fault : asked.faults())
            throw ProblemException.invalid("q", fault.filter() + ": " + fault.message());
        if (asked.nothing()) throw ProblemException.invalid("q", "must have a word or a filter to look for");
        int most = (int) Numbers.between("limit", limit, 1, MOST);
        Long before = cursor == null ? null : Numbers.between("cursor", cursor, 1, Long.MAX_VALUE);
        Search.Page page = search.of(asked, null, before, most);
        return new Page(
                page.found().stream().map(Found::view).toList(),
                page.next() == null ? null : page.next().toString());
    }
}
