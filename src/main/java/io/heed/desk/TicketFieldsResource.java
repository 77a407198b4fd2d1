package io.heed.desk;

import io.heed.identity.May;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a ticket says under the fields of the workspace. */
@Path("/api/v1/tickets/{id}/fields")
@RolesAllowed(May.WORK_TICKETS)
class TicketFieldsResource {
    private final Fields fields;
    private final ApiTickets tickets;

    TicketFieldsResource(Fields fields, ApiTickets tickets) {
        this.fields = fields;
        this.tickets = tickets;
    }

    @Schema(name = "TicketFields")
    record View(Map<String, String> values) {}

    @Schema(name = "TicketFieldRequest")
    record Body(
            @Schema(examples = "88210", description = "Empty takes it away")
            String value) {}

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(summary = "The fields of a ticket that are filled in")
    public View of(long id) {
        ApiTickets.found(id);
        return view(id);
    }

    @PUT
    @Path("{name}")
    @Transactional
    @Operation(summary = "Fill in a field of a ticket")
    public View set(long id, String name, Body body) {
        ApiTickets.found(id);
        fields.set(id, name, body == null ? null : body.value(), tickets.actor());
        return view(id);
    }

    private static View view(long id) {
        Map<String, String> values = new TreeMap<>();
        for (TicketField known : TicketField.ofTicket(id)) values.put(known.field, known.value);
        return new View(values);
    }
}
