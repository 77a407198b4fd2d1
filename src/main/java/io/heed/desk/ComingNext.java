package io.heed.desk;

import io.heed.web.PromiseClock;
import java.util.List;

/**
 * What will be offered as soon as there is room.
 *
 * @param free attention points left, as text
 * @param wrapping what they still write up
 * @param takes whether the viewer takes tickets, and so may ask for the next one
 * @param unasked whether what comes on channels on which nobody waits needs no yes of theirs
 * @param nextTakes points the next ticket takes, as text; null when nothing waits
 */
public record ComingNext(
        List<TicketCard> cards, String free, String nextTakes, boolean takes, boolean unasked, List<Wrap> wrapping) {

    /** A ticket that is solved and still written up. */
    public record Wrap(long assignment, long ticket, String subject, PromiseClock until) {}

    public ComingNext(List<TicketCard> cards, String free, String nextTakes) {
        this(cards, free, nextTakes, false, false, List.of());
    }

    public ComingNext {
        cards = List.copyOf(cards);
        wrapping = List.copyOf(wrapping);
    }
}
