package io.heed.ticket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Says "look now" to the stages and pages, on this instance at once and on the others within a moment.
 * It never carries data: the tables are the truth, and every listener also looks from time to time by itself,
 * so a lost ring costs a little time and nothing else.
 */
@ApplicationScoped
public class Bell {
    private final TransactionSynchronizationRegistry transaction;
    private final BellWire wire;
    private final Map<Topic, List<Runnable>> listeners = new EnumMap<>(Topic.class);

    Bell(TransactionSynchronizationRegistry transaction, BellWire wire) {
        this.transaction = transaction;
        this.wire = wire;
        for (Topic topic : Topic.values()) listeners.put(topic, new CopyOnWriteArrayList<>());
    }

    void start(@Observes StartupEvent event) {
        wire.start(this::ringHere);
    }

    void stop(@Observes ShutdownEvent event) {
        wire.stop();
    }

    /** The listener must be quick: it is called on the ringing thread. */
    public void on(Topic topic, Runnable listener) {
        listeners.get(topic).add(listener);
    }

    /** Rings after the current transaction has committed, or at once when there is none. */
    public void ring(Topic first, Topic... more) {
        Set<Topic> topics = EnumSet.of(first, more);
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            ringEverywhere(topics);
            return;
        }
        @SuppressWarnings("unchecked")
        Set<Topic> pending = (Set<Topic>) transaction.getResource(Bell.class);
        if (pending != null) {
            pending.addAll(topics);
            return;
        }
        transaction.putResource(Bell.class, topics);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing may be announced before it is committed
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) ringEverywhere(topics);
            }
        });
    }

    private void ringEverywhere(Set<Topic> topics) {
        ringHere(topics);
        wire.send(topics);
    }

    /** Only on this instance, at once: for what the others have learned by themselves. */
    public void ringHere(Topic topic) {
        ringHere(Set.of(topic));
    }

    private void ringHere(Set<Topic> topics) {
        for (Topic topic : topics) listeners.get(topic).forEach(Runnable::run);
    }
}
