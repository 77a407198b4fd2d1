package io.heed.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A waiting ticket with what rounds ask of it again and again; worked out anew only when it insists on less than before.
 * Used by one thread at a time.
 */
final class InLine {
    private static final long NEVER = Long.MAX_VALUE;

    /** In milliseconds since 1970; never while nothing is owed. */
    final long since;

    final long due;

    private TicketFacts ticket;
    private Kind kind;
    private long goodUntil = Long.MIN_VALUE;

    InLine(TicketFacts ticket) {
        this.ticket = ticket;
        since = ticket.waitingSince() == null ? NEVER : ticket.waitingSince().toEpochMilli();
        due = ticket.due() == null ? NEVER : ticket.due().toEpochMilli();
    }

    TicketFacts ticket() {
        return ticket;
    }

    /** Brings it up to this moment. */
    void at(Instant now, long millis) {
        if (millis < goodUntil) return;
        ticket = ticket.at(now);
        goodUntil = millis(Standing.nextChange(ticket, now));
        if (held())
            goodUntil = Math.min(goodUntil, ticket.standing().heldUntil().toEpochMilli());
        kind = null;
    }

    boolean held() {
        return ticket.standing().heldUntil() != null;
    }

    /** When it next insists on less; long after everything when it never does. */
    long changes() {
        return goodUntil;
    }

    Kind kind() {
        if (kind == null) kind = Kind.of(ticket);
        return kind;
    }

    private static long millis(Optional<Instant> moment) {
        // a moment within a millisecond is over when the millisecond is
        return moment.map(one -> one.plusNanos(999_999).toEpochMilli()).orElse(NEVER);
    }

    /** Tickets of a kind need the same people and the same attention. Remembers its hash, which is asked for often. */
    static final class Kind {
        private final Needs needs;
        private final int hash;

        private Kind(Needs needs) {
            this.needs = needs;
            hash = needs.hashCode();
        }

        private record Needs(
                String queue,
                String channel,
                List<String> skills,
                String language,
                double attention,
                QueueTerms terms,
                Standing standing) {}

        static Kind of(TicketFacts ticket) {
            return new Kind(new Needs(
                    ticket.queue(),
                    ticket.channel(),
                    ticket.skills(),
                    ticket.language(),
                    ticket.attention(),
                    ticket.terms(),
                    ticket.standing()));
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Kind kind && hash == kind.hash && needs.equals(kind.needs);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
