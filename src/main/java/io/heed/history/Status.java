package io.heed.history;

import java.util.Locale;
import java.util.Map;

/** How far a ticket had come over there, by the words in use. */
final class Status {
    private static final Map<String, Old.State> KNOWN = Map.ofEntries(
            Map.entry("new", Old.State.open),
            Map.entry("open", Old.State.open),
            Map.entry("reopened", Old.State.open),
            Map.entry("pending", Old.State.open),
            Map.entry("hold", Old.State.open),
            Map.entry("on-hold", Old.State.open),
            Map.entry("on hold", Old.State.open),
            Map.entry("in progress", Old.State.open),
            Map.entry("waiting", Old.State.open),
            Map.entry("pending customer response", Old.State.open),
            Map.entry("solved", Old.State.closed),
            Map.entry("resolved", Old.State.closed),
            Map.entry("closed", Old.State.closed),
            Map.entry("done", Old.State.closed),
            Map.entry("completed", Old.State.closed),
            Map.entry("archived", Old.State.closed),
            Map.entry("deleted", Old.State.deleted),
            Map.entry("spam", Old.State.deleted));

    private Status() {}

    static Old.State of(String written) throws Unfit {
        if (written == null) throw new Unfit("status", "is missing: give one such as open, pending, solved or closed");
        Old.State state = KNOWN.get(written.toLowerCase(Locale.ROOT).replace('_', ' '));
        if (state == null)
            throw new Unfit("status", "must be one of new, open, pending, hold, solved, closed or deleted");
        return state;
    }
}
