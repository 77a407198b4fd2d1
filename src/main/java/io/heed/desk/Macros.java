package io.heed.desk;

import io.heed.identity.Person;
import io.heed.ticket.Actor;
import io.heed.ticket.Closing;
import io.heed.ticket.Customer;
import io.heed.ticket.Queue;
import io.heed.ticket.Tagging;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Fills macros in for a ticket, and does what they say besides. */
@ApplicationScoped
class Macros {
    private final Tagging tagging;
    private final Handover handover;
    private final Fields fields;
    private final Snoozes snoozes;
    private final Closing closing;
    private final Clock clock;

    Macros(Tagging tagging, Handover handover, Fields fields, Snoozes snoozes, Closing closing, Clock clock) {
        this.tagging = tagging;
        this.handover = handover;
        this.fields = fields;
        this.snoozes = snoozes;
        this.closing = closing;
        this.clock = clock;
    }

    /** @param agent who writes, null for a program */
    String text(Macro macro, Ticket ticket, Person agent) {
        Customer customer = ticket.customer;
        Map<String, String> values = new HashMap<>();
        values.put("customer.name", customer.displayName());
        values.put("customer.firstName", firstName(customer));
        values.put("customer.organisation", customer.organisation);
        values.put("customer.email", customer.email);
        values.put("ticket.number", ticket.id.toString());
        values.put("ticket.subject", ticket.subject);
        values.put("ticket.queue", queue(ticket));
        values.put("agent.name", agent == null ? "" : agent.name);
        values.put("agent.firstName", agent == null ? "" : agent.firstName());
        for (TicketField known : TicketField.ofTicket(ticket.id)) values.put("field." + known.field, known.value);
        return Placeholders.filled(macro.text, values);
    }

    private static String queue(Ticket ticket) {
        if (ticket.queue == null) return "";
        return Queue.named(ticket.queue).map(queue -> queue.title).orElse(ticket.queue);
    }

    private static String firstName(Customer customer) {
        String name = customer.displayName();
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    /** What comes before closing or resting comes first, so that it is told in that order. */
    @Transactional
    public void perform(MacroActions actions, Ticket ticket, Actor by) {
        for (String tag : actions.addTags()) tagging.add(ticket, tag, by);
        for (String tag : actions.removeTags()) tagging.remove(ticket, tag);
        actions.fields().forEach((name, value) -> {
            // a field that is not asked any more is no reason to send nothing
            if (Field.named(name)
                    .filter(field -> value.isBlank() || field.checked(value).fault() == null)
                    .isPresent()) fields.set(ticket.id, name, value, by);
        });
        if (actions.queue() != null && ticket.isOpen())
            Queue.named(actions.queue()).ifPresent(queue -> handover.sort(ticket.id, queue, by));
        then(actions, ticket, by);
    }

    private void then(MacroActions actions, Ticket ticket, Actor by) {
        if (actions.then() == null || !ticket.isOpen()) return;
        switch (actions.then()) {
            case "solve" -> closing.close(ticket, by);
            case "wait" -> snoozes.rest(ticket.id, new Snoozes.Rest(null, true, ""), by);
            default -> {
                Duration length = Duration.ofMinutes(actions.snoozeMinutes());
                snoozes.rest(ticket.id, new Snoozes.Rest(clock.instant().plus(length), true, ""), by);
            }
        }
    }
}
