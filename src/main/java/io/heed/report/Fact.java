package io.heed.report;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened in a ticket.
 *
 * @param value seconds, or 1 and 0
 * @param agent whose doing it was, null for nobody's in particular
 * @param queue and channel and topics, as the ticket has them now
 */
record Fact(
        long ticket,
        Measure measure,
        Instant at,
        long value,
        Long agent,
        String queue,
        String channel,
        List<String> topics) {
    Fact {
        topics = List.copyOf(topics);
    }
}
