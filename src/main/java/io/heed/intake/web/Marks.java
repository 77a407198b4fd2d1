package io.heed.intake.web;

import io.heed.intake.Incoming.Report;
import io.heed.intake.Letterbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns "I have read up to here" into a report for each reply that was not there yet. */
@ApplicationScoped
class Marks {
    private static final String REACHED = """
            select o.key from visitor_event e join outbound o on o.message_id = e.message_id
            where e.account = :account and e.visitor = :visitor and e.number <= :number and o.%s is null
            order by e.number desc limit 200
            """;

    private final EntityManager entities;
    private final Letterbox letterbox;

    Marks(EntityManager entities, Letterbox letterbox) {
        this.entities = entities;
        this.letterbox = letterbox;
    }

    @Transactional
    public void report(Place delivered, Place read, byte[] raw) {
        List<String> ids = new ArrayList<>(ids(delivered, Report.State.delivered, "delivered_at"));
        ids.addAll(ids(read, Report.State.read, "read_at"));
        if (!ids.isEmpty()) letterbox.postRaw(Web.CHANNEL, delivered.account(), ids, raw);
    }

    private List<String> ids(Place upTo, Report.State state, String missing) {
        List<?> keys = entities.createNativeQuery(REACHED.formatted(missing), UUID.class)
                .setParameter("account", upTo.account())
                .setParameter("visitor", upTo.visitor())
                .setParameter("number", upTo.after())
                .getResultList();
        return keys.stream().map(key -> Mark.id(state, key.toString())).toList();
    }
}
