package io.heed.desk;

import io.heed.intake.Identities;
import io.heed.ticket.Tag;
import io.heed.ticket.Tagging;
import io.heed.ticket.Ticket;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tags, fields, and what else the customer has written about. */
@ApplicationScoped
class ParticularViews {
    private static final int OTHERS_SHOWN = 5;

    private final OwnTickets tickets;
    private final Tagging tagging;
    private final Identities identities;
    private final Viewing viewing;

    ParticularViews(OwnTickets tickets, Tagging tagging, Identities identities, Viewing viewing) {
        this.tickets = tickets;
        this.tagging = tagging;
        this.identities = identities;
        this.viewing = viewing;
    }

    Particulars of(Ticket ticket) {
        boolean mayChange = tickets.mayAct(ticket);
        Map<String, String> values = new HashMap<>();
        for (TicketField known : TicketField.ofTicket(ticket.id)) values.put(known.field, known.value);
        return new Particulars(
                Tag.ofTicket(ticket.id).stream().map(tag -> tag.name).toList(),
                Field.asked().stream()
                        .map(field -> new Particulars.FieldValue(
                                field.name,
                                field.title,
                                field.kind.name(),
                                field.choices,
                                values.getOrDefault(field.name, "")))
                        .toList(),
                others(ticket),
                mayChange,
                mayChange ? tagging.known("") : List.of());
    }

    private List<Particulars.Talk> others(Ticket ticket) {
        return Ticket.<Ticket>find(
                        "customer.id in ?1 and id <> ?2 order by id desc", identities.of(ticket.customer.id), ticket.id)
                .page(0, OTHERS_SHOWN)
                .list()
                .stream()
                .map(other ->
                        new Particulars.Talk(other.id, other.subject, other.isOpen(), viewing.moment(other.openedAt)))
                .toList();
    }
}
