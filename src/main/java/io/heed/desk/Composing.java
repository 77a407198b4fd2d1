package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Offers;
import io.heed.dispatch.TicketFacts;
import io.heed.identity.Person;
import io.heed.intake.Replies;
import io.heed.ticket.Attachment;
import io.heed.ticket.Closing;
import io.heed.ticket.Closure;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Sends what somebody has written, with its files and with what was to happen along with it; and takes it back. */
@ApplicationScoped
class Composing {
    private final Replies replies;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Macros macros;
    private final Mentions mentions;
    private final Snoozes snoozes;
    private final Closing closing;
    private final Offers offers;
    private final Backlog backlog;

    Composing(
            Replies replies,
            Drafts drafts,
            DraftFiles files,
            Macros macros,
            Mentions mentions,
            Snoozes snoozes,
            Closing closing,
            Offers offers,
            Backlog backlog) {
        this.replies = replies;
        this.drafts = drafts;
        this.files = files;
        this.macros = macros;
        this.mentions = mentions;
        this.snoozes = snoozes;
        this.closing = closing;
        this.offers = offers;
        this.backlog = backlog;
    }

    /**
     * @param macro whose actions go along, null for none
     * @param then solve, wait or null
     */
    record Sent(String text, boolean note, Long macro, String then) {}

    @Transactional
    public Message send(Ticket ticket, Person by, Sent sent) {
        Message message = sent.note()
                ? replies.note(ticket, by.actor(), sent.text())
                : replies.reply(ticket, by.actor(), sent.text());
        if (sent.note()) mentions.hear(message);
        else files.send(by.id, message);
        drafts.forget(by.id, ticket.id);
        Optional<Macro> macro = Optional.ofNullable(sent.macro()).flatMap(id -> Macro.visibleTo(by.id, id));
        macro.ifPresent(one -> macros.perform(one.actions, ticket, by.actor()));
        if (ticket.isOpen() && "solve".equals(sent.then())) closing.close(ticket, by.actor());
        if (ticket.isOpen() && "wait".equals(sent.then()))
            snoozes.rest(ticket.id, new Snoozes.Rest(null, true, ""), by.actor());
        return message;
    }

    /** The text is a draft again, and the ticket is theirs as before. False when the reply has left the house. */
    @Transactional
    public boolean takeBack(Message reply, Person by) {
        Ticket ticket = reply.ticket;
        String text = reply.text;
        List<Long> enclosed =
                Attachment.ofMessage(reply.id).stream().map(file -> file.id).toList();
        if (!replies.takeBack(reply)) return false;
        drafts.keep(by.id, ticket.id, text, false, drafts.lastOf(by.id, ticket.id));
        files.takeBack(by.id, ticket.id, enclosed);
        boolean solvedWithIt = !ticket.isOpen() && closedBy(ticket, by);
        if (solvedWithIt) closing.reopen(ticket, by.actor());
        boolean restedWithIt = snoozes.over(ticket.id, by.actor()).isPresent();
        if (solvedWithIt || restedWithIt) theirs(ticket, by);
        return true;
    }

    private static boolean closedBy(Ticket ticket, Person by) {
        return by.id.equals(Closure.<Closure>findById(ticket.closureId).byId);
    }

    private void theirs(Ticket ticket, Person by) {
        boolean had = Assignment.ofTicket(ticket.id).stream().anyMatch(one -> one.agentId.equals(by.id));
        if (!had) return;
        Ticket.getEntityManager().flush();
        BigDecimal attention = BigDecimal.valueOf(
                backlog.ofTicket(ticket.id).map(TicketFacts::attention).orElse(1.0));
        offers.assign(ticket.id, by, attention, by.name);
    }
}
