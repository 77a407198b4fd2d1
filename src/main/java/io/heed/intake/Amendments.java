package io.heed.intake;

import io.heed.ticket.AttachmentContent;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.MessageEdited;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What changes a message that is there already: other words, taken back, or how far a reply of ours has come. */
@ApplicationScoped
class Amendments {
    private static final String TAKEN_BACK = "(the customer took this message back)";

    private final Clock clock;
    private final Bell bell;
    private final Event<MessageEdited> edits;

    Amendments(Clock clock, Bell bell, Event<MessageEdited> edits) {
        this.clock = clock;
        this.bell = bell;
        this.edits = edits;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public String edit(InboxRow row, Incoming.Edited edited) throws NotYetException {
        Message message = message(row, edited.providerId());
        String words = Texts.storable(edited.text());
        if (message.removedAt == null && !message.text.equals(words)) {
            message.say(words, clock.instant());
            edits.fire(new MessageEdited(message.ticket.id, message.id));
        }
        return noted(row, message, "other words for an earlier message");
    }

    /** Providers ask that what was taken back is gone here too, from the raw delivery as well. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String remove(InboxRow row, Incoming.Removed removed) throws NotYetException {
        Message message = message(row, removed.providerId());
        if (message.removedAt == null) {
            message.text = TAKEN_BACK;
            message.removedAt = clock.instant();
            Message.getEntityManager()
                    .createNativeQuery("delete from message_revision where message_id = ?1")
                    .setParameter(1, message.id)
                    .executeUpdate();
            InboxRow.update("raw = ?1 where id = ?2", new byte[0], message.id);
            AttachmentContent.forgetOfMessage(message.id);
        }
        return noted(row, message, "an earlier message taken back");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public String report(InboxRow row, Incoming.Report report) throws NotYetException {
        Outbound reply = Outbound.knownToProvider(row.channel, row.account, report.providerId())
                .orElseThrow(() -> new NotYetException("a report about a message that was not sent from here"));
        Instant at = report.at() == null ? row.receivedAt : report.at();
        reply.reported(report.state(), report.reason(), at);
        bell.ring(Topic.DESK);
        return "a report: " + report.state();
    }

    private String noted(InboxRow row, Message message, String what) {
        row.ticketId = message.ticket.id;
        bell.ring(Topic.DESK);
        return what;
    }

    private static Message message(InboxRow row, String providerId) throws NotYetException {
        return Message.knownToProvider(row.channel, row.account, List.of(providerId))
                .orElseThrow(() -> new NotYetException("a change of a message that never came"));
    }
}
