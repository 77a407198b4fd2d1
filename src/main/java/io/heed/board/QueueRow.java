package io.heed.board;

import io.heed.web.Face;
import io.heed.web.FactorBar;
import io.heed.web.MarkedText;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import io.heed.web.Urgency;

/**
 * A ticket in the live queue.
 *
 * @param moved places gained (positive) or lost since it was last ranked
 * @param promise null when nothing is promised
 * @param goesTo null below the price of attention
 */
public record QueueRow(
        long id,
        int rank,
        int moved,
        Urgency urgency,
        FactorBar bar,
        String channel,
        String customer,
        MarkedText text,
        Span waits,
        PromiseClock promise,
        Face goesTo) {

    public int movedBy() {
        return Math.abs(moved);
    }
}
