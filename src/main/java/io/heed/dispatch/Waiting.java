package io.heed.dispatch;

import java.time.Instant;
import java.util.List;

/** A waiting ticket and what it weighs now: what a minute of its waiting costs. */
public record Waiting(TicketFacts ticket, double weight) {
    Waiting at(Instant now, List<AgentFacts> agents) {
        TicketFacts then = ticket.at(now);
        if (then.standing().patient()) then = then.among(agents);
        if (then.leansOn(agents)) then = then.helped();
        return then == ticket ? this : new Waiting(then, weight);
    }
}
