package io.heed.board;

import java.util.List;

/**
 * What waits, ranked, parted by the price of attention.
 *
 * @param price the urgency a ticket needs to get a person now; null when there is room for all
 * @param total all that wait, shown or not
 */
public record LiveQueue(List<QueueRow> above, Integer price, List<QueueRow> below, int total) {

    public LiveQueue {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    public int shown() {
        return above.size() + below.size();
    }
}
