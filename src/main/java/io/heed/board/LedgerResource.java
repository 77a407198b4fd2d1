package io.heed.board;

import io.heed.identity.May;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows to anybody with a key that no message was lost and none taken twice. */
@Path("/api/v1/ledger")
@RolesAllowed(May.SEE_REPORTS)
class LedgerResource {
    private final Bookkeeper bookkeeper;

    LedgerResource(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    @GET
    @Operation(summary = "Where every message and ticket is, at one moment", description = """
                    Four equations hold at every moment:
                    received = stored + duplicates;
                    stored = threaded + noted + unreadable + unthreaded;
                    threaded = understood + failed + unread;
                    tickets = waiting + offered + accepted + closed + unreadTickets.
                    `balanced` says whether they do; `pending` is 0 once everything stored has been read.""")
    public Ledger ledger() throws SQLException {
        return bookkeeper.ledger();
    }
}
