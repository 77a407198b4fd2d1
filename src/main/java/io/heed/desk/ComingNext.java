package io.heed.desk;

import java.util.List;

/**
 * What will be offered as soon as there is room.
 *
 * @param free attention points left, as text
 * @param nextTakes points the next ticket takes, as text; null when nothing waits
 */
public record ComingNext(List<TicketCard> cards, String free, String nextTakes) {

    public ComingNext {
        cards = List.copyOf(cards);
    }
}
