package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * One dispatcher per database: whoever holds the row and renews it in time, by the database's clock. Every commit of
 * offers checks the lease again, so that a holder who was frozen for a while cannot offer anything after it has lapsed.
 */
@ApplicationScoped
class Lease {
    private final DispatchConfig config;
    private final EntityManager entities;
    private final String me = UUID.randomUUID().toString();

    Lease(DispatchConfig config, EntityManager entities) {
        this.config = config;
        this.entities = entities;
    }

    /** Takes or renews the lease; false while another instance holds it. */
    @Transactional
    boolean held() {
        List<?> mine = entities.createNativeQuery("""
                        insert into lease as l (name, holder, epoch, until)
                        values ('dispatch', :me, 1, now() + :millis * interval '1 millisecond')
                        on conflict (name) do update set
                            holder = :me, until = excluded.until,
                            epoch = case when l.holder = :me then l.epoch else l.epoch + 1 end
                        where l.holder = :me or l.until < now()
                        returning epoch
                        """)
                .setParameter("me", me)
                .setParameter("millis", config.lease().toMillis())
                .getResultList();
        return !mine.isEmpty();
    }

    /** By what name this instance holds the lease, if it does. */
    String holder() {
        return me;
    }

    /** Lets go at once, so that a clean stop does not cost the others a pause. */
    @Transactional
    void release() {
        entities.createNativeQuery("delete from lease where name = 'dispatch' and holder = :me")
                .setParameter("me", me)
                .executeUpdate();
    }
}
