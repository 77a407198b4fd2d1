package io.heed.intake;

import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Answers a customer, or leaves a note among ourselves. The reply and its way out are written in one transaction. */
@ApplicationScoped
public class Replies {
    private final Clock clock;
    private final Bell bell;

    Replies(Clock clock, Bell bell) {
        this.clock = clock;
        this.bell = bell;
    }

    @Transactional
    public Message reply(Ticket ticket, Actor by, String text) {
        Message reply = written(ticket, Message.Kind.reply, by, text);
        Outbound outbound = new Outbound();
        outbound.messageId = reply.id;
        outbound.channel = ticket.channel;
        outbound.account = ticket.account;
        outbound.recipient = ticket.customer.externalId;
        outbound.createdAt = reply.createdAt;
        // a sender over REST fetches replies from the ticket; channels that push come with their adapters
        outbound.outcome = "available over REST";
        outbound.persist();
        bell.ring(Topic.DESK, Topic.BOARD, Topic.BACKLOG);
        return reply;
    }

    @Transactional
    public Message note(Ticket ticket, Actor by, String text) {
        Message note = written(ticket, Message.Kind.note, by, text);
        bell.ring(Topic.DESK);
        return note;
    }

    private Message written(Ticket ticket, Message.Kind kind, Actor by, String text) {
        Message message = new Message();
        message.id = Message.nextId();
        message.ticket = ticket;
        message.kind = kind;
        message.author = by.name();
        message.authorId = by.id();
        message.text = Texts.storable(text);
        message.sentAt = clock.instant();
        message.createdAt = message.sentAt;
        message.persist();
        return message;
    }
}
