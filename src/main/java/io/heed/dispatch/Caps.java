package io.heed.dispatch;

import io.heed.identity.Person;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many live tickets of a channel an agent may hold at once. */
@ApplicationScoped
class Caps {
    private final Auditor auditor;
    private final Bell bell;
    private final EntityManager entities;

    Caps(Auditor auditor, Bell bell, EntityManager entities) {
        this.auditor = auditor;
        this.bell = bell;
        this.entities = entities;
    }

    /** Puts these in the place of all there were. */
    @Transactional
    void put(Person agent, Map<String, Integer> caps) {
        entities.lock(agent, LockModeType.PESSIMISTIC_WRITE);
        Map<String, Integer> before = of(agent.id);
        entities.createNativeQuery("delete from channel_cap where person_id = :person")
                .setParameter("person", agent.id)
                .executeUpdate();
        caps.forEach((channel, most) -> entities.createNativeQuery(
                        "insert into channel_cap (person_id, channel, most) values (:person, :channel, :most)")
                .setParameter("person", agent.id)
                .setParameter("channel", channel)
                .setParameter("most", most)
                .executeUpdate());
        auditor.wrote(Audit.Action.capsChanged, auditor.caller(), before, caps, audit -> audit.agentId = agent.id);
        bell.ring(Topic.BACKLOG, Topic.BOARD);
    }

    private Map<String, Integer> of(long agentId) {
        List<?> rows = entities.createNativeQuery("select channel, most from channel_cap where person_id = :person")
                .setParameter("person", agentId)
                .getResultList();
        Map<String, Integer> caps = new TreeMap<>();
        for (Object row : rows) caps.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).intValue());
        return caps;
    }
}
