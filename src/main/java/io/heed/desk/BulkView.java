package io.heed.desk;

import java.util.List;

/**
 * What came of one action on many tickets.
 *
 * @param action tag, untag, transfer, close, snooze or mine
 * @param done on how many
 * @param refused each with why: notThere, notYours, closed, taken or unchanged
 * @param mayUndo false when it is undone, or there is nothing to undo
 */
public record BulkView(
        long id, String action, String value, int done, List<Refused> refused, boolean undone, boolean mayUndo) {

    /** @param why notThere, notYours, closed, taken or unchanged */
    public record Refused(long ticket, String why) {}

    public BulkView {
        refused = List.copyOf(refused);
    }
}
