package io.heed.desk;

import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket that somebody may not look at does not exist for them. It stands before every page of a ticket, and before the
 * stream that such a page listens to, so that a new one need not think of it.
 */
@Provider
public class SightFilter implements ContainerRequestFilter {
    private static final Pattern OF_A_TICKET =
            Pattern.compile("/?desk/(?:tickets|conversation|details|company)/(\\d{1,18})(?:/.*)?");

    private static final Pattern STREAM = Pattern.compile("/?live");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Sight sight;

    SightFilter(Sight sight) {
        this.sight = sight;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = asked(request.getUriInfo());
        if (asked == null || !NUMBER.matcher(asked).matches()) return;
        long id = Long.parseLong(asked);
        boolean seen = QuarkusTransaction.requiringNew()
                .call(() -> Ticket.byId(id).filter(sight::sees).isPresent());
        if (!seen) throw new NotFoundException();
    }

    /** Null where no ticket is asked for. */
    private static String asked(UriInfo address) {
        String path = address.getPath();
        if (STREAM.matcher(path).matches()) return address.getQueryParameters().getFirst("ticket");
        Matcher page = OF_A_TICKET.matcher(path);
        return page.matches() ? page.group(1) : null;
    }
}
