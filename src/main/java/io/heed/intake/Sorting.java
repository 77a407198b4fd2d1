package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Reads one claimed inbox row and sees it to where it belongs: a ticket, an earlier message, or a note of what it was. */
@ApplicationScoped
class Sorting {
    private final Deliveries deliveries;
    private final Threading threading;
    private final Amendments amendments;
    private final IntakeConfig config;
    private final Clock clock;

    Sorting(Deliveries deliveries, Threading threading, Amendments amendments, IntakeConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.threading = threading;
        this.amendments = amendments;
        this.config = config;
        this.clock = clock;
    }

    /** Runs in the claim's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sort(InboxRow row) throws UnreadableException, NotYetException {
        Incoming incoming = deliveries.read(row);
        try {
            String noted = sorted(row, incoming);
            if (noted != null) note(row, noted);
        } catch (NotYetException never) {
            if (row.attempts + 1 < config.attempts()) throw never;
            note(row, never.getMessage());
        }
    }

    /** What to note, or null when it became a message. */
    private String sorted(InboxRow row, Incoming incoming) throws NotYetException {
        if (incoming instanceof Incoming.Said said)
            return threading.thread(row, said) ? null : "the same message under another id";
        if (incoming instanceof Incoming.Edited edited) return amendments.edit(row, edited);
        if (incoming instanceof Incoming.Removed removed) return amendments.remove(row, removed);
        if (incoming instanceof Incoming.Report report) return amendments.report(row, report);
        return ((Incoming.Nothing) incoming).why();
    }

    private void note(InboxRow row, String what) {
        row.noted = what;
        row.notedAt = clock.instant();
    }
}
