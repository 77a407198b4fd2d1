package io.heed.dispatch;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What an agent has left while a round is written, by what the database says once nobody else can change it. A round
 * was planned a moment ago; whatever came in between counts, and so does what this round has given already.
 */
final class Room {
    private final boolean taking;
    private final boolean unasked;
    private final BigDecimal budget;
    private final Map<String, Integer> caps;
    private final Map<String, Integer> byChannel;
    private BigDecimal used;
    private boolean whole;
    private int open;

    /** @param whole whether a ticket in hand takes all of the agent's attention, whatever the budget says */
    Room(
            boolean taking,
            BigDecimal budget,
            BigDecimal used,
            boolean whole,
            int open,
            Map<String, Integer> byChannel,
            Map<String, Integer> caps) {
        this(taking, budget, used, whole, open, byChannel, caps, false);
    }

    /** @param unasked the agent wants to have what is not urgent by nature without an offer */
    Room(
            boolean taking,
            BigDecimal budget,
            BigDecimal used,
            boolean whole,
            int open,
            Map<String, Integer> byChannel,
            Map<String, Integer> caps,
            boolean unasked) {
        this.taking = taking;
        this.unasked = unasked;
        this.budget = budget;
        this.used = used;
        this.whole = whole;
        this.open = open;
        this.byChannel = new HashMap<>(byChannel);
        this.caps = Map.copyOf(caps);
    }

    boolean unasked() {
        return unasked;
    }

    /** Takes the ticket in where it fits; says whether it did. */
    boolean take(BigDecimal attention, boolean takesAll, String channel) {
        if (!taking || whole || takesAll && open > 0) return false;
        if (used.add(attention).compareTo(budget) > 0) return false;
        int held = byChannel.getOrDefault(channel, 0);
        if (held >= caps.getOrDefault(channel, Integer.MAX_VALUE)) return false;
        used = used.add(attention);
        whole = takesAll;
        open++;
        byChannel.put(channel, held + 1);
        return true;
    }
}
