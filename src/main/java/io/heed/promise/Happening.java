package io.heed.promise;

import java.time.Instant;

/** Something in a ticket's history that makes its promises run, rest or end. */
public record Happening(What what, Instant at) {
    /** In the order in which things of one moment happened: the customer's new message reopens a ticket first. */
    public enum What {
        released,
        reopened,
        customerWrote,
        agentReplied,
        held,
        closed
    }
}
