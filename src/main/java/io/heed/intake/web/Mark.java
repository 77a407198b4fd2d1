package io.heed.intake.web;

import io.heed.intake.Incoming;
import io.heed.intake.Incoming.Report;
import io.heed.intake.UnreadableException;
import java.util.Locale;

/** How far a reply has come with its visitor: it stands in the inbox under an id that says it all. */
final class Mark {
    static final String PREFIX = "mark ";

    private Mark() {}

    static String id(Report.State state, String replyKey) {
        return PREFIX + state + " " + replyKey;
    }

    static Incoming read(String id) throws UnreadableException {
        String[] parts = id.split(" ");
        if (parts.length == 3)
            switch (parts[1].toLowerCase(Locale.ROOT)) {
                case "delivered":
                    return new Report(parts[2], Report.State.delivered, null, null);
                case "read":
                    return new Report(parts[2], Report.State.read, null, null);
                default:
            }
        throw new UnreadableException("a mark that says nothing");
    }
}
