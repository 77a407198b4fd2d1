package io.heed.intake;

import io.heed.ticket.Actor;
import io.heed.ticket.Attachment;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Answers a customer, or leaves a note among ourselves. The reply and its way out are written in one transaction. */
@ApplicationScoped
public class Replies {
    private final Channels channels;
    private final IntakeConfig config;
    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;

    Replies(Channels channels, IntakeConfig config, Clock clock, Bell bell, EntityManager entities) {
        this.channels = channels;
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    @Transactional
    public Message reply(Ticket ticket, Actor by, String text) {
        return reply(ticket, by, text, null);
    }

    /** @param key of the call that asks for it, or null: under the same key there is one reply, however often it comes */
    @Transactional
    public Message reply(Ticket ticket, Actor by, String text, String key) {
        String under = under(key, ticket, by);
        Optional<Message> known = Optional.ofNullable(under).flatMap(Message::writtenUnder);
        if (known.isPresent()) return known.get();
        Message reply = written(ticket, Message.Kind.reply, by, text);
        reply.writtenUnder = under;
        onItsWay(reply).persist();
        bell.ring(Topic.DESK, Topic.BOARD, Topic.BACKLOG, Topic.OUTBOX);
        return reply;
    }

    private Outbound onItsWay(Message reply) {
        Ticket ticket = reply.ticket;
        Outbound outbound = new Outbound();
        outbound.messageId = reply.id;
        outbound.channel = ticket.channel;
        outbound.account = ticket.account;
        outbound.recipient = ticket.customer.externalId;
        outbound.peer = channels.named(ticket.channel)
                .map(adapter -> adapter.peer(ticket.conversation, ticket.customer.externalId))
                .orElse(null);
        outbound.createdAt = reply.createdAt;
        outbound.key = UUID.randomUUID();
        outbound.state = way(ticket);
        if (outbound.state == Outbound.State.waiting) outbound.nextAt = reply.createdAt.plus(config.undoWithin());
        return outbound;
    }

    /** Without an account nothing leaves the house: a sender over REST fetches replies from the ticket. */
    private Outbound.State way(Ticket ticket) {
        if (ChannelAccount.named(ticket.channel, ticket.account).isPresent()) return Outbound.State.waiting;
        return channels.named(ticket.channel).isPresent() ? Outbound.State.dry : Outbound.State.fetched;
    }

    /** Whether files can go along with a reply to this ticket. A sender over REST fetches them as it fetches replies. */
    public boolean takesFiles(Ticket ticket) {
        return channels.named(ticket.channel).map(ChannelAdapter::takesFiles).orElse(true);
    }

    /**
     * Until when a reply can be taken back, if nobody takes it to the provider before: what is fetched over REST is out of
     * the house at once.
     */
    public Optional<Instant> mayBeTakenBackUntil(Outbound row) {
        boolean still = row.attempts == 0 && (row.state == Outbound.State.waiting || row.state == Outbound.State.dry);
        Instant until = row.createdAt.plus(config.undoWithin());
        return still && clock.instant().isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    /**
     * Takes a reply back that has not left yet: it was never said. Its files are loose again.
     *
     * @return false if it has left
     */
    @Transactional
    public boolean takeBack(Message reply) {
        Optional<Outbound> row = Outbound.ofMessage(reply.id)
                .map(found -> {
                    entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
                    return found;
                })
                .filter(found -> mayBeTakenBackUntil(found).isPresent());
        if (row.isEmpty()) return false;
        Ticket ticket = Ticket.current(reply.ticket);
        Attachment.update("messageId = null where messageId = ?1", reply.id);
        row.get().delete();
        reply.delete();
        entities.flush();
        // what is unanswered in it has changed, and with it what was promised
        entities.lock(ticket, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.createNativeQuery("select stale_promise(:ticket)")
                .setParameter("ticket", ticket.id)
                .getResultList();
        bell.ring(Topic.DESK, Topic.BOARD, Topic.BACKLOG, Topic.PROMISES);
        return true;
    }

    @Transactional
    public Message note(Ticket ticket, Actor by, String text) {
        return note(ticket, by, text, null);
    }

    /** @param key as for a reply */
    @Transactional
    public Message note(Ticket ticket, Actor by, String text, String key) {
        String under = under(key, ticket, by);
        Optional<Message> known = Optional.ofNullable(under).flatMap(Message::writtenUnder);
        if (known.isPresent()) return known.get();
        Message note = written(ticket, Message.Kind.note, by, text);
        note.writtenUnder = under;
        bell.ring(Topic.DESK);
        return note;
    }

    private static String under(String key, Ticket ticket, Actor by) {
        if (key == null) return null;
        String all = ticket.id + "\n" + by.name() + "\n" + key;
        return Checksum.of(all.getBytes(StandardCharsets.UTF_8));
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
