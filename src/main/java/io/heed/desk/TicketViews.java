package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Factors;
import io.heed.dispatch.Staff;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.WaitReason;
import io.heed.dispatch.Weighing;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import io.heed.identity.Person;
import io.heed.intake.Outbound;
import io.heed.promise.Clocks;
import io.heed.ticket.Attachment;
import io.heed.ticket.AttachmentContent;
import io.heed.ticket.Closure;
import io.heed.ticket.Customer;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.understanding.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what is known of a ticket, from the rows each stage has left. */
@ApplicationScoped
class TicketViews {
    private final Backlog backlog;
    private final Staff staff;
    private final Clocks clocks;
    private final Clock clock;

    TicketViews(Backlog backlog, Staff staff, Clocks clocks, Clock clock) {
        this.backlog = backlog;
        this.staff = staff;
        this.clocks = clocks;
        this.clock = clock;
    }

    TicketView of(Ticket ticket) {
        Instant now = clock.instant();
        List<Message> messages = Message.ofTicket(ticket.id);
        List<Understanding> readings = Understanding.ofTicket(ticket.id);
        List<Assignment> assignments = Assignment.ofTicket(ticket.id);
        Optional<Assignment> live =
                assignments.stream().filter(one -> one.state.live()).findFirst();
        Optional<TicketFacts> facts = backlog.ofTicket(ticket.id);
        String state = state(ticket, live);
        return new TicketView(
                ticket.id,
                state,
                state.equals("waiting") ? waitingFor(facts, now) : null,
                ticket.queue,
                sender(ticket.customer),
                ticket.subject,
                said(ticket, messages),
                reading(readings, facts).map(TicketViews::read).orElseGet(TicketView.Read::pending),
                facts.map(known -> priority(known, now)).orElse(null),
                live.map(TicketViews::assigned).orElse(null),
                clocks.of(ticket.id).stream().map(TicketView.Promised::of).toList(),
                history(ticket, assignments),
                ticket.mergedIntoId,
                ticket.splitFromId);
    }

    private static String state(Ticket ticket, Optional<Assignment> live) {
        if (!ticket.isOpen()) return "closed";
        if (live.isEmpty()) return "waiting";
        return live.get().state == Assignment.State.pending ? "offered" : "accepted";
    }

    private String waitingFor(Optional<TicketFacts> facts, Instant now) {
        return facts.map(known -> WaitReason.of(known, staff.everybody(now)))
                .orElse(WaitReason.unread)
                .sentence();
    }

    private static TicketView.Sender sender(Customer customer) {
        return new TicketView.Sender(
                customer.id, customer.externalId, customer.name, customer.email, customer.organisation, customer.tier);
    }

    private static List<TicketView.Said> said(Ticket ticket, List<Message> messages) {
        Map<Long, Outbound> sendings = new HashMap<>();
        for (Outbound sending : Outbound.ofTicket(ticket.id)) sendings.put(sending.messageId, sending);
        Map<Long, List<TicketView.Enclosed>> enclosed = new HashMap<>();
        List<Attachment> attachments = Attachment.ofTicket(ticket.id);
        Set<Long> kept = AttachmentContent.kept(attachments);
        for (Attachment one : attachments)
            enclosed.computeIfAbsent(one.messageId, unknown -> new ArrayList<>())
                    .add(new TicketView.Enclosed(
                            one.id,
                            one.kind,
                            one.name,
                            one.mediaType,
                            one.bytes,
                            kept.contains(one.id) ? "/api/v1/files/" + one.id : null));
        return messages.stream()
                .map(message -> new TicketView.Said(
                        message.id,
                        message.kind.name(),
                        message.author,
                        message.text,
                        message.sentAt,
                        message.editedAt,
                        enclosed.getOrDefault(message.id, List.of()),
                        Optional.ofNullable(sendings.get(message.id))
                                .map(TicketView.Delivered::of)
                                .orElse(null)))
                .toList();
    }

    /** The reading that counts now, or the last one of a closed ticket. */
    private static Optional<Understanding> reading(List<Understanding> readings, Optional<TicketFacts> facts) {
        return readings.stream()
                .filter(reading -> facts.isEmpty()
                        || Math.abs(reading.urgency - facts.get().urgency()) < 1e-6)
                .reduce((earlier, later) -> later);
    }

    private static TicketView.Read read(Understanding reading) {
        return new TicketView.Read(
                reading.failure == null ? "understood" : "failed",
                reading.failure,
                reading.modelVersion,
                reading.language,
                (double) reading.confidence,
                new TicketView.Urgency(
                        reading.urgency, reading.words, number(reading.withoutWords), number(reading.withoutRandom)),
                reading.queues,
                (double) reading.effortMinutes,
                reading.attentionPoints.doubleValue(),
                reading.embeddingModel);
    }

    private static Double number(Float value) {
        return value == null ? null : value.doubleValue();
    }

    private static TicketView.Priority priority(TicketFacts facts, Instant now) {
        WeightSet weights = Weights.inForce().set();
        Factors factors = Weighing.factors(facts, weights, now);
        return new TicketView.Priority(factors.weight(weights), factors);
    }

    private static TicketView.Assigned assigned(Assignment live) {
        return new TicketView.Assigned(
                live.id,
                new TicketView.Agent(live.agentId, name(live.agentId)),
                live.state.name(),
                live.offeredAt,
                live.expiresAt,
                live.relaxed,
                live.explanation());
    }

    private static List<TicketView.Happened> history(Ticket ticket, List<Assignment> assignments) {
        List<TicketView.Happened> events = new ArrayList<>();
        events.add(new TicketView.Happened(ticket.openedAt, "received", ticket.customer.displayName(), null));
        for (Assignment one : assignments) {
            String agent = name(one.agentId);
            events.add(new TicketView.Happened(one.offeredAt, "offered", agent, one.reason));
            if (one.answeredAt != null) events.add(new TicketView.Happened(one.answeredAt, "accepted", agent, null));
            if (one.endedAt != null)
                events.add(new TicketView.Happened(one.endedAt, one.state.name(), agent, one.reason));
        }
        for (Closure closure : Closure.ofTicket(ticket.id)) {
            events.add(new TicketView.Happened(closure.at, "closed", closure.byName, closure.reason));
            if (closure.reopenedAt != null)
                events.add(new TicketView.Happened(closure.reopenedAt, "reopened", closure.reopenedBy, null));
        }
        events.sort(Comparator.comparing(TicketView.Happened::at));
        return events;
    }

    private static String name(long personId) {
        return Person.<Person>findById(personId).name;
    }
}
