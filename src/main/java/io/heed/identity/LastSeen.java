package io.heed.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When somebody last asked for one of their pages. Kept in memory: after a restart nobody has been seen yet. */
@ApplicationScoped
public class LastSeen {
    private final Clock clock;
    private final Map<Long, Instant> seen = new ConcurrentHashMap<>();

    LastSeen(Clock clock) {
        this.clock = clock;
    }

    public void seen(long personId) {
        seen.put(personId, clock.instant());
    }

    /** The epoch for somebody who has not been seen. */
    public Instant lastSeen(long personId) {
        return seen.getOrDefault(personId, Instant.EPOCH);
    }
}
