package io.heed.desk;

import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket that somebody may not look at does not exist for them. It stands before every page of a ticket, so that a new
 * one need not think of it.
 */
@Provider
public class SightFilter implements ContainerRequestFilter {
    private static final Pattern OF_A_TICKET =
            Pattern.compile("/?desk/(?:tickets|conversation|details|company)/(\\d{1,18})(?:/.*)?");

    private final Sight sight;

    SightFilter(Sight sight) {
        this.sight = sight;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher path = OF_A_TICKET.matcher(request.getUriInfo().getPath());
        if (!path.matches()) return;
        long id = Long.parseLong(path.group(1));
        boolean seen = QuarkusTransaction.requiringNew()
                .call(() -> Ticket.byId(id).filter(sight::sees).isPresent());
        if (!seen) throw new NotFoundException();
    }
}
