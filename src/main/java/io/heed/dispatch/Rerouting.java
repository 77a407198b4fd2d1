package io.heed.dispatch;

import io.heed.ticket.Bell;
import io.heed.ticket.Queue;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Puts a queue's routing into force and writes down who did it. */
@ApplicationScoped
class Rerouting {
    private final Auditor auditor;
    private final Bell bell;
    private final EntityManager entities;

    Rerouting(Auditor auditor, Bell bell, EntityManager entities) {
        this.auditor = auditor;
        this.bell = bell;
        this.entities = entities;
    }

    @Transactional
    void put(Queue queue, RoutingBody routing) {
        // two changes of the same queue take turns, so that "before" is what the other one wrote
        entities.lock(queue, LockModeType.PESSIMISTIC_WRITE);
        Routing row = Routing.of(queue.name).orElseGet(() -> {
            Routing fresh = new Routing();
            fresh.queue = queue.name;
            return fresh;
        });
        RoutingBody before = row.rule == null ? RoutingBody.USUAL : RoutingBody.of(row);
        routing.copyTo(row);
        row.persist();
        auditor.wrote(
                Audit.Action.routingChanged, auditor.caller(), before, routing, audit -> audit.queue = queue.name);
        bell.ring(Topic.BACKLOG, Topic.BOARD);
    }
}
