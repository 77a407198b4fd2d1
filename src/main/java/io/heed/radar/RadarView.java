package io.heed.radar;

import io.heed.web.Moment;
import java.util.List;

/**
 * What is out of the ordinary, as its page shows it.
 *
 * @param learning whether it cannot yet tell what is usual
 * @param problem what was refused, null for nothing
 */
public record RadarView(
        List<Alarm> open, List<Alarm> ended, List<Row> incidents, boolean learning, boolean off, String problem) {
    public RadarView {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
        incidents = List.copyOf(incidents);
    }

    public boolean hasOpenIncident() {
        return incidents.stream().anyMatch(Row::open);
    }

    /**
     * @param kind surge, topic or words
     * @param line of a surge: empty for all tickets, else the queue's title; of words: the matter; of a topic: the subject
     *     of the ticket it began with
     * @param usual in an hour, as text
     * @param incident the one made of it, null for none
     * @param partly whether tickets of other teams belong to it that the viewer does not see
     */
    public record Alarm(
            long id,
            String kind,
            String line,
            Moment began,
            Moment last,
            long count,
            String usual,
            List<Ticket> tickets,
            Moment seen,
            String seenBy,
            Row incident,
            boolean partly) {
        public Alarm {
            tickets = List.copyOf(tickets);
        }

        public long further() {
            return count - tickets.size();
        }
    }

    public record Ticket(
            long id,
            String subject,
            String customer,
            String channel,
            String queue,
            Moment at,
            boolean open,
            String agent,
            boolean raised) {}

    public record Row(long id, String name, Moment opened, String by, long tickets, boolean open) {}
}
