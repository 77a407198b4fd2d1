package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * A ticket that went back from an agent.
 *
 * @param lapsed they only let the offer lapse, and are asked again sooner
 */
record Returned(long ticketId, Instant at, boolean lapsed) {
    /** Reads what {@link Staff} lists. */
    static Returned listed(String words) {
        String[] part = words.split(" ");
        return new Returned(
                Long.parseLong(part[0]), Instant.ofEpochMilli(Long.parseLong(part[1])), part[2].equals("t"));
    }

    boolean restsAt(Instant now, Duration rest) {
        return at.plus(lapsed ? rest.dividedBy(2) : rest).isAfter(now);
    }
}
