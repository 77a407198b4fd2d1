package io.heed.desk;

import java.util.List;

/**
 * An agent's desk, most urgent first; offers, which run out, stand above it.
 *
 * @param open id of the ticket beside it, null when none is open
 */
public record RankedList(List<TicketCard> offers, List<TicketCard> cards, Long open) {

    public RankedList {
        offers = List.copyOf(offers);
        cards = List.copyOf(cards);
    }
}
