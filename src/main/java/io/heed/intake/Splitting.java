package io.heed.intake;

import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketReceived;
import io.heed.ticket.TicketSplit;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * Makes a matter of its own of some messages of a ticket, with the age they have. What the customer writes later stays
 * with the ticket the conversation began in while that is open, unless it answers a message that was split off.
 */
@ApplicationScoped
public class Splitting {
    private final EntityManager entities;
    private final Bell bell;
    private final Event<TicketReceived> received;
    private final Event<TicketSplit> split;

    Splitting(EntityManager entities, Bell bell, Event<TicketReceived> received, Event<TicketSplit> split) {
        this.entities = entities;
        this.bell = bell;
        this.received = received;
        this.split = split;
    }

    /**
     * @param subject null to take it from the first of the messages
     * @return the new ticket
     */
    @Transactional
    public Ticket split(long id, Set<Long> messages, String subject, Actor by) {
        Ticket ticket = Ticket.byId(id)
                .map(Ticket::current)
                .orElseThrow(() -> ProblemException.notFound("There is no ticket " + id));
        if (!ticket.isOpen()) throw ProblemException.conflict("The ticket is closed: reopen it first");
        List<Message> all = Message.list("ticket.id = ?1 order by id", id);
        List<Message> chosen =
                all.stream().filter(one -> messages.contains(one.id)).toList();
        check(messages, all, chosen);
        Message first = chosen.stream().filter(Splitting::customers).findFirst().orElseThrow();
        Ticket own = opened(ticket, first, subject);
        for (Message one : chosen) one.ticket = own;
        entities.flush();
        entities.createNativeQuery("update understanding set ticket_id = :own where message_id in :messages")
                .setParameter("own", own.id)
                .setParameter("messages", messages)
                .executeUpdate();
        // what is unanswered in it has changed
        entities.lock(ticket, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        split.fire(new TicketSplit(id, own.id, by.name()));
        received.fire(new TicketReceived(own.id, first.id));
        bell.ring(Topic.MESSAGES, Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return own;
    }

    private static void check(Set<Long> messages, List<Message> all, List<Message> chosen) {
        if (chosen.size() < messages.size() || chosen.isEmpty())
            throw ProblemException.invalid("messages", "must be ids of messages that stand in this ticket");
        if (chosen.stream().noneMatch(Splitting::customers))
            throw ProblemException.invalid("messages", "must have one of the customer's among them");
        long customers = all.stream().filter(Splitting::customers).count();
        if (chosen.stream().filter(Splitting::customers).count() == customers)
            throw ProblemException.invalid("messages", "must leave one of the customer's in the ticket");
    }

    private static boolean customers(Message message) {
        return message.kind == Message.Kind.customer;
    }

    private static Ticket opened(Ticket ticket, Message first, String subject) {
        Ticket where = first.cameWith();
        Ticket own = new Ticket();
        own.channel = where.channel;
        own.account = where.account;
        own.conversation = where.conversation;
        own.customer = where.customer;
        own.subject = Texts.subject(subject, first.text);
        own.queue = ticket.queue;
        own.openedAt = first.createdAt;
        own.splitFromId = ticket.id;
        own.persist();
        return own;
    }
}
