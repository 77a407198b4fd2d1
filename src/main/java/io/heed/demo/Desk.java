package io.heed.demo;

import io.heed.identity.Presence;
import java.time.Instant;
import java.util.List;

/** One colleague at one moment: whether they are there, and what lies on their desk. */
record Desk(long person, Member member, Presence.State state, Instant since, boolean onDuty, List<OpenTicket> tickets) {

    Desk {
        tickets = List.copyOf(tickets);
    }

    double used() {
        return tickets.stream().mapToDouble(OpenTicket::attention).sum();
    }

    double free() {
        return member.budget().doubleValue() - used();
    }
}
