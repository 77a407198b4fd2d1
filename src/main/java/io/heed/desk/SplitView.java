package io.heed.desk;

import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.web.Moment;
import io.heed.web.Viewing;
import java.util.List;
import java.util.Set;

/**
 * A ticket's messages, to choose from.
 *
 * @param number as people say it
 * @param problem needsOne, leavesNone, longSubject or closed; null as a rule
 */
public record SplitView(long ticket, String number, String about, List<Line> lines, String subject, String problem) {

    /**
     * @param kind customer, reply or note
     * @param chosen to go
     */
    public record Line(long id, String kind, String author, Moment at, String text, boolean chosen) {}

    static SplitView of(
            Ticket ticket, List<Message> all, Set<Long> chosen, String subject, String problem, Viewing to) {
        List<Line> lines = all.stream()
                .map(one -> new Line(
                        one.id,
                        one.kind.name(),
                        one.author,
                        to.moment(one.createdAt),
                        one.text,
                        chosen.contains(one.id)))
                .toList();
        return new SplitView(ticket.id, ConversationViews.number(ticket.id), ticket.subject, lines, subject, problem);
    }
}
