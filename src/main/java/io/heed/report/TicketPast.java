package io.heed.report;

import java.time.Instant;
import java.util.List;

/** All that has happened in one ticket, as its rows tell it; lists in the order in which it happened. */
record TicketPast(
        long id,
        String queue,
        String channel,
        List<String> topics,
        Instant openedAt,
        List<Said> said,
        List<Closed> closures,
        List<Held> held,
        List<Ended> promises) {

    TicketPast {
        topics = List.copyOf(topics);
        said = List.copyOf(said);
        closures = List.copyOf(closures);
        held = List.copyOf(held);
        promises = List.copyOf(promises);
    }

    /** @param reply ours, else the customer's; @param by null for a customer and for a system */
    record Said(Instant at, boolean reply, Long by) {}

    /** @param reopened null while it stands */
    record Closed(Instant at, Long by, Instant reopened, boolean merge) {}

    /** @param until null while it is in hand */
    record Held(long agent, Instant from, Instant until) {}

    /** A promise that was answered, in time or not. */
    record Ended(Instant at, boolean kept) {}
}
