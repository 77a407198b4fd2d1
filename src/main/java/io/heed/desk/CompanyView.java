package io.heed.desk;

import io.heed.web.Face;
import java.util.List;

/**
 * Who else is at a ticket.
 *
 * @param customerWrites the customer's name while they are typing, where their channel tells; else null
 */
public record CompanyView(long ticket, List<Other> others, String customerWrites) {
    public CompanyView {
        others = List.copyOf(others);
    }

    public record Other(long id, Face face, boolean writing) {}
}
