package io.heed.radar;

import java.time.Instant;
import java.util.List;

/**
 * Something is out of the ordinary, or is over.
 *
 * @param line of its kind: all, a queue's name, the ticket a topic began with, a matter
 * @param on false: it is over
 * @param since from when on
 * @param tickets of it; empty for a surge, whose tickets are all of its line since then
 * @param usual how many of it come in an hour as a rule
 */
public record Alert(Kind kind, String line, boolean on, Instant since, List<Long> tickets, double usual) {
    public enum Kind {
        surge,
        topic,
        words
    }
}
