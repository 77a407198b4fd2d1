package io.heed.intake;

import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Closing;
import io.heed.ticket.Closure;
import io.heed.ticket.Customer;
import io.heed.ticket.CustomerReplied;
import io.heed.ticket.Message;
import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketReceived;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts what a customer said into its ticket: a known open conversation, one just closed, or a new one. */
@ApplicationScoped
class Threading {
    private final IntakeConfig config;
    private final Clock clock;
    private final Bell bell;
    private final Closing closing;
    private final Customers customers;
    private final Proofs proofs;
    private final Enclosures enclosures;
    private final Event<TicketReceived> received;
    private final Event<CustomerReplied> replied;

    Threading(
            IntakeConfig config,
            Clock clock,
            Bell bell,
            Closing closing,
            Customers customers,
            Proofs proofs,
            Enclosures enclosures,
            Event<TicketReceived> received,
            Event<CustomerReplied> replied) {
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.closing = closing;
        this.customers = customers;
        this.proofs = proofs;
        this.enclosures = enclosures;
        this.received = received;
        this.replied = replied;
    }

    /** Runs in the claim's transaction. False if the same message came before under another id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean thread(InboxRow row, Incoming.Said said) {
        String conversation = said.conversation() == null ? "message:" + row.externalId : said.conversation();
        if (said.conversation() != null) oneAtATime(row.channel, row.account, conversation);
        if (said.providerId() != null && known(row, List.of(said.providerId())).isPresent()) return false;
        Optional<Ticket> found = ticket(row, said);
        Optional<Ticket> known = found.map(Threading::goingOn).filter(this::stillTheSameMatter);
        Customer customer = customers.known(row.channel, said.customer(), row.receivedAt);
        proofs.hear(row, said, customer);
        Ticket ticket = known.orElseGet(() -> opened(row, said, conversation, customer));
        store(row, said, ticket, found.filter(one -> known.isPresent() && !one.id.equals(ticket.id)), customer);
        row.ticketId = ticket.id;
        row.threadedAt = clock.instant();
        if (known.isPresent()) {
            if (!ticket.isOpen()) closing.reopen(ticket, Actor.system("the customer's new message"));
            replied.fire(new CustomerReplied(ticket.id, row.id));
        } else {
            received.fire(new TicketReceived(ticket.id, row.id));
        }
        bell.ring(Topic.MESSAGES, Topic.DESK, Topic.BOARD);
        return true;
    }

    /** What it answers says more than where it stands. */
    private static Optional<Ticket> ticket(InboxRow row, Incoming.Said said) {
        if (!said.inReplyTo().isEmpty()) {
            Optional<Message> answered = known(row, said.inReplyTo());
            if (answered.isPresent()) return answered.map(message -> message.ticket);
        }
        return said.conversation() == null
                ? Optional.empty()
                : Ticket.latestOf(row.channel, row.account, said.conversation());
    }

    /**
     * The ticket in which a matter goes on by now, locked: a merge or a closure that got there first is seen, and one that
     * comes later takes this message along.
     */
    private static Ticket goingOn(Ticket found) {
        Ticket ticket = Ticket.current(found);
        while (ticket.mergedIntoId != null) ticket = Ticket.current(Ticket.findById(ticket.mergedIntoId));
        return ticket;
    }

    private static Optional<Message> known(InboxRow row, List<String> providerIds) {
        return Message.knownToProvider(row.channel, row.account, providerIds);
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

    private Ticket opened(InboxRow row, Incoming.Said said, String conversation, Customer customer) {
        Ticket ticket = new Ticket();
        ticket.channel = row.channel;
        ticket.account = row.account;
        ticket.conversation = conversation;
        ticket.customer = customer;
        ticket.subject = Texts.subject(said.subject(), said.text());
        // over REST an unknown queue was refused; a provider cannot be asked, so the reading chooses
        ticket.queue = said.queue() == null || Queue.named(said.queue()).isEmpty() ? null : said.queue();
        // our own clock, so that a sender's wrong one cannot make a ticket old
        ticket.openedAt = row.receivedAt;
        ticket.persist();
        return ticket;
    }

    /** @param origin the merged ticket that sends it on, if one does */
    private void store(InboxRow row, Incoming.Said said, Ticket ticket, Optional<Ticket> origin, Customer customer) {
        Instant now = clock.instant();
        Message message = new Message();
        message.id = row.id;
        message.ticket = ticket;
        message.origin = origin.orElse(null);
        message.kind = Message.Kind.customer;
        message.author = customer.displayName();
        message.text = Texts.storable(said.text());
        message.sentAt = said.sentAt() == null ? row.receivedAt : said.sentAt();
        message.createdAt = now;
        message.providerId = said.providerId();
        message.persist();
        enclosures.enclose(said.files(), message.id);
    }
}
