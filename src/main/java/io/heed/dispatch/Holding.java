package io.heed.dispatch;

import java.time.Instant;
import java.util.Map;

/**
 * What an agent holds, as the classic rules count it.
 *
 * @param open live tickets, offers included
 * @param byChannel live tickets by channel
 * @param channelCaps the most live tickets of a channel; no entry, no cap
 * @param lastGiven when they were last given a ticket, null for never
 * @param idleSince when they last became free of tickets, or came; null while they hold any
 */
public record Holding(
        int open,
        Map<String, Integer> byChannel,
        Map<String, Integer> channelCaps,
        Instant lastGiven,
        Instant idleSince) {
    public static final Holding NOTHING = new Holding(0, Map.of(), Map.of(), null, null);

    public Holding {
        byChannel = Map.copyOf(byChannel);
        channelCaps = Map.copyOf(channelCaps);
    }

    /** Whether another ticket of this channel would stay within the cap, with so many given on top meanwhile. */
    boolean mayHaveMore(String channel, int onTop) {
        if (channelCaps.isEmpty()) return true;
        Integer most = channelCaps.get(channel);
        return most == null || byChannel.getOrDefault(channel, 0) + onTop < most;
    }
}
