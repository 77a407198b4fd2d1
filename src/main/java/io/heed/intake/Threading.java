package io.heed.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Closing;
import io.heed.ticket.Closure;
import io.heed.ticket.Customer;
import io.heed.ticket.CustomerReplied;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketReceived;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Turns one inbox row into a message in its ticket: a known open conversation, one just closed, or a new one. */
@ApplicationScoped
class Threading {
    private final ObjectMapper json;
    private final IntakeConfig config;
    private final Clock clock;
    private final Bell bell;
    private final Closing closing;
    private final Customers customers;
    private final Event<TicketReceived> received;
    private final Event<CustomerReplied> replied;

    Threading(
            ObjectMapper json,
            IntakeConfig config,
            Clock clock,
            Bell bell,
            Closing closing,
            Customers customers,
            Event<TicketReceived> received,
            Event<CustomerReplied> replied) {
        this.json = json;
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.closing = closing;
        this.customers = customers;
        this.received = received;
        this.replied = replied;
    }

    /** Threads this claimed row; runs in the claim's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void thread(InboxRow row) throws JsonProcessingException {
        IncomingMessage incoming = json.readValue(row.body, IncomingMessage.class);
        String conversation = incoming.conversationOrOwn();
        Optional<Ticket> known = incoming.standsAlone() ? Optional.empty() : known(row, conversation);
        Customer customer = customers.known(row.channel, incoming.customer(), row.receivedAt);
        Ticket ticket = known.orElseGet(() -> opened(row, incoming, conversation, customer));
        store(row, incoming, ticket, customer);
        row.ticketId = ticket.id;
        row.threadedAt = clock.instant();
        if (known.isPresent()) {
            if (!ticket.isOpen()) closing.reopen(ticket, Actor.system("the customer's new message"));
            replied.fire(new CustomerReplied(ticket.id, row.id));
        } else {
            received.fire(new TicketReceived(ticket.id, row.id));
        }
        bell.ring(Topic.MESSAGES, Topic.DESK, Topic.BOARD);
    }

    private Optional<Ticket> known(InboxRow row, String conversation) {
        oneAtATime(row.channel, row.account, conversation);
        return Ticket.latestOf(row.channel, row.account, conversation).filter(this::stillTheSameMatter);
    }

    /** Two messages of one conversation on two workers must not open two tickets. */
    private static void oneAtATime(String channel, String account, String conversation) {
        Ticket.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, channel + '\n' + account + '\n' + conversation)
                .getSingleResult();
    }

    private boolean stillTheSameMatter(Ticket ticket) {
        if (ticket.isOpen()) return true;
        Closure closure = Closure.findById(ticket.closureId);
        return closure.at.plus(config.reopenWithin()).isAfter(clock.instant());
    }

    private Ticket opened(InboxRow row, IncomingMessage incoming, String conversation, Customer customer) {
        Ticket ticket = new Ticket();
        ticket.channel = row.channel;
        ticket.account = row.account;
        ticket.conversation = conversation;
        ticket.customer = customer;
        ticket.subject = Texts.subject(incoming.subject(), incoming.text());
        ticket.queue = incoming.queue();
        // our own clock, so that a sender's wrong one cannot make a ticket old
        ticket.openedAt = row.receivedAt;
        ticket.persist();
        return ticket;
    }

    private void store(InboxRow row, IncomingMessage incoming, Ticket ticket, Customer customer) {
        Instant now = clock.instant();
        Message message = new Message();
        message.id = row.id;
        message.ticket = ticket;
        message.kind = Message.Kind.customer;
        message.author = customer.displayName();
        message.text = Texts.storable(incoming.text());
        message.sentAt = incoming.sentAt() == null ? row.receivedAt : incoming.sentAt();
        message.createdAt = now;
        message.persist();
    }
}
