package io.heed.intake;

import io.heed.identity.May;
import io.heed.ticket.Customer;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Customers, as one person under several identities. */
@Path("/api/v1/customers/{id}")
@RolesAllowed(May.WORK_TICKETS)
class CustomersResource {
    private static final int LONGEST_WHY = 500;

    private final Identities identities;
    private final SecurityIdentity caller;

    CustomersResource(Identities identities, SecurityIdentity caller) {
        this.identities = identities;
        this.caller = caller;
    }

    @Schema(name = "CustomerIdentity")
    record Identity(
            long id,
            @Schema(examples = "telegram") String channel,
            String externalId,
            String name,
            String email,
            String phone,
            String organisation,
            String tier) {
        static Identity of(Customer row) {
            return new Identity(
                    row.id, row.channel, row.externalId, row.name, row.email, row.phone, row.organisation, row.tier);
        }
    }

    @Schema(name = "CustomerMerge")
    record Merged(long customer, long into, Instant at, String by, String why, Instant undoneAt, String undoneBy) {
        static Merged of(CustomerMerge row) {
            return new Merged(row.customerId, row.intoId, row.at, row.byName, row.why, row.undoneAt, row.undoneBy);
        }
    }

    @Schema(name = "CustomerView")
    record View(long id, List<Identity> identities, long tickets, List<Merged> merges) {}

    @Schema(name = "CustomerMergeRequest")
    record Body(
            @Schema(examples = "12", description = "id of the customer that is the same person")
            Long into,

            @Schema(examples = "she said so on the phone") String why) {}

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(summary = "One person: their identities on all channels, and what was put together or taken apart")
    public View get(long id) {
        Identities.known(id);
        List<Long> all = identities.of(id);
        List<Customer> rows = Customer.list("id in ?1 order by id", all);
        return new View(
                id,
                rows.stream().map(Identity::of).toList(),
                Ticket.count("customer.id in ?1", all),
                CustomerMerge.of(id).stream().map(Merged::of).toList());
    }

    @POST
    @Path("merges")
    @Transactional
    @Operation(
            summary = "Say that this customer is the same person as another",
            description = "Nothing of either is changed: their identities are shown together until it is undone.")
    @APIResponse(responseCode = "200", description = "The person with all their identities")
    @APIResponse(responseCode = "409", description = "This customer was merged already")
    public View merge(long id, Body body) {
        if (body == null || body.into() == null)
            throw ProblemException.invalid("into", "is missing: give the id of the customer that is the same person");
        String why = body.why() == null ? "" : body.why();
        if (why.length() > LONGEST_WHY || why.indexOf('\0') >= 0)
            throw ProblemException.invalid("why", "must be at most 500 characters, without NUL characters");
        identities.merge(id, body.into(), caller.getPrincipal().getName(), why);
        return get(id);
    }

    @DELETE
    @Path("merges")
    @Transactional
    @Operation(summary = "Take a customer apart again from whom they were merged into")
    @APIResponse(responseCode = "200", description = "The person as they are now")
    @APIResponse(responseCode = "409", description = "This customer was not merged into another")
    public View undo(long id) {
        identities.undo(id, caller.getPrincipal().getName());
        return get(id);
    }
}
