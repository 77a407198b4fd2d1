package io.heed.radar;

import io.heed.web.Moment;
import java.util.List;

/**
 * One incident.
 *
 * @param waiting open tickets in it, who would be answered
 * @param mergeable tickets that would go on in another of the same customer
 * @param done what was done last, as a key; null for nothing
 * @param problem what was refused, null for nothing
 * @param partly whether tickets of other teams belong to it that the viewer does not see
 */
public record IncidentView(
        long id,
        String name,
        Moment opened,
        String by,
        Moment closed,
        String closedBy,
        long count,
        int waiting,
        int raisable,
        int mergeable,
        List<RadarView.Ticket> tickets,
        List<Reply> replies,
        Draft draft,
        Done done,
        String problem,
        boolean partly) {
    public IncidentView {
        tickets = List.copyOf(tickets);
        replies = List.copyOf(replies);
    }

    public record Reply(
            Moment at, String by, String text, int sent, int tickets, int refused, String key, boolean whole) {}

    /**
     * The answer to all as it is written, looked at before it is sent.
     *
     * @param key under which it is sent once
     * @param count to whom, when it was looked at; null while it is written
     * @param channels to how many by which channel
     */
    public record Draft(String text, String key, Integer count, List<ByChannel> channels) {
        public Draft {
            channels = List.copyOf(channels);
        }
    }

    public record ByChannel(String channel, long count) {}

    public record Done(String what, int count) {}
}
