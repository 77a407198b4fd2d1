package io.heed.dispatch;

import io.heed.ticket.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Which queue's agents help out with another's tickets, for the page that sets queues up. */
@ApplicationScoped
public class Helping {
    private final Rerouting rerouting;

    Helping(Rerouting rerouting) {
        this.rerouting = rerouting;
    }

    /** @param whenNobody also at once, while none of its own agents takes tickets */
    public record Help(String to, int afterMinutes, boolean whenNobody) {}

    @Transactional
    public Optional<Help> of(String queue) {
        return Routing.of(queue)
                .filter(row -> row.overflowTo != null)
                .map(row ->
                        new Help(row.overflowTo, Math.max(1, row.overflowAfterSeconds / 60), row.overflowWhenNobody));
    }

    /** Refused like the same by program; the rest of the queue's routing stays as it is. */
    @Transactional
    public void put(Queue queue, Optional<Help> help) {
        RoutingBody before = Routing.of(queue.name).map(RoutingBody::of).orElse(RoutingBody.USUAL);
        RoutingBody after = before.helpedBy(
                help.map(Help::to).orElse(null),
                help.map(one -> one.afterMinutes() * 60).orElse(null),
                help.map(Help::whenNobody).orElse(false));
        if (after.equals(before)) return;
        new RoutingCheck(queue, after).all();
        rerouting.put(queue, after);
    }
}
