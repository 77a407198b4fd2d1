package io.heed.desk;

import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.web.Moment;
import io.heed.web.Viewing;
import java.util.List;

/**
 * Two tickets that may become one, or the choice of the second.
 *
 * @param other null while it is not chosen; then candidates are shown
 * @param problem goneTicket or closed; null as a rule
 */
public record UnionView(Side ticket, Side other, String words, List<Side> candidates, String problem) {

    /**
     * One of them.
     *
     * @param queue null while nobody has read it
     */
    public record Side(
            long id,
            String number,
            String subject,
            String customer,
            String channel,
            String queue,
            Moment since,
            int messages) {
        static Side of(Ticket ticket, Viewing viewing) {
            return new Side(
                    ticket.id,
                    ConversationViews.number(ticket.id),
                    ticket.subject,
                    ticket.customer.displayName(),
                    ticket.channel,
                    ticket.queue,
                    viewing.moment(ticket.openedAt),
                    (int) Message.count("ticket.id = ?1 and kind <> ?2", ticket.id, Message.Kind.note));
        }
    }
}
